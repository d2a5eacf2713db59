/** Moving over the list of families: the tree follows. */
import type { Movement } from './action.ts';
import { jumpTo, landOn } from './jump.ts';
import { paneRows } from './layout.ts';
import { familyPlace, withFamiliesWindow } from './panes.ts';
import type { State } from './state.ts';

/** The state with the cursor on the top of another family; at the ends of the list a word instead. */
export function moveOverFamilies(state: State, movement: Movement): State {
  const last = state.rootOrder.length - 1;
  const place = familyPlace(state);
  const page = Math.max(paneRows(state, 'families') - 1, 1);
  const half = Math.max(Math.floor(paneRows(state, 'families') / 2), 1);
  const wantedByMovement: Readonly<Record<Movement, number>> = {
    next: place + 1,
    previous: place - 1,
    first: 0,
    last,
    'page-down': place + page,
    'page-up': place - page,
    'half-page-down': place + half,
    'half-page-up': place - half,
  };
  const wanted = Math.min(Math.max(wantedByMovement[movement], 0), last);
  const row = state.rootOrder[wanted];
  if (row === undefined || wanted === place) {
    const isDown = wantedByMovement[movement] > place || movement === 'last';
    return { ...state, notice: isDown ? 'this is the last family' : 'this is the first family' };
  }
  const isJump = movement === 'first' || movement === 'last';
  return withFamiliesWindow(isJump ? jumpTo(state, row) : landOn(state, row));
}
