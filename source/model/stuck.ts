/** Runs that should have ended long ago, as far as the input tells: not final, and far older than is usual for their task. */
import type { Forest } from './forest.ts';
import { percentile } from './percentile.ts';
import type { RunCollection } from './run-collection.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFinalState } from './run-state.ts';

/** Why a run counts as stuck. Milliseconds. */
export interface StuckRun {
  /** From its creation to the newest time of the input. */
  readonly ageMs: number;
  /** The 95th percentile of what the final runs of its task took, by nearest rank. */
  readonly usualMs: number;
  /** How many final runs that is counted over; at least `leastFinalRuns`. */
  readonly finalRuns: number;
}

/** Nothing is stuck that is no older than this, in milliseconds. */
export const leastStuckMs = 10 * 60 * 1000;
/** With fewer final runs of a task nobody knows what is usual for it. */
export const leastFinalRuns = 5;
/** How many times as old as usual a run must be. */
export const stuckFactor = 3;

const noneStuck: ReadonlyMap<number, StuckRun> = new Map();
const stuckByForest = new WeakMap<Forest, ReadonlyMap<number, StuckRun>>();

/**
 * The stuck runs by row, in the order of the rows; none while the input is still read, since nobody knows its newest time by then. Found
 * once for a forest: families that ended are passed over, and no other run is asked where none that goes on is old enough.
 */
export function stuckRuns({
  index,
  forest,
  progress,
}: Pick<RunCollection, 'index' | 'forest' | 'progress'>): ReadonlyMap<number, StuckRun> {
  if (!progress.isComplete) return noneStuck;
  let stuck = stuckByForest.get(forest);
  if (stuck === undefined) {
    stuck = findStuck(index, forest);
    stuckByForest.set(forest, stuck);
  }
  return stuck;
}

function findStuck(index: RunIndex, forest: Forest): ReadonlyMap<number, StuckRun> {
  const rowsByTask = oldRows(index, forest);
  const stuck = new Map<number, StuckRun>();
  if (rowsByTask.size === 0) return stuck;
  const durations = finalDurations(index, forest.size, rowsByTask);
  const found: (readonly [row: number, why: StuckRun])[] = [];
  for (const [task, rows] of rowsByTask) {
    const taken = durations.get(task) ?? [];
    if (taken.length < leastFinalRuns) continue;
    const usualMs = percentile(Float64Array.from(taken), 95);
    for (const row of rows) {
      const ageMs = ageOf(index, row);
      if (ageMs > stuckFactor * usualMs) found.push([row, { ageMs, usualMs, finalRuns: taken.length }]);
    }
  }
  found.sort(([first], [second]) => first - second);
  for (const [row, why] of found) stuck.set(row, why);
  return stuck;
}

/** Runs that go on and are old enough, by task; a run of no known task has no usual. */
function oldRows(index: RunIndex, forest: Forest): Map<string, number[]> {
  const byTask = new Map<string, number[]>();
  for (const row of unfinishedFamilies(forest)) {
    const state = index.state(row);
    if (state === 'unknown' || isFinalState(state) || !(ageOf(index, row) > leastStuckMs)) continue;
    const task = index.taskIdentifier(row);
    if (task === null) continue;
    const rows = byTask.get(task);
    if (rows === undefined) byTask.set(task, [row]);
    else rows.push(row);
  }
  return byTask;
}

/** The runs of all families in which any run goes on, without those below a run that ended with all below it. */
function* unfinishedFamilies(forest: Forest): Generator<number, void, undefined> {
  const left: number[] = [];
  for (const root of forest.roots) {
    if ((forest.subtreeUnfinished[root] ?? 0) > 0) left.push(root);
    for (let row = left.pop(); row !== undefined; row = left.pop()) {
      yield row;
      for (
        let child = forest.firstChild[row] ?? noRow;
        child !== noRow;
        child = forest.nextSibling[child] ?? noRow
      ) {
        if ((forest.subtreeUnfinished[child] ?? 0) > 0) left.push(child);
      }
    }
  }
}

function finalDurations(
  index: RunIndex,
  size: number,
  wanted: ReadonlyMap<string, unknown>,
): Map<string, number[]> {
  const byTask = new Map<string, number[]>();
  for (let row = 0; row < size; row++) {
    if (!isFinalState(index.state(row))) continue;
    const takenMs = index.finishedAtMs(row) - index.startedAtMs(row);
    const task = index.taskIdentifier(row);
    if (Number.isNaN(takenMs) || task === null || !wanted.has(task)) continue;
    const durations = byTask.get(task);
    if (durations === undefined) byTask.set(task, [takenMs]);
    else durations.push(takenMs);
  }
  return byTask;
}

function ageOf(index: RunIndex, row: number): number {
  return index.newestTimeMs - index.createdAtMs(row);
}

/** Children that a run may wait for and that have not ended, in their order; what is not known to be awaited may be. */
export function unfinishedChildren(index: RunIndex, forest: Forest, row: number): readonly number[] {
  const rows: number[] = [];
  for (
    let child = forest.firstChild[row] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    if (index.isAwaited(child) === false || forest.isParentUnknown[child] === 1) continue;
    const state = index.state(child);
    if (!isFinalState(state)) rows.push(child);
  }
  return rows;
}
