/** Keeps the cursor of the details within their rows and their window. */
import { detailRows } from './detail-rows.ts';
import { paneRows } from './layout.ts';
import type { State } from './state.ts';
import { windowTop } from './window.ts';

/** The state with the details' cursor on a row that there is, and in what is drawn. */
export function withDetailsWindow(state: State): State {
  const { cursor, top } = state.details;
  // Nothing can be out of its window at the very start, and rows are made only to find that out.
  if (cursor === 0 && top === 0) return state;
  return withDetailsCursor(state, cursor);
}

/** The state with the details' cursor at a row, or at the nearest that there is. */
export function withDetailsCursor(state: State, wanted: number): State {
  const { count } = detailRows(state);
  const cursor = Math.max(Math.min(wanted, count - 1), 0);
  const top = windowTop(state.details.top, cursor, count, paneRows(state, 'details'));
  if (cursor === state.details.cursor && top === state.details.top) return state;
  return { ...state, details: { ...state.details, cursor, top } };
}
