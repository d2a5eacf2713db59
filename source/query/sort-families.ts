/** The order in which families are listed: `--sort`, and `s S` on the screen. */
import type { RunCollection } from '../model/run-collection.ts';
import type { RunIndex } from '../model/run-index.ts';
import { isFailedState, isFinalState, type RunState } from '../model/run-state.ts';
import { matchKeys } from './match-keys.ts';
import type { RowMatches } from './match-rows.ts';
import { stableOrder } from './stable-order.ts';

/** What is asked of a collection to sort its families. */
export type SortedRuns = Pick<RunCollection, 'index' | 'forest' | 'blame'>;

/** All orders, as `s` steps through them; `--sort` knows all but `failures`. */
export const familyOrders = ['input', 'start', 'duration', 'status', 'failures', 'task'] as const;

/** By the input's first mention, by start, by duration, by status, by failed runs, by task. */
export type FamilyOrder = (typeof familyOrders)[number];

/**
 * The forest's roots in the order asked for. `start`: oldest root first; `duration`: longest root first; `status`: failed
 * families first (handled failures are none), then those that still run, then the rest; `failures`: most failed runs first, handled ones not
 * counted; `task`: by the root's task identifier; `input`: as the input first names a run of each. Reversed, the other way round. What is not
 * known comes last either way, and what is equal stays in the input's order. With the matches of a filter `start`, `duration` and `failures`
 * speak of a family's matching runs alone.
 */
export function sortFamilies(
  runs: SortedRuns,
  order: FamilyOrder,
  isReversed = false,
  matched: RowMatches | null = null,
): Int32Array {
  const { roots } = runs.forest;
  if (roots.length < 2 || (order === 'input' && !isReversed)) return roots;
  const keyOf = keysOf(runs, order, matched);
  const keys = new Float64Array(roots.length);
  for (let place = 0; place < roots.length; place += 1) {
    const key = keyOf(roots[place] as number, place);
    keys[place] = isReversed ? -key : key;
  }
  const places = stableOrder(keys);
  const sorted = new Int32Array(roots.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = roots[places[at] as number] as number;
  return sorted;
}

function keysOf(runs: SortedRuns, order: FamilyOrder, matched: RowMatches | null): KeyOfRoot {
  if (order === 'task') return taskKeys(runs.index, runs.forest.roots);
  if (matched === null || order === 'input' || order === 'status') return numberKeys(runs, order);
  const keys = matchKeys(runs, order, matched);
  return (row) => keys[row] ?? Number.NaN;
}

type KeyOfRoot = (row: number, place: number) => number;

function numberKeys({ index, forest, blame }: SortedRuns, order: Exclude<FamilyOrder, 'task'>): KeyOfRoot {
  switch (order) {
    case 'input':
      return (_, place) => place;
    case 'start':
      return (row) => firstKnown(index.createdAtMs(row), index.startedAtMs(row));
    case 'duration':
      return (row) => -(index.finishedAtMs(row) - firstKnown(index.startedAtMs(row), index.createdAtMs(row)));
    case 'failures':
      return (row) => {
        const family = blame.families.get(row);
        if (family === undefined) return 0;
        return -(family.causes.length + family.asides.length + family.propagated.length);
      };
    case 'status':
      return (row) => {
        if (isFailedState(index.state(row))) return 0;
        if ((blame.families.get(row)?.causes.length ?? 0) > 0) return 1;
        if ((forest.subtreeUnfinished[row] as number) > 0) return 2;
        return 3 + statusRank(index.state(row));
      };
  }
}

function statusRank(state: RunState): number {
  if (state === 'cancelled') return 0;
  if (state === 'expired') return 1;
  if (state === 'succeeded') return 2;
  return isFinalState(state) ? 3 : 4;
}

/** The rank of each root's task among all of them, by code units; NaN without a task. */
function taskKeys(index: RunIndex, roots: Int32Array): KeyOfRoot {
  const tasks = new Set<string>();
  for (const root of roots) {
    const task = index.taskIdentifier(root);
    if (task !== null) tasks.add(task);
  }
  const ranks = new Map([...tasks].sort(compareTexts).map((task, rank) => [task, rank]));
  return (row) => {
    const task = index.taskIdentifier(row);
    return task === null ? Number.NaN : (ranks.get(task) as number);
  };
}

function firstKnown(first: number, second: number): number {
  return Number.isNaN(first) ? second : first;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
