/** What failed runs of one task have in common that the others of it lack. */

/** A run by its features: where something stands, and what stands there. */
export interface Trait {
  readonly isFailed: boolean;
  /** `payload.carrier` → `"ups"`. */
  readonly values: ReadonlyMap<string, string>;
}

/** A value that all failed runs have; null where they all lack what all the others have. */
export interface OddTrait {
  readonly path: string;
  readonly value: string | null;
  /** How many of the others have the same. */
  readonly othersAlike: number;
}

/** Of the others no more than this share may be alike. */
const mostAlikeShare = 0.1;

/**
 * The traits that tell the failed from the others, those that none of the others has first. Of one failed run alone a value
 * counts only where the others have few values between them: an id tells every run from every other.
 */
export function oddTraits(traits: readonly Trait[]): readonly OddTrait[] {
  const failed = traits.filter(({ isFailed }) => isFailed);
  const others = traits.filter(({ isFailed }) => !isFailed);
  const [first] = failed;
  if (first === undefined || others.length === 0) return [];
  const odd: OddTrait[] = [];
  for (const [path, value] of first.values) {
    if (!failed.every(({ values }) => values.get(path) === value)) continue;
    const told = others.flatMap(({ values }) => values.get(path) ?? []);
    const othersAlike = told.filter((each) => each === value).length;
    if (othersAlike > others.length * mostAlikeShare) continue;
    if (failed.length === 1 && new Set(told).size > Math.max(1, others.length / 3)) continue;
    odd.push({ path, value, othersAlike });
  }
  for (const path of others[0]?.values.keys() ?? []) {
    if (failed.some(({ values }) => values.has(path))) continue;
    if (others.every(({ values }) => values.has(path))) odd.push({ path, value: null, othersAlike: 0 });
  }
  return odd.sort((one, other) => one.othersAlike - other.othersAlike);
}
