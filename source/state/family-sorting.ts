/** `s S`: the order of the families, chosen and told. */
import { noRow } from '../model/run-index.ts';
import { type FamilyOrder, familyOrders } from '../query/sort-families.ts';
import { familyOrder, mostSortedWhileReading } from './family-order.ts';
import { withFamiliesWindow } from './panes.ts';
import { withVisible } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { FamilySorting, State } from './state.ts';
import { viewTops } from './view-tops.ts';

const words: Readonly<Record<FamilyOrder, readonly [forward: string, reversed: string]>> = {
  input: ["in the input's order", "in the input's order, reversed"],
  start: ['oldest first', 'newest first'],
  duration: ['longest first', 'shortest first'],
  status: ['failed first', 'failed last'],
  failures: ['most failures first', 'fewest failures first'],
  task: ['by task', 'by task, reversed'],
};

/** Orders that speak of the matching runs alone while a filter is set. */
const matchedOrders: ReadonlySet<FamilyOrder> = new Set(['start', 'duration', 'failures']);

/** An order in words, as the head of the families and the notice tell it: `longest first`. */
export function sortingText({ order, isReversed }: FamilySorting): string {
  return words[order][isReversed ? 1 : 0];
}

/** `s`: the next order, from its natural end. */
export function cycleSorting(state: State): State {
  const at = familyOrders.indexOf(state.sorting.order);
  const order = familyOrders[(at + 1) % familyOrders.length] ?? 'input';
  return withSorting(state, { order, isReversed: false });
}

/** `S`: the same order the other way round. */
export function reverseSorting(state: State): State {
  return withSorting(state, { ...state.sorting, isReversed: !state.sorting.isReversed });
}

/** The state with its families in another order: the cursor stays on its run, at the same height of the window. */
export function withSorting(state: State, sorting: FamilySorting): State {
  const { runs, visible } = state;
  const sorted = { ...state, sorting };
  const rootOrder = familyOrder(sorted, runs, visible.kept, state.matched);
  const find = { ...state.find, isStale: true };
  // What lies around the zoom is laid out anew on the way out: as views of another forest are.
  const outerViews = state.outerViews.map((outer) => ({ ...outer, forest: { ...outer.forest } }));
  const ordered = { ...sorted, rootOrder, find, outerViews };
  const shown =
    state.zoom === noRow
      ? withVisible(ordered, rebuildVisibleRows(runs, visible, viewTops(ordered)))
      : ordered;
  const wait = isSortedLater(state) ? ', once the input is read' : '';
  const ofWhat = state.matched !== null && matchedOrders.has(sorting.order) ? ', of the runs that match' : '';
  return { ...withFamiliesWindow(shown), notice: `families ${sortingText(sorting)}${ofWhat}${wait}` };
}

function isSortedLater({ runs }: State): boolean {
  return !runs.progress.isComplete && runs.forest.roots.length > mostSortedWhileReading;
}
