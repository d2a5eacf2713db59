/** How long a run waited, as its trace tells. */
import { lengthOf, unionOf } from './intervals.ts';
import type { RunIndex } from './run-index.ts';
import { timelineOf } from './timeline.ts';

/** Milliseconds that a run spent in waits between its creation and its end, those that overlap counted once; 0 where none is told. */
export function waitedMs(index: RunIndex, row: number): number {
  if (index.waits(row).length === 0) return 0;
  const { segments, startMs, endMs } = timelineOf(index, row);
  const waits = segments.filter(({ kind }) => kind === 'waiting');
  return lengthOf(unionOf(waits, { startMs, endMs }));
}
