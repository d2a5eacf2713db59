/** Narrowing the view to one run and all below it. */
import { noRow } from '../model/run-index.ts';
import { hasBit, writeBit } from './bit-set.ts';
import { withVisible } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { State } from './state.ts';
import { isInView, viewTops } from './view-tops.ts';

/** `z`: the run at the cursor becomes the root of the view, unfolded. */
export function zoomIn(state: State): State {
  const { cursor, zoom } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to look at' };
  if (cursor === zoom) return { ...state, notice: 'this run is the root of the view already: esc shows all' };
  const outerZooms = zoom === noRow ? state.outerZooms : [...state.outerZooms, zoom];
  const unfolded = state.visible.unfolded.slice();
  if (!hasBit(unfolded, cursor) && state.runs.forest.firstChild[cursor] !== noRow)
    writeBit(unfolded, cursor, true);
  return withZoom({ ...state, visible: { ...state.visible, unfolded } }, cursor, outerZooms);
}

/** Esc: back to the view before the last `z`. */
export function zoomOut(state: State): State {
  return withZoom(state, state.outerZooms.at(-1) ?? noRow, state.outerZooms.slice(0, -1));
}

/** The state with as many zooms undone as it takes for a run to lie in the view. */
export function zoomedOutTo(state: State, row: number): State {
  let { zoom, outerZooms } = state;
  while (zoom !== noRow && !isInView({ runs: state.runs, zoom }, row)) {
    zoom = outerZooms.at(-1) ?? noRow;
    outerZooms = outerZooms.slice(0, -1);
  }
  return zoom === state.zoom ? state : withZoom(state, zoom, outerZooms);
}

function withZoom(state: State, zoom: number, outerZooms: readonly number[]): State {
  const zoomed = { ...state, zoom, outerZooms };
  return withVisible(zoomed, rebuildVisibleRows(state.runs, state.visible, viewTops(zoomed)));
}
