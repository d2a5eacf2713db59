/** Where a run's time went: queued, in attempts, in children, between attempts, and what is not known. */
import { timeSplitOf } from '../model/time-split.ts';
import { waitedMs } from '../model/waited-time.ts';
import type { DetailRow, TimePart } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';

const parts = ['queued', 'attempts', 'children', 'gaps', 'unknown'] as const;

/** A row for each part that took time, and one for what it waited of that; nothing where creation or end is not known. */
export function timePartRows({ runs, row }: Pick<DetailSubject, 'runs' | 'row'>): readonly DetailRow[] {
  const split = timeSplitOf(runs.index, runs.forest, row);
  if (split === null) return [];
  const wholeMs = parts.reduce((sum, part) => sum + split[part], 0);
  const told = (part: TimePart, partMs: number): DetailRow => ({ kind: 'time-part', part, partMs, wholeMs });
  const rows = parts.filter((part) => split[part] !== 0).map((part) => told(part, split[part]));
  const waited = waitedMs(runs.index, row);
  return waited > 0 ? [...rows, told('waits', waited)] : rows;
}
