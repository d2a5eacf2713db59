/** Narrowing the view to one run and all below it. */
import { noRow } from '../model/run-index.ts';
import { hasBit, writeBit } from './bit-set.ts';
import { isOnGroup } from './fold.ts';
import { positionOf, withVisible } from './place-cursor.ts';
import { rebuildVisibleRows, respliceBelow } from './splice-visible-rows.ts';
import type { OuterView, State } from './state.ts';
import { isInView, viewTops } from './view-tops.ts';
import type { VisibleRows } from './visible-rows.ts';

/** `z`: the run at the cursor becomes the root of the view, unfolded. */
export function zoomIn(state: State): State {
  const { cursor, zoom, visible, runs } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to look at' };
  if (cursor === zoom) return { ...state, notice: 'this run is the root of the view already: esc shows all' };
  if (isOnGroup(state)) return { ...state, notice: 'this is a group of runs: space opens it' };
  const unfolded = visible.unfolded.slice();
  if (runs.forest.firstChild[cursor] !== noRow) writeBit(unfolded, cursor, true);
  const isUnfolded = hasBit(visible.unfolded, cursor);
  const folds = isUnfolded ? visible : { ...visible, unfolded };
  const outerViews = [...state.outerViews, { zoom, visible, forest: runs.forest }];
  const zoomed = { ...state, zoom: cursor, outerViews };
  return withVisible(zoomed, rebuildVisibleRows(runs, folds, viewTops(zoomed)));
}

/** Esc: back to the view before the last `z`. */
export function zoomOut(state: State): State {
  const outer = state.outerViews.at(-1);
  if (outer === undefined) return state;
  const wider = { ...state, zoom: outer.zoom, outerViews: state.outerViews.slice(0, -1) };
  return withVisible(wider, outerRows(state, wider, outer));
}

/** The state with as many zooms undone as it takes for a run to lie in the view. */
export function zoomedOutTo(state: State, row: number): State {
  let wider = state;
  while (wider.zoom !== noRow && !isInView(wider, row)) wider = zoomOut(wider);
  return wider;
}

/** All that was folded or unfolded meanwhile lies below the run that was zoomed to. */
function outerRows(state: State, wider: State, outer: OuterView): VisibleRows {
  const isAsBefore = outer.forest === state.runs.forest && outer.visible.kept === state.visible.kept;
  const position = isAsBefore ? positionOf(outer.visible, state.zoom) : -1;
  if (position < 0) return rebuildVisibleRows(state.runs, state.visible, viewTops(wider));
  return respliceBelow(state.runs, outer.visible, state.visible, position);
}
