/** Puts the cursor on a row: finds its line, and the line that stands for it where it is folded away. */
import { noRow } from '../model/run-index.ts';
import { hasBit } from './bit-set.ts';
import { initialDetailsTab } from './detail-rows.ts';
import { isKept } from './flatten-tree.ts';
import { paneRows } from './layout.ts';
import { foldedGroupLeader } from './sibling-groups.ts';
import type { DetailsState, State } from './state.ts';
import type { VisibleRows } from './visible-rows.ts';
import { windowTopAfterJump, withTreeWindow } from './window.ts';

/** Position of a run's own line, or of the group that it is first of; −1 where it has none. */
export function positionOf(visible: VisibleRows, row: number): number {
  return row === noRow ? -1 : visible.row.indexOf(row);
}

/** The row whose line stands for a run: itself, the first of its folded group, or its nearest ancestor that is not folded away. */
export function shownRow(state: Pick<State, 'runs' | 'zoom' | 'visible'>, row: number): number {
  const { parent } = state.runs.forest;
  let shown = row;
  let below = row;
  while (below !== noRow && below !== state.zoom) {
    const leader = foldedGroupLeader(state.runs, state.visible, below);
    if (leader !== noRow) shown = leader;
    const above = parent[below] ?? noRow;
    if (above !== noRow && !(hasBit(state.visible.unfolded, above) && isKept(state.visible, below)))
      shown = above;
    below = above;
  }
  return shown;
}

/** The state with other visible rows, the cursor on its row or on what stands for it, at the same height of the window. */
export function withVisible(state: State, visible: VisibleRows): State {
  const offset = state.position - state.top;
  const moved = { ...state, visible };
  if (isOwnLine(visible, state.position, state.cursor)) return withTreeWindow(moved);
  let cursor = state.cursor;
  let position = positionOf(visible, cursor);
  if (position < 0) {
    cursor = shownRow(moved, cursor);
    position = positionOf(visible, cursor);
  }
  if (position < 0 && visible.count > 0) {
    cursor = visible.row[0] ?? noRow;
    position = 0;
  }
  if (visible.count === 0) cursor = noRow;
  return withTreeWindow({ ...withCursor(moved, cursor, position), top: position - offset });
}

/** The state with the cursor on the run at a position, the window following no more than it must. */
export function withPosition(state: State, position: number): State {
  return withTreeWindow(withCursor(state, state.visible.row[position] ?? noRow, position));
}

/** The state with the cursor on the run at a position, which comes to the middle where it is out of the window. */
export function withJumpPosition(state: State, position: number): State {
  const placed = withCursor(state, state.visible.row[position] ?? noRow, position);
  const top = windowTopAfterJump(state.top, position, state.visible.count, paneRows(state, 'tree'));
  return { ...placed, top };
}

function isOwnLine(visible: VisibleRows, position: number, row: number): boolean {
  return position >= 0 && visible.row[position] === row && visible.isMessage[position] === 0;
}

function withCursor(state: State, cursor: number, position: number): State {
  if (cursor === state.cursor) return position === state.position ? state : { ...state, position };
  return { ...state, cursor, position, details: freshDetails(state, cursor) };
}

function freshDetails({ details, runs, size }: State, cursor: number): DetailsState {
  const tab = details.isTabChosen ? details.tab : initialDetailsTab(runs, cursor, size);
  return { ...details, tab, cursor: 0, top: 0, column: 'left' };
}
