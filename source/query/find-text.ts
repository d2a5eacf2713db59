/** Finding a text as it is typed: literally, and with smart case. */

/** Whether a text is found in another. */
export type TextMatcher = (candidate: string) => boolean;

/** A stretch of a text, in UTF-16 units from 0, its end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether case counts: smart case, so only where the text to find has a capital letter. */
export function isCaseCounted(text: string): boolean {
  return text !== text.toLowerCase();
}

/** What tells whether a text is found, literally: no character has a meaning of its own. Linear in the candidate. */
export function textMatcher(text: string): TextMatcher {
  if (isCaseCounted(text)) return (candidate) => candidate.includes(text);
  return (candidate) => candidate.toLowerCase().includes(text);
}

/** Where a text is found, from left to right and without overlaps: what a screen marks. Empty for an empty text. */
export function textRanges(candidate: string, text: string): readonly TextRange[] {
  if (text === '') return [];
  const lowered = isCaseCounted(text) ? candidate : candidate.toLowerCase();
  // A few capitals (İ) grow in lower case: then places no longer fit the candidate, and nothing is marked rather than the wrong stretch.
  if (lowered.length !== candidate.length) return [];
  const ranges: TextRange[] = [];
  let start = lowered.indexOf(text);
  while (start >= 0) {
    ranges.push({ start, end: start + text.length });
    start = lowered.indexOf(text, start + text.length);
  }
  return ranges;
}
