/** The sign before what can be folded, the same in all panes and lists. */
import type { Segment, VisibleText } from './line.ts';
import { own } from './visible.ts';

/** `▼` before what is unfolded, `▶` before what a fold hides; in ASCII `v` and `+`. One cell. */
export function foldSign(isFolded: boolean, isAscii: boolean): VisibleText {
  if (isAscii) return own(isFolded ? '+' : 'v');
  return own(isFolded ? '▶' : '▼');
}

/** Whether a segment of a row is such a sign, blanks around it not counted. */
export function isFoldSign({ text, tone }: Segment, isAscii: boolean): boolean {
  return tone === 'dim' && [true, false].some((isFolded) => foldSign(isFolded, isAscii) === text.trim());
}
