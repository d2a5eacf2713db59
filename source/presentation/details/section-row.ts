/** The head of a part of the details that folds. */
import type { DetailRow } from '../../state/detail-row.ts';
import { segment } from '../segments.ts';
import { own } from '../visible.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** `▼ dump.jsonl:3  api-run  COMPLETED`. */
export function sectionRow(
  { text, isFolded }: Extract<DetailRow, { kind: 'section' }>,
  { isAscii, reach }: RowContext,
): RowDrawing {
  const sign = isFolded ? (isAscii ? '> ' : '▶ ') : isAscii ? 'v ' : '▼ ';
  return drawing([segment(own(sign), 'dim')], textSegments(text, 'strong', reach));
}
