/** An error's message, one line a row. */
import type { DetailRow } from '../../state/detail-row.ts';
import type { Segment } from '../line.ts';
import { blank, segment, segmentsWidth } from '../segments.ts';
import { own } from '../visible.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** Cells that a cause stands further in than what it caused; no more than this many levels are told apart. */
const causeCells = 2;
const mostLevels = 8;

/** Cells from the margin at which an error, or a cause `depth` levels down, begins. */
export function errorIndent(depth: number): number {
  return causeCells * Math.min(depth, mostLevels);
}

/** `! CarrierError: label rejected by carrier`, `│` before its further lines, `caused by` before a cause, `gathers` before one of several. */
export function errorMessageRow(
  { text, isFirst, isGathered, depth }: Extract<DetailRow, { kind: 'error-message' }>,
  context: RowContext,
): RowDrawing {
  const body = textSegments(text, isFirst ? 'failure' : 'plain', context.longReach);
  const nextHead = gutter(depth, context);
  if (!isFirst) return { ...drawing(nextHead, body, 'always'), nextHead };
  const relation = segment(own(isGathered ? 'gathers ' : 'caused by '), 'dim');
  const mark = depth === 0 ? segment(own('! '), 'failure') : relation;
  const indented = [blank(errorIndent(depth)), mark];
  const cells = segmentsWidth(indented) - segmentsWidth(nextHead);
  return { ...drawing(indented, body, 'always'), nextHead: [...nextHead, blank(cells)] };
}

/** A line of a stack that is no frame, as the stack has it. */
export function stackTextRow(
  { text, depth }: Extract<DetailRow, { kind: 'stack-text' }>,
  context: RowContext,
): RowDrawing {
  const head = gutter(depth, context);
  return { ...drawing(head, textSegments(text, 'dim', context.reach)), nextHead: head };
}

/** What keeps a line of free text from passing for a frame, or for a line of ours. */
function gutter(depth: number, { isAscii }: RowContext): readonly Segment[] {
  return [blank(errorIndent(depth)), segment(own(isAscii ? '| ' : '│ '), 'dim')];
}
