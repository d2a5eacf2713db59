import { distance } from 'fastest-levenshtein';

/** Longer texts are no name of ours: nobody mistypes so much. */
const longestName = 40;

/** The name that was likely meant, case ignored: at most a third of its letters differ, or two that changed places; null where none is near. */
export function nearestName(typed: string, names: Iterable<string>): string | null {
  if (typed.length === 0 || typed.length > longestName) return null;
  const folded = typed.toLowerCase();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const steps = distance(folded, name.toLowerCase());
    if (steps >= least) continue;
    nearest = name;
    least = steps;
  }
  const longer = Math.max(typed.length, nearest?.length ?? 0);
  const isNear = least < longer && least <= Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
  return isNear ? nearest : null;
}
