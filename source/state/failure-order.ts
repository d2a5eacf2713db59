/** The failures in the order of `e`: the causes in tree order, then what failed because of them or beside the point. */
import type { Blame } from '../model/blame.ts';
import { verdictOf } from '../model/blame.ts';
import { noRow } from '../model/run-index.ts';
import { isKept } from './flatten-tree.ts';
import type { State } from './state.ts';
import { viewTops } from './view-tops.ts';

/** What failures are looked for in. */
export type FailureView = Pick<State, 'runs' | 'rootOrder' | 'zoom' | 'visible'>;

/** Rows of the view's failures, handled ones left out; the first `causeCount` are causes. Each part is in tree order. */
export interface FailureOrder {
  readonly rows: Int32Array;
  readonly causeCount: number;
}

/** An order of families never changes, and neither does what a collection says of its runs. */
const orderByRoots = new WeakMap<
  Int32Array,
  { readonly blame: Blame; readonly kept: Uint8Array | null; readonly order: FailureOrder }
>();

/** The failures of the view, folded or not, without those that it leaves out. Walks the families' tops and, below them, only what has failures. */
export function failureOrder(view: FailureView): FailureOrder {
  const { rootOrder, zoom, runs } = view;
  const { kept } = view.visible;
  if (zoom !== noRow) return findOrder(view);
  const known = orderByRoots.get(rootOrder);
  if (known?.blame === runs.blame && known.kept === kept) return known.order;
  const order = findOrder(view);
  orderByRoots.set(rootOrder, { blame: runs.blame, kept, order });
  return order;
}

/** Whether a failure counts: not one that was handled. */
export function isCountedFailure({ runs }: Pick<State, 'runs'>, row: number): boolean {
  const verdict = verdictOf(runs.blame, row);
  return verdict === 'cause' || verdict === 'propagated' || verdict === 'aside';
}

function findOrder(view: FailureView): FailureOrder {
  const causes: number[] = [];
  const others: number[] = [];
  for (const top of viewTops(view)) {
    for (let row = failingFrom(view, top, top); row !== noRow; row = nextFailing(view, row, top)) {
      if (!isKept(view.visible, row)) continue;
      if (verdictOf(view.runs.blame, row) === 'cause') causes.push(row);
      else if (isCountedFailure(view, row)) others.push(row);
    }
  }
  return { rows: Int32Array.from(causes.concat(others)), causeCount: causes.length };
}

/** The next row in tree order, within a subtree, below which or at which anything failed. */
function nextFailing(view: FailureView, row: number, top: number): number {
  const { firstChild, nextSibling, parent } = view.runs.forest;
  const below = failingFrom(view, firstChild[row] ?? noRow, top);
  if (below !== noRow) return below;
  for (let above = row; above !== top; above = parent[above] ?? noRow) {
    const beside = failingFrom(view, nextSibling[above] ?? noRow, top);
    if (beside !== noRow) return beside;
  }
  return noRow;
}

/** A row or the first of its later siblings with failures; the top of a walk has none beside it. */
function failingFrom({ runs }: FailureView, first: number, top: number): number {
  const { subtreeFailed, nextSibling } = runs.forest;
  let row = first;
  while (row !== noRow && (subtreeFailed[row] ?? 0) === 0) {
    row = row === top ? noRow : (nextSibling[row] ?? noRow);
  }
  return row;
}
