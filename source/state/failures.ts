/** Stepping from failure to failure. */
import { noRow } from '../model/run-index.ts';
import { type FailureView, failureOrder } from './failure-order.ts';
import type { State } from './state.ts';
import { treeOrder } from './tree-order.ts';

/** A failure and its place among all, from 1. */
export interface FailureStep {
  readonly row: number;
  readonly place: number;
  readonly total: number;
  /** Whether the step went on at the other end. */
  readonly isAround: boolean;
}

/**
 * The failure after or before a row, folded or not, going round at the ends: from a failure the next in the order of causes
 * first, from any other row the nearest cause in tree order. Several steps at once are so many; negative ones go back. Null where
 * nothing failed.
 */
export function stepFailure(view: FailureView, from: number, steps: number): FailureStep | null {
  const { rows, causeCount } = failureOrder(view);
  const total = rows.length;
  if (total === 0) return null;
  const here = rows.indexOf(from);
  const direction = steps > 0 ? 1 : -1;
  const first =
    here < 0 ? nearestCause(view, rows.subarray(0, causeCount), from, direction) : here + direction;
  const wanted = first + steps - direction;
  const place = ((wanted % total) + total) % total;
  return { row: rows[place] ?? noRow, place: place + 1, total, isAround: wanted !== place };
}

/** How many failures the view has, handled ones left out. */
export function failureCount(view: FailureView): number {
  const isWhole = view.zoom === noRow && view.visible.kept === null;
  return isWhole ? view.runs.blame.totals.failed : failureOrder(view).rows.length;
}

/** Whether `e` leads anywhere: to a failure of the view that the cursor does not stand on. */
export function hasOtherFailure(state: State): boolean {
  const isWhole = state.zoom === noRow && state.onlyCause === null && state.visible.kept === null;
  // Of all the input the count is at hand, while the order takes a walk over the families.
  if (isWhole && state.runs.blame.totals.failed > 1) return true;
  const { rows } = failureOrder(state);
  return rows.length > 1 || (rows.length === 1 && rows[0] !== state.cursor);
}

/** Place of the first cause after a row in tree order, or of the last before it; one beyond the ends where there is none. */
function nearestCause(view: FailureView, causes: Int32Array, from: number, direction: 1 | -1): number {
  const { rank } = treeOrder(view.runs.forest, view.rootOrder);
  const rankFrom = rank[from] ?? -1;
  let low = 0;
  let high = causes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank[causes[middle] as number] as number) < rankFrom) low = middle + 1;
    else high = middle;
  }
  return direction === 1 ? low : low - 1;
}
