/** Failed runs in the order of the tree, found without walking what has none. */
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import type { State } from './state.ts';
import { viewTops } from './view-tops.ts';

/** What failures are looked for in. */
export type FailureView = Pick<State, 'runs' | 'rootOrder' | 'zoom'>;

/** The failure after or before a row in tree order, folded or not, going round at the ends. `noRow` where there is none. */
export function stepFailure(
  view: FailureView,
  from: number,
  direction: 1 | -1,
): { readonly row: number; readonly isAround: boolean } {
  const row = direction === 1 ? failureAfter(view, from) : failureBefore(view, from);
  if (row !== noRow) return { row, isAround: false };
  return { row: direction === 1 ? firstFailure(view) : lastFailure(view), isAround: true };
}

/** First failed run in tree order; `noRow` where nothing failed. */
export function firstFailure(view: FailureView): number {
  for (const top of viewTops(view)) {
    if (failedIn(view, top) > 0) return firstFailureIn(view, top);
  }
  return noRow;
}

/** Which failure of how many a row is, from 1; `place` is 0 for a row that did not fail. */
export function failurePlace(
  view: FailureView,
  row: number,
): { readonly place: number; readonly total: number } {
  const { parent } = view.runs.forest;
  let place = row !== noRow && isFailed(view, row) ? 1 : 0;
  let below = row;
  while (place > 0 && below !== view.zoom && parent[below] !== noRow) {
    const above = parent[below] as number;
    for (let child = firstChildOf(view, above); child !== below; child = nextOf(view, child)) {
      place += failedIn(view, child);
    }
    if (isFailed(view, above)) place += 1;
    below = above;
  }
  if (place > 0) {
    for (const top of viewTops(view)) {
      if (top === below) break;
      place += failedIn(view, top);
    }
  }
  return { place, total: failureCount(view) };
}

/** What was counted for an order of families holds: neither it nor its forest ever changes. */
const countByRoots = new WeakMap<Int32Array, { readonly forest: Forest; readonly count: number }>();

/** How many runs of the view failed. */
export function failureCount(view: FailureView): number {
  const { zoom, rootOrder, runs } = view;
  if (zoom !== noRow) return failedIn(view, zoom);
  const known = countByRoots.get(rootOrder);
  if (known?.forest === runs.forest) return known.count;
  let count = 0;
  for (const root of rootOrder) count += failedIn(view, root);
  countByRoots.set(rootOrder, { forest: runs.forest, count });
  return count;
}

function failureAfter(view: FailureView, from: number): number {
  if (from === noRow) return noRow;
  for (let child = firstChildOf(view, from); child !== noRow; child = nextOf(view, child)) {
    if (failedIn(view, child) > 0) return firstFailureIn(view, child);
  }
  const { parent } = view.runs.forest;
  let row = from;
  while (row !== view.zoom && parent[row] !== noRow) {
    for (let next = nextOf(view, row); next !== noRow; next = nextOf(view, next)) {
      if (failedIn(view, next) > 0) return firstFailureIn(view, next);
    }
    row = parent[row] as number;
  }
  const tops = viewTops(view);
  for (let place = tops.indexOf(row) + 1; place < tops.length; place += 1) {
    const top = tops[place] as number;
    if (failedIn(view, top) > 0) return firstFailureIn(view, top);
  }
  return noRow;
}

function failureBefore(view: FailureView, from: number): number {
  if (from === noRow) return noRow;
  const { parent } = view.runs.forest;
  let row = from;
  while (row !== view.zoom && parent[row] !== noRow) {
    const above = parent[row] as number;
    let found = noRow;
    for (let child = firstChildOf(view, above); child !== row; child = nextOf(view, child)) {
      if (failedIn(view, child) > 0) found = child;
    }
    if (found !== noRow) return lastFailureIn(view, found);
    if (isFailed(view, above)) return above;
    row = above;
  }
  const tops = viewTops(view);
  for (let place = tops.indexOf(row) - 1; place >= 0; place -= 1) {
    const top = tops[place] as number;
    if (failedIn(view, top) > 0) return lastFailureIn(view, top);
  }
  return noRow;
}

function lastFailure(view: FailureView): number {
  const tops = viewTops(view);
  for (let place = tops.length - 1; place >= 0; place -= 1) {
    const top = tops[place] as number;
    if (failedIn(view, top) > 0) return lastFailureIn(view, top);
  }
  return noRow;
}

function firstFailureIn(view: FailureView, top: number): number {
  let row = top;
  while (!isFailed(view, row)) {
    let child = firstChildOf(view, row);
    while (failedIn(view, child) === 0) child = nextOf(view, child);
    row = child;
  }
  return row;
}

function lastFailureIn(view: FailureView, top: number): number {
  let row = top;
  let last = row;
  while (last !== noRow) {
    row = last;
    last = noRow;
    for (let child = firstChildOf(view, row); child !== noRow; child = nextOf(view, child)) {
      if (failedIn(view, child) > 0) last = child;
    }
  }
  return row;
}

function isFailed({ runs }: FailureView, row: number): boolean {
  return (runs.forest.subtreeFailed[row] ?? 0) > 0 && isFailedState(runs.index.state(row));
}

function failedIn({ runs }: FailureView, row: number): number {
  return runs.forest.subtreeFailed[row] ?? 0;
}

function firstChildOf({ runs }: FailureView, row: number): number {
  return runs.forest.firstChild[row] ?? noRow;
}

function nextOf({ runs }: FailureView, row: number): number {
  return runs.forest.nextSibling[row] ?? noRow;
}
