/** A part of the brief in the details: its label, then what it says, in as many lines as it needs. */
import type { DetailRow } from '../../state/detail-row.ts';
import { briefLabel, briefLabelCells, briefSegments } from '../brief-part-segments.ts';
import { segment } from '../segments.ts';
import { padToWidth } from '../width.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';

/** `why     CarrierError: label rejected by carrier`. */
export function briefRow(
  { part }: Extract<DetailRow, { kind: 'brief' }>,
  { runs, isAscii, timeZone, longReach }: RowContext,
): RowDrawing {
  const head = [segment(padToWidth(briefLabel(part), briefLabelCells), 'dim')];
  return drawing(
    head,
    briefSegments(part, { runs, isAscii, timeZone, hasDates: false, reach: longReach }),
    'always',
  );
}
