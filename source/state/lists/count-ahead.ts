/** What lists count over all runs, and what a filter shows of them, found before anybody asks for it. */
import { advanceEndTimes } from '../../model/end-times.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import { advanceTaskStatistics } from '../../model/task-statistics.ts';
import { advanceMessageLines } from '../flatten-tree.ts';

/** Does a slice of a few milliseconds; whether all is done. To be asked once the input is read: until then counts are soon out of date. */
export function countAhead(runs: RunCollection): boolean {
  return advanceMessageLines(runs) && advanceTaskStatistics(runs) && advanceEndTimes(runs);
}
