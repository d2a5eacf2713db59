/** A click: the cursor goes to what was pointed at, and the keys to its pane; on a fold sign it folds. */
import { noRow } from '../model/run-index.ts';
import { openDetail } from './details-cursor.ts';
import { withDetailsCursor } from './details-window.ts';
import { toggleFold } from './fold.ts';
import { landOn } from './jump.ts';
import { choosePane } from './panes.ts';
import { withPosition } from './place-cursor.ts';
import type { DetailsState, State } from './state.ts';

/** A line of the tree, by its place among the visible rows; that of a message is its run's. */
export function pointAtTree(state: State, position: number, isOnFold: boolean): State {
  const { visible } = state;
  if (position < 0 || position >= visible.count) return state;
  const own = visible.isMessage[position] === 1 ? position - 1 : position;
  const placed = withPosition(choosePane(state, 'tree'), own);
  return isOnFold && own === position ? toggleFold(placed) : placed;
}

/** A family, by its place in their order. */
export function pointAtFamily(state: State, place: number): State {
  const row = state.rootOrder[place] ?? noRow;
  return row === noRow ? state : landOn(choosePane(state, 'families'), row);
}

/** A row of the details, in one of the overview's columns. */
export function pointAtDetail(
  state: State,
  place: number,
  column: DetailsState['column'],
  isOnFold: boolean,
): State {
  const chosen = choosePane(state, 'details');
  const isOther = column !== chosen.details.column;
  const details = isOther ? { ...chosen.details, column, cursor: 0, top: 0 } : chosen.details;
  const placed = withDetailsCursor({ ...chosen, details }, place);
  return isOnFold ? openDetail(placed, false) : placed;
}
