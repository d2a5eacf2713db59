/** What stands where the tree would be while there is no run to show. */
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import type { Line, Tone, VisibleText } from './line.ts';
import { blank, lineOf, segment } from './segments.ts';
import { own, visibleStart } from './visible.ts';
import { wrapToWidth } from './width.ts';

/** At most `height` lines, each exactly `width` cells: that the input is still read, or what it held instead of runs. */
export function emptyTreeLines(state: State, width: number, height: number): readonly Line[] {
  const { progress, remarks, totals } = state.runs;
  if (!progress.isComplete) return [textLine(own('reading: no run so far'), 'running', width)];
  const lines: Line[] = [];
  for (const remark of remarks.slice(0, height)) {
    const text = visibleStart(remark, width * height);
    for (const part of wrapToWidth(text, width - 2)) lines.push(textLine(part, 'strong', width));
  }
  if (remarks.length === 0) lines.push(textLine(own('no run in this input'), 'strong', width));
  if (totals.documents > 0 && remarks.length === 0) {
    const count = formatCount(totals.documents);
    const what = totals.documents === 1 ? 'the document read is none' : `none of ${count} documents is one`;
    lines.push(textLine(own(what), 'dim', width));
  }
  if (lines.length <= height) return lines;
  return lines.slice(0, Math.max(0, height));
}

function textLine(text: VisibleText, tone: Tone, width: number): Line {
  return lineOf([blank(1), segment(text, tone)], width);
}
