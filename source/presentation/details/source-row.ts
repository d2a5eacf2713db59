/** Lines of the person's own code below the frame that names them. */
import type { DetailRow } from '../../state/detail-row.ts';
import type { Segment, VisibleText } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own, visible } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { errorIndent } from './error-row.ts';
import { drawing, indent, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** Code stands further in than the frame that it belongs to. */
const codeCells = 6;

/** `in src/trigger/ship.ts:42:11 by its source map`. */
export function sourcePlaceRow({ text, depth }: Extract<DetailRow, { kind: 'source-place' }>): RowDrawing {
  const head = indent(errorIndent(depth) + codeCells);
  return drawing(head, [segment(own('here '), 'dim'), segment(visible(text), 'dim')], 'always');
}

/** `> 42 │   throw new CarrierError(body.message)`. */
export function sourceLineRow(
  { text, number, lastNumber, column, depth }: Extract<DetailRow, { kind: 'source-line' }>,
  { isAscii, reach }: RowContext,
): RowDrawing {
  const isHere = column !== null;
  const digits = padToWidth(own(String(number)), String(lastNumber).length, 'start');
  const head = [
    blank(errorIndent(depth) + codeCells),
    segment(own(isHere ? '> ' : '  '), 'accent'),
    segment(digits, isHere ? 'strong' : 'dim'),
    segment(own(isAscii ? ' | ' : ' │ '), 'dim'),
  ];
  return drawing(head, codeSegments(text, column, reach), 'never');
}

function codeSegments(text: string, column: number | null, reach: number): readonly Segment[] {
  if (column === null) return textSegments(text, 'dim', reach);
  const start = column - 1;
  const word = start >= 0 ? /^[\w$.]+/.exec(text.slice(start))?.[0] : undefined;
  if (word === undefined) return textSegments(text, 'plain', reach);
  return [
    ...textSegments(text.slice(0, start), 'plain', reach),
    ...textSegments(text.slice(start, start + word.length), 'strong', reach),
    ...textSegments(text.slice(start + word.length), 'plain', reach),
  ].filter(({ text: part }) => part !== ('' as VisibleText));
}
