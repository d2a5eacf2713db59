/** Which characters a reader cannot see, and how many of them a text has. */

/**
 * Draws nothing by itself, or turns the reading direction: format characters and bidi controls, line and paragraph separators,
 * default-ignorables (zero width, fillers, soft hyphen, variation selectors, tags), and code points that are no characters.
 */
const hiddenPattern = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

const hiddenPatternGlobal = new RegExp(hiddenPattern.source, 'gu');

/** A zero-width joiner or emoji selector where it belongs: inside an emoji, which is seen as one picture. */
const emojiJoinPattern =
  /\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?(?:\u200d\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?)*|[0-9#*]\ufe0f\u20e3/gu;

/** Whether a code point is unseen wherever it stands. U+200D and U+FE0F are; that they belong in an emoji is for the caller to see. */
export function isHiddenCharacter(codePoint: number): boolean {
  if (codePoint < 0xad) return false;
  return hiddenPattern.test(String.fromCodePoint(codePoint));
}

/** Counts the unseen characters of a text, those inside an emoji left out. Controls are no part of it: they are shown as pictures. */
export function countHiddenCharacters(text: string): number {
  const all = countMatches(text, hiddenPatternGlobal);
  if (all === 0) return 0;
  let inEmoji = 0;
  for (const match of text.matchAll(emojiJoinPattern)) inEmoji += countMatches(match[0], hiddenPatternGlobal);
  return all - inEmoji;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
