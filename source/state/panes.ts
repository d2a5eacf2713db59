/** Which pane has the keys, and how large the details are. */

import { withDetailsWindow } from './details-window.ts';
import { layoutOf, paneRows, reachablePanes } from './layout.ts';
import type { PaneName, State } from './state.ts';
import { windowTop, withTreeWindow } from './window.ts';

/** Percent by which one press widens or narrows the details, and the least and most they may take. */
const shareStep = 10;
const leastShare = 15;
const mostShare = 85;

/** The state with another pane having the keys; the details come up where they are asked for. */
export function choosePane(state: State, pane: PaneName): State {
  if (pane === state.pane) return state;
  const isOpen = state.details.isOpen || pane === 'details';
  const chosen = { ...state, pane, left: 0, details: { ...state.details, isOpen } };
  if (pane === 'families' && !reachablePanes(chosen).includes('families')) {
    return { ...state, notice: 'the list of families needs a terminal of 160 columns and 45 rows' };
  }
  return settled(chosen);
}

/** Tab: the keys go to the next pane, round and round. */
export function cyclePane(state: State, direction: 1 | -1): State {
  const panes = reachablePanes(state);
  if (panes.length < 2) return { ...state, notice: 'there is only one pane: d opens the details' };
  const at = panes.indexOf(state.pane);
  return choosePane(state, panes[(at + direction + panes.length) % panes.length] ?? 'tree');
}

/** `+ _`: the pane that has the keys gets larger or smaller, at the cost of the other. */
export function resizePane(state: State, direction: 1 | -1): State {
  if (layoutOf(state).kind === 'single') return { ...state, notice: 'one pane fills this small a screen' };
  if (!state.details.isOpen) return { ...state, notice: 'there is only one pane: d opens the details' };
  const sign = state.pane === 'details' ? direction : -direction;
  const { sharePercent } = state.details;
  const wanted = Math.min(Math.max(sharePercent + sign * shareStep, leastShare), mostShare);
  const resized = settled({ ...state, details: { ...state.details, sharePercent: wanted } });
  if (wanted !== sharePercent) return resized;
  return {
    ...state,
    notice: direction === 1 ? 'this pane is as large as it gets' : 'this pane is as small as it gets',
  };
}

/** `d`: details on or off; with them the keys go back to the tree. */
export function toggleDetails(state: State): State {
  const isOpen = !state.details.isOpen;
  const pane = state.pane === 'details' ? 'tree' : state.pane;
  const isSingle = layoutOf(state).kind === 'single';
  // Where one pane fills the screen, details that are on and unseen are what `d` is to show.
  if (isSingle && state.pane !== 'details') return choosePane(state, 'details');
  if (isSingle) return choosePane(state, 'tree');
  return settled({ ...state, pane, left: 0, details: { ...state.details, isOpen } });
}

/** The state drawn at another size: the cursors stay in their windows, the keys in a pane that is there. */
export function resize(state: State, size: State['size']): State {
  const resized = { ...state, size };
  const pane = reachablePanes(resized).includes(state.pane) ? state.pane : 'tree';
  return settled({ ...resized, pane });
}

/** The state with every cursor within its pane's window. */
export function settled(state: State): State {
  return withFamiliesWindow(withDetailsWindow(withTreeWindow(state)));
}

/** The state with the cursor's family within the window of the families pane, where that is shown. */
export function withFamiliesWindow(state: State): State {
  if (layoutOf(state).kind !== 'three') return state;
  const height = paneRows(state, 'families');
  const familiesTop = windowTop(state.familiesTop, familyPlace(state), state.rootOrder.length, height);
  return familiesTop === state.familiesTop ? state : { ...state, familiesTop };
}

/** Position in `rootOrder` of the family that the cursor is in; 0 while it is in none. */
export function familyPlace({ runs, cursor, rootOrder, familiesTop }: State): number {
  const root = runs.forest.root[cursor];
  if (root === undefined) return 0;
  const near = rootOrder.indexOf(root, familiesTop);
  return Math.max(near < 0 ? rootOrder.indexOf(root) : near, 0);
}
