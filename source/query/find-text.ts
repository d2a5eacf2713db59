/** Finding a text as it is typed: literally, and with smart case. */
import { foldedText, isCaseCounted } from '../model/smart-case.ts';

/** Whether a text is found in another. */
export type TextMatcher = (candidate: string) => boolean;

/** A stretch of a text, in UTF-16 units from 0, its end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What tells whether a text is found, literally: no character has a meaning of its own. Linear in the candidate. */
export function textMatcher(text: string): TextMatcher {
  if (isCaseCounted(text)) return (candidate) => candidate.includes(text);
  return (candidate) => foldedText(candidate).includes(text);
}

/** Where a text is found, from left to right and without overlaps: what a screen marks. Empty for an empty text. */
export function textRanges(candidate: string, text: string): readonly TextRange[] {
  if (text === '') return [];
  const lowered = isCaseCounted(text) ? candidate : foldedText(candidate);
  const ranges: TextRange[] = [];
  let start = lowered.indexOf(text);
  while (start >= 0) {
    ranges.push({ start, end: start + text.length });
    start = lowered.indexOf(text, start + text.length);
  }
  return ranges;
}
