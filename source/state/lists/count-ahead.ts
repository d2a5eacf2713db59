/** What the lists count over all runs, done before anybody asks for it. */
import { advanceEndTimes } from '../../model/end-times.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import { advanceTaskStatistics } from '../../model/task-statistics.ts';

/** Does a slice of a few milliseconds; whether all is done. To be asked once the input is read: until then counts are soon out of date. */
export function countAhead(runs: RunCollection): boolean {
  return advanceTaskStatistics(runs) && advanceEndTimes(runs);
}
