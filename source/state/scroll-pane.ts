/** The wheel: the window of a pane moves over its rows, and takes the cursor along where that would be left behind. */
import { detailRows } from './detail-rows.ts';
import { withDetailsCursor } from './details-window.ts';
import { paneRows } from './layout.ts';
import { withPosition } from './place-cursor.ts';
import type { PaneName, State } from './state.ts';

/** The state with the pane's window so many rows further down, or up; the keys stay with the pane that has them. */
export function scrollPane(state: State, pane: PaneName, rows: number): State {
  switch (pane) {
    case 'tree':
      return scrollTree(state, rows);
    case 'details':
      return scrollDetails(state, rows);
    case 'families': {
      const most = Math.max(state.rootOrder.length - paneRows(state, 'families'), 0);
      return { ...state, familiesTop: within(state.familiesTop + rows, 0, most) };
    }
  }
}

function scrollTree(state: State, rows: number): State {
  const { visible, position } = state;
  if (position < 0) return state;
  const height = paneRows(state, 'tree');
  const top = within(state.top + rows, 0, Math.max(visible.count - height, 0));
  if (top === state.top) return state;
  const wanted = inWindow(position, top, visible.count, height);
  const step = rows > 0 ? 1 : -1;
  // A message line is the run's above it; at the very end there may be no run below.
  const isMessage = visible.isMessage[wanted] === 1;
  const at = isMessage ? (step === 1 && wanted + 1 < visible.count ? wanted + 1 : wanted - 1) : wanted;
  return withPosition({ ...state, top }, at);
}

function scrollDetails(state: State, rows: number): State {
  const { count } = detailRows(state);
  const height = paneRows(state, 'details');
  const top = within(state.details.top + rows, 0, Math.max(count - height, 0));
  if (top === state.details.top) return state;
  const scrolled = { ...state, details: { ...state.details, top } };
  return withDetailsCursor(scrolled, inWindow(state.details.cursor, top, count, height));
}

/** The place nearest to a cursor that lies in the window with a row above and below it. */
function inWindow(cursor: number, top: number, count: number, height: number): number {
  const margin = height >= 3 ? 1 : 0;
  const first = top === 0 ? 0 : top + margin;
  const last = top + height >= count ? count - 1 : top + height - 1 - margin;
  return within(cursor, first, Math.max(last, first));
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
