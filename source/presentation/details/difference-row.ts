/** A difference between two runs: where, what it is here, what it was there. */
import type { DetailRow } from '../../state/detail-row.ts';
import { blank, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { valueSegments } from './fact-row.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** `~ carrier  "ups"  was "dhl"`; `+` for what is only here, `-` for what is only there. */
export function differenceRow(
  { path, here, there }: Extract<DetailRow, { kind: 'difference' }>,
  context: RowContext,
): RowDrawing {
  const sign = here === null ? '-' : there === null ? '+' : '~';
  const head = [segment(own(sign), 'warning'), blank(1)];
  const name = textSegments(path, 'key', context.reach);
  const value = here === null ? [segment(own('not here'), 'dim')] : valueSegments(here, context);
  const other =
    there === null
      ? [segment(own('not there'), 'dim')]
      : [segment(own('was '), 'dim'), ...valueSegments(there, context)];
  return drawing(head, [...name, blank(2), ...value, blank(2), ...other], 'always');
}
