/** An error's message, one line a row. */
import type { DetailRow } from '../../state/detail-row.ts';
import { blank, segment } from '../segments.ts';
import { own, visibleSegments } from '../visible.ts';
import { drawing, indent, type RowContext, type RowDrawing } from './row-drawing.ts';

/** Cells that a cause stands further in than what it caused; no more than this many levels are told apart. */
const causeCells = 2;
const mostLevels = 8;

/** Cells from the margin at which an error, or a cause `depth` levels down, begins. */
export function errorIndent(depth: number): number {
  return causeCells * Math.min(depth, mostLevels);
}

/** `! CarrierError: label rejected by carrier`, further lines of the message below the first; `caused by` before a cause. */
export function errorMessageRow(
  { text, isFirst, depth }: Extract<DetailRow, { kind: 'error-message' }>,
  context: RowContext,
): RowDrawing {
  const cells = errorIndent(depth);
  const body = visibleSegments(text, isFirst ? 'failure' : 'plain', context.reach);
  if (!isFirst) return drawing(indent(cells + 2), body);
  if (depth === 0) return drawing([segment(own('! '), 'failure')], body);
  return drawing([blank(cells), segment(own('caused by '), 'dim')], body);
}

/** A line of a stack that is no frame, as the stack has it. */
export function stackTextRow(
  { text, depth }: Extract<DetailRow, { kind: 'stack-text' }>,
  context: RowContext,
): RowDrawing {
  const start = text.slice(0, context.reach);
  const spaces = start.length - start.trimStart().length;
  const cells = errorIndent(depth) + 4 + Math.max(0, Math.min(spaces, 16) - 4);
  return drawing(indent(cells), visibleSegments(text.slice(spaces), 'dim', context.reach));
}
