/** Smart case: what a person types in small letters is found in any, what they type with a capital only as typed. */

/** Whether case counts: only where the text to find has a capital letter. */
export function isCaseCounted(text: string): boolean {
  return text !== foldedText(text);
}

/**
 * The text in small letters, character by character: as many UTF-16 units as before, so that places fit both. `İ`, whose small
 * letter is two characters, stays; `Σ` is `σ` at the end of a word too.
 */
export function foldedText(text: string): string {
  if (!/[İΣ]/.test(text)) return text.toLowerCase();
  return text
    .replaceAll('Σ', 'σ')
    .split('İ')
    .map((part) => part.toLowerCase())
    .join('İ');
}

/** As `foldedText`, of a single code point. */
export function foldedCodePoint(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 32 : codePoint;
  if (codePoint === capitalIWithDot) return codePoint;
  return String.fromCodePoint(codePoint).toLowerCase().codePointAt(0) ?? codePoint;
}

/** All code points that fold to this one, itself first; `codePoint` is folded already. */
export function spellingsOf(codePoint: number): readonly number[] {
  capitals ??= capitalsByFolded();
  return [codePoint, ...(capitals.get(codePoint) ?? [])];
}

const capitalIWithDot = 0x130;
/** Beyond it no script has capitals. */
const lastCased = 0x1ffff;
let capitals: ReadonlyMap<number, readonly number[]> | null = null;

/** Made once, when first asked for: some milliseconds. */
function capitalsByFolded(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let codePoint = 0; codePoint <= lastCased; codePoint += 1) {
    // Letters of East Asia and halves of characters have no case.
    if (codePoint === 0x3000) codePoint = 0xa000;
    if (codePoint === 0xac00) codePoint = 0xe000;
    const folded = foldedCodePoint(codePoint);
    if (folded === codePoint) continue;
    const known = found.get(folded);
    if (known === undefined) found.set(folded, [codePoint]);
    else known.push(codePoint);
  }
  return found;
}
