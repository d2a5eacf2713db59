/** Moving over the list of families: the tree follows. */
import type { Movement } from './action.ts';
import { jumpTo, landOn } from './jump.ts';
import { paneRows } from './layout.ts';
import { familyPlace, withFamiliesWindow } from './panes.ts';
import { isDownward, isToPlace, placeAfter } from './place-after.ts';
import type { State } from './state.ts';

/** The state with the cursor on the top of another family; at the ends of the list a word instead. */
export function moveOverFamilies(state: State, movement: Movement): State {
  const last = state.rootOrder.length - 1;
  const place = familyPlace(state);
  const rows = paneRows(state, 'families');
  const wanted = Math.min(Math.max(placeAfter(movement, { place, last, rows }), 0), last);
  const row = state.rootOrder[wanted];
  if (row === undefined || wanted === place) {
    return {
      ...state,
      notice: isDownward(movement) ? 'this is the last family' : 'this is the first family',
    };
  }
  return withFamiliesWindow(isToPlace(movement) ? jumpTo(state, row) : landOn(state, row));
}
