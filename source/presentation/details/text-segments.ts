/** A text of any length as segments: no more of it is made than can be seen, and a long one says how much is left out. */
import { formatCount } from '../format-count.ts';
import type { Segment, Tone } from '../line.ts';
import { cutSegments, segment, segmentsText } from '../segments.ts';
import { own, visibleSegments } from '../visible.ts';

/** What a cut edge leaves out without a word; beyond it the number is worth its room. */
const mostUntold = 1000;
/** Cells for the head of a row before the text, and for the words behind it. */
const reservedCells = 36;

/** `label rejected by carr… 98,123,456 more` where far more stands there than `cells`, those that wrapping and scrolling reach. */
export function textSegments(text: string, tone: Tone, cells: number): readonly Segment[] {
  if (text.length <= cells + mostUntold) return visibleSegments(text, tone, cells + 1);
  const shownCells = Math.max(8, cells - reservedCells);
  const kept = cutSegments(visibleSegments(text, tone, shownCells + 1), shownCells);
  const rest = text.length - segmentsText(kept).length + 1;
  return [...kept, segment(own(` ${formatCount(rest)} more`), 'dim')];
}
