/** The order in which families are listed: `--sort`. */
import type { RunCollection } from '../model/run-collection.ts';
import type { RunIndex } from '../model/run-index.ts';
import { isFailedState, isFinalState, type RunState } from '../model/run-state.ts';

/** What is asked of a collection to sort its families. */
export type SortedRuns = Pick<RunCollection, 'index' | 'forest' | 'blame'>;

/** The values of `--sort`: by start, by duration, by status, by task, or as the input first names them. */
export type FamilyOrder = 'start' | 'duration' | 'status' | 'task' | 'input';

/**
 * The forest's roots in the order asked for. `start`: oldest root first; `duration`: longest root first; `status`: failed
 * families first (handled failures are none), then those that still run, then the rest; `task`: by the root's task identifier. What is not known comes
 * last, and what is equal stays in the input's order.
 */
export function sortFamilies(runs: SortedRuns, order: FamilyOrder): Int32Array {
  const { roots } = runs.forest;
  if (order === 'input' || roots.length < 2) return roots;
  if (order === 'task') return sortByTask(runs.index, roots);
  const keyOf = numberKeys(runs, order);
  const keys = new Float64Array(roots.length);
  for (let place = 0; place < roots.length; place += 1) keys[place] = keyOf(roots[place] as number);
  return arranged(roots, (a, b) => compareNumbers(keys[a] as number, keys[b] as number));
}

function numberKeys(
  { index, forest, blame }: SortedRuns,
  order: 'start' | 'duration' | 'status',
): (row: number) => number {
  if (order === 'start') return (row) => firstKnown(index.createdAtMs(row), index.startedAtMs(row));
  if (order === 'duration') {
    return (row) => -(index.finishedAtMs(row) - firstKnown(index.startedAtMs(row), index.createdAtMs(row)));
  }
  return (row) => {
    if (isFailedState(index.state(row))) return 0;
    if ((blame.families.get(row)?.causes.length ?? 0) > 0) return 1;
    if ((forest.subtreeUnfinished[row] as number) > 0) return 2;
    return 3 + statusRank(index.state(row));
  };
}

function statusRank(state: RunState): number {
  if (state === 'cancelled') return 0;
  if (state === 'expired') return 1;
  if (state === 'succeeded') return 2;
  return isFinalState(state) ? 3 : 4;
}

function sortByTask(index: RunIndex, roots: Int32Array): Int32Array {
  const tasks: (string | null)[] = [];
  for (const root of roots) tasks.push(index.taskIdentifier(root));
  return arranged(roots, (a, b) => compareTexts(tasks[a] ?? null, tasks[b] ?? null));
}

/** Sorts places rather than rows, so that what compares equal keeps the input's order. */
function arranged(roots: Int32Array, compare: (a: number, b: number) => number): Int32Array {
  const places = Uint32Array.from(roots, (_, place) => place);
  places.sort((a, b) => compare(a, b) || a - b);
  return Int32Array.from(places, (place) => roots[place] as number);
}

function firstKnown(first: number, second: number): number {
  return Number.isNaN(first) ? second : first;
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}

function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
