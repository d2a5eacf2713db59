/** A run of the critical path, with what the path took in it alone. */
import type { DetailRow } from '../../state/detail-row.ts';
import { formatDuration } from '../format-time.ts';
import { glyphOf, glyphSign, glyphTone } from '../glyph.ts';
import { runName } from '../run-name.ts';
import { blank, segment } from '../segments.ts';
import { own, visibleStart } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { percentText } from './time-part-row.ts';

/** How far in a deep step stands at most, in levels. */
const deepestIndent = 8;
const longestId = 200;

/** `36.9s  89%    ✘ ship-label  run_a81f…`. */
export function criticalStepRow(
  { row, depth, ownMs, wholeMs }: Extract<DetailRow, { kind: 'critical-step' }>,
  { runs: { index }, columns, isAscii }: RowContext,
): RowDrawing {
  const glyph = glyphOf(index.state(row));
  const percent = wholeMs > 0 && ownMs > 0 ? percentText(ownMs / wholeMs) : '';
  const head = [
    segment(padToWidth(own(formatDuration(ownMs)), columns.duration, 'start')),
    segment(padToWidth(own(percent), 6, 'start'), 'dim'),
    blank(2 + 2 * Math.min(depth, deepestIndent)),
    segment(glyphSign(glyph, isAscii), glyphTone(glyph)),
    blank(1),
  ];
  const id =
    index.taskIdentifier(row) === null
      ? []
      : [blank(2), segment(visibleStart(index.id(row), longestId), 'dim')];
  return drawing(head, [segment(runName(index, row)), ...id]);
}
