/** Where to stand when a collection is opened. */
import { noRow } from '../model/run-index.ts';
import type { FailureView } from './failure-order.ts';

/**
 * The run to open on: the first cause of the first family in which anything failed that was not handled; where nothing did
 * the one run that is described, else the first.
 */
export function runToOpenOn({ runs, rootOrder }: FailureView): number {
  const { forest, index, blame } = runs;
  for (const root of rootOrder) {
    if ((forest.subtreeFailed[root] ?? 0) === 0) continue;
    const cause = blame.families.get(root)?.causes[0];
    if (cause !== undefined) return cause;
  }
  if (index.loadedCount === 1) {
    for (let row = 0; row < forest.size; row += 1) {
      if (index.presence(row) === 'loaded') return row;
    }
  }
  return rootOrder[0] ?? noRow;
}
