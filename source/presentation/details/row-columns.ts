/** Widths that the rows in sight agree on, so that their columns stand under each other. */
import type { DetailRow } from '../../state/detail-row.ts';
import { formatDuration } from '../format-time.ts';
import { statusWord } from '../glyph.ts';
import { own, visibleStart } from '../visible.ts';
import { widthCells } from '../width.ts';
import { attemptDurationMs } from './attempt-row.ts';
import type { RowColumns } from './row-drawing.ts';

const mostLabel = 24;
const mostWord = 16;
/** `gap` and `queued` stand a cell further in than the words of attempts. */
const leastWord = 7;
const leastDuration = 6;

/** The columns of some rows; `width` bounds what a label may take. */
export function rowColumns(rows: readonly DetailRow[], width: number): RowColumns {
  let label = 0;
  let number = 2;
  let word = leastWord - 1;
  let duration = leastDuration;
  for (const row of rows) {
    if (row.kind === 'fact') label = Math.max(label, widthCells(visibleStart(row.label, mostLabel)));
    else if (row.kind === 'attempt') {
      const { attempt, isOpen, axis } = row;
      number = Math.max(number, `#${attempt.number}`.length);
      word = Math.max(word, widthCells(statusWord(attempt.state, attempt.status)));
      duration = Math.max(duration, durationCells(attemptDurationMs(attempt, isOpen, axis)));
    } else if (row.kind === 'gap' || row.kind === 'queued') {
      word = Math.max(word, (row.kind === 'gap' ? 3 : 6) + 1);
      duration = Math.max(duration, durationCells(row.span.endMs - row.span.startMs));
    } else if (row.kind === 'wait')
      duration = Math.max(duration, durationCells(row.wait.endMs - row.wait.startMs));
    else if (row.kind === 'time-part') duration = Math.max(duration, durationCells(row.partMs));
    else if (row.kind === 'critical-step') duration = Math.max(duration, durationCells(row.ownMs));
  }
  const most = Math.max(6, Math.floor(width / 3));
  return {
    label: Math.min(label, mostLabel, most),
    number,
    word: Math.min(word, mostWord, most),
    duration,
  };
}

/** One cell stands before the duration, so that it never touches the word. */
function durationCells(durationMs: number): number {
  return widthCells(own(formatDuration(durationMs))) + 1;
}
