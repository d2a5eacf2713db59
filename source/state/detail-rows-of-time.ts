/** Where a run's time went: queued, in attempts, in children, between attempts, and what is not known. */
import { timeSplitOf } from '../model/time-split.ts';
import type { DetailRow, TimePart } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';

const parts: readonly TimePart[] = ['queued', 'attempts', 'children', 'gaps', 'unknown'];

/** A row for each part that took time; nothing where creation or end is not known. */
export function timePartRows({ runs, row }: Pick<DetailSubject, 'runs' | 'row'>): readonly DetailRow[] {
  const split = timeSplitOf(runs.index, runs.forest, row);
  if (split === null) return [];
  const wholeMs = parts.reduce((sum, part) => sum + split[part], 0);
  return parts
    .filter((part) => split[part] !== 0)
    .map((part) => ({ kind: 'time-part', part, partMs: split[part], wholeMs }));
}
