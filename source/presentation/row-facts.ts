/** What the rows of a window tell of each run, kept while the forest stays the same: scrolling counts no attempt twice. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { type Timeline, timelineOf } from '../model/timeline.ts';
import { failureCount } from './failure-message.ts';

export interface RowFacts {
  readonly timeline: Timeline;
  /** How many attempts failed with the error that the row's message tells; 0 for a run without an error. */
  readonly failureCount: number;
}

const factsByForest = new WeakMap<Forest, Map<number, RowFacts>>();

/** More than any window has rows, little enough to forget all at once. */
const mostKept = 4096;

/** The facts of a run's row. */
export function rowFacts({ index, forest }: Pick<RunCollection, 'index' | 'forest'>, row: number): RowFacts {
  let known = factsByForest.get(forest);
  if (known === undefined || known.size >= mostKept) {
    known = new Map();
    factsByForest.set(forest, known);
  }
  let facts = known.get(row);
  if (facts === undefined) {
    const error = index.error(row);
    facts = {
      timeline: timelineOf(index, row),
      failureCount: error === null ? 0 : failureCount(index, row, error),
    };
    known.set(row, facts);
  }
  return facts;
}
