/** The head of a part of the details that folds. */
import type { DetailRow } from '../../state/detail-row.ts';
import { foldSign } from '../fold-sign.ts';
import { blank, segment } from '../segments.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** `▼ dump.jsonl:3  api-run  COMPLETED`. */
export function sectionRow(
  { text, isFolded }: Extract<DetailRow, { kind: 'section' }>,
  { isAscii, reach }: RowContext,
): RowDrawing {
  return drawing(
    [segment(foldSign(isFolded, isAscii), 'dim'), blank(1)],
    textSegments(text, 'strong', reach),
  );
}
