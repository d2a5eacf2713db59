/** The list of runs that should have ended long ago. */
import type { RunCollection } from '../../model/run-collection.ts';
import { type StuckRun, stuckRuns } from '../../model/stuck.ts';
import { textMatcher } from '../../query/find-text.ts';
import { entriesOf, type ListEntries } from './list-entry.ts';

type Stuck = readonly [row: number, why: StuckRun];

const sortedByStuck = new WeakMap<ReadonlyMap<number, StuckRun>, readonly Stuck[]>();

/** The oldest first; searched by id and task. Empty while the input is read: its newest time is not known by then. */
export function stuckEntries(runs: RunCollection, search: string): ListEntries {
  const { index } = runs;
  const all = oldestFirst(stuckRuns(runs));
  const matches = textMatcher(search);
  const found =
    search === ''
      ? all
      : all.filter(([row]) => matches(index.id(row)) || matches(index.taskIdentifier(row) ?? ''));
  return entriesOf(
    found,
    all.length,
    ([row, why]) => ({ kind: 'stuck', row, why }),
    ([row]) => index.id(row),
  );
}

function oldestFirst(stuck: ReadonlyMap<number, StuckRun>): readonly Stuck[] {
  let sorted = sortedByStuck.get(stuck);
  if (sorted === undefined) {
    sorted = [...stuck].sort(([, one], [, other]) => other.ageMs - one.ageMs);
    sortedByStuck.set(stuck, sorted);
  }
  return sorted;
}
