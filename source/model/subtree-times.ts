/** When a family, or a part of it, began, ended and first failed: what its bars and offsets are measured against. */
import type { Forest } from './forest.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFailedState } from './run-state.ts';

/** Epoch milliseconds; NaN where not known. */
export interface SubtreeTimes {
  readonly startMs: number;
  /** The latest time known of any run in it; a run that has not ended lasts beyond it. */
  readonly endMs: number;
  /** When the first of its runs ended in failure. */
  readonly firstFailureMs: number;
}

/** A forest never changes, so what was found for it holds. */
const timesByForest = new WeakMap<Forest, Map<number, SubtreeTimes>>();

/** Times of a run with all below it; found once for a forest, by a walk over that subtree alone. */
export function subtreeTimes(index: RunIndex, forest: Forest, top: number): SubtreeTimes {
  let known = timesByForest.get(forest);
  if (known === undefined) {
    known = new Map();
    timesByForest.set(forest, known);
  }
  let times = known.get(top);
  if (times === undefined) {
    times = findTimes(index, forest, top);
    known.set(top, times);
  }
  return times;
}

function findTimes(index: RunIndex, forest: Forest, top: number): SubtreeTimes {
  let startMs = Number.POSITIVE_INFINITY;
  let endMs = Number.NEGATIVE_INFINITY;
  let firstFailureMs = Number.POSITIVE_INFINITY;
  for (let row = top; row !== noRow; row = nextInSubtree(forest, row, top)) {
    const finished = index.finishedAtMs(row);
    // Comparisons with NaN are false: what is not known changes nothing.
    for (const timeMs of [index.createdAtMs(row), index.startedAtMs(row), finished]) {
      if (timeMs < startMs) startMs = timeMs;
      if (timeMs > endMs) endMs = timeMs;
    }
    if (Number.isNaN(finished) && index.updatedAtMs(row) > endMs) endMs = index.updatedAtMs(row);
    if (finished < firstFailureMs && isFailedState(index.state(row))) firstFailureMs = finished;
  }
  return { startMs: known(startMs), endMs: known(endMs), firstFailureMs: known(firstFailureMs) };
}

function nextInSubtree(forest: Forest, row: number, top: number): number {
  const child = forest.firstChild[row] as number;
  if (child !== noRow) return child;
  let up = row;
  while (up !== top) {
    const sibling = forest.nextSibling[up] as number;
    if (sibling !== noRow) return sibling;
    up = forest.parent[up] as number;
  }
  return noRow;
}

function known(timeMs: number): number {
  return Number.isFinite(timeMs) ? timeMs : Number.NaN;
}
