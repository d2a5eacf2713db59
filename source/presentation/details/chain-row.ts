/** A run of the chain of failures, further in than the one that it made fail. */
import type { DetailRow } from '../../state/detail-row.ts';
import { errorTitle } from '../failure-message.ts';
import { glyphOf, glyphSign, glyphTone } from '../glyph.ts';
import { runName } from '../run-name.ts';
import { blank, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** `╰ ✘ ship-label  CarrierError: label rejected by carrier`, `╰ ✘ ship-label  <- this run`. */
export function chainRow(
  { row, depth, isHere }: Extract<DetailRow, { kind: 'chain' }>,
  context: RowContext,
): RowDrawing {
  const { index } = context.runs;
  const glyph = glyphOf(index.state(row));
  const elbow = context.isAscii ? '`- ' : '╰ ';
  const head = [
    blank(2 * Math.max(0, depth - 1)),
    segment(own(depth === 0 ? '' : elbow), 'dim'),
    segment(glyphSign(glyph, context.isAscii), glyphTone(glyph)),
    blank(1),
  ];
  const name = segment(runName(index, row), isHere ? 'strong' : 'plain');
  // Its error stands above; what must not be cut is which of the runs it is.
  if (isHere) return drawing(head, [name, blank(2), segment(own('<- this run'), 'accent')]);
  const error = index.error(row);
  const title = error === null ? [] : [blank(2), ...textSegments(errorTitle(error), 'dim', context.reach)];
  return drawing(head, [name, ...title]);
}
