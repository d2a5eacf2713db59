/** In what an attempt failed otherwise than the one before. */
import type { DetailRow } from '../../state/detail-row.ts';
import type { Segment } from '../line.ts';
import { segment } from '../segments.ts';
import { own, visible } from '../visible.ts';
import { drawing, indent, type RowContext, type RowDrawing } from './row-drawing.ts';

/** `unlike #1: 503, there 422; at parse (src/x.ts), there createLabel (src/trigger/ship.ts)`. */
export function attemptDifferenceRow(
  { difference }: Extract<DetailRow, { kind: 'attempt-difference' }>,
  { columns }: RowContext,
): RowDrawing {
  const { from, words, isOtherMessage, frame } = difference;
  const parts: (readonly Segment[])[] = [];
  if (isOtherMessage) parts.push([segment(own('another message'), 'dim')]);
  else if (words !== null) parts.push(againstSegments(own(''), words.here, words.there));
  if (frame !== null) parts.push(againstSegments(own('at '), frame.here, frame.there));
  const body = parts.flatMap((part, place) => (place === 0 ? part : [segment(own('; '), 'dim'), ...part]));
  const head = [...indent(columns.number + 1), segment(own(`unlike #${from}: `), 'dim')];
  return drawing(head, body, 'always');
}

function againstSegments(
  word: ReturnType<typeof own>,
  here: string | null,
  there: string | null,
): readonly Segment[] {
  return [
    segment(word, 'dim'),
    here === null || here === '' ? segment(own('nothing'), 'dim') : segment(visible(here)),
    segment(own(', there '), 'dim'),
    there === null || there === '' ? segment(own('nothing'), 'dim') : segment(visible(there)),
  ];
}
