/** Moving over the rows of the tree: by rows, by pages, to the ends, to siblings. */

import { noRow } from '../model/run-index.ts';
import type { Movement } from './action.ts';
import { remembered } from './jump.ts';
import { paneRows } from './layout.ts';
import { withJumpPosition, withPosition } from './place-cursor.ts';
import type { State } from './state.ts';
import { withTreeWindow } from './window.ts';

/** The state after a movement over the tree's rows; at its ends a word instead. */
export function moveCursor(state: State, movement: Movement): State {
  if (state.position < 0) return { ...state, notice: 'there is no run to move to' };
  const { step, isPage } = stepOf(movement, paneRows(state, 'tree'));
  if (isPage) return movePage(state, step);
  if (movement === 'first' || movement === 'last') return moveToEnd(state, movement);
  const position = runPosition(state, state.position + step, step);
  if (position < 0) return { ...state, notice: step > 0 ? 'this is the last row' : 'this is the first row' };
  return withPosition(state, position);
}

/** `J K`: the next run with the same parent, or the next family; on a group the run after it. */
export function moveToSibling(state: State, direction: 1 | -1): State {
  const { cursor, zoom } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to move to' };
  if (cursor === zoom) return { ...state, notice: 'this is the top of the view: esc shows all' };
  const position = siblingPosition(state, direction);
  if (position < 0) {
    return { ...state, notice: direction === 1 ? 'this is the last sibling' : 'this is the first sibling' };
  }
  return withPosition(state, position);
}

/** The nearest row of the same depth before one of a lower depth: walks what is unfolded below the sibling at most. */
function siblingPosition({ visible, runs, position, cursor }: State, direction: 1 | -1): number {
  const { depth } = runs.forest;
  const own = depth[cursor] ?? 0;
  for (let at = position + direction; at >= 0 && at < visible.count; at += direction) {
    if (visible.isMessage[at] === 1) continue;
    const found = depth[visible.row[at] as number] ?? 0;
    if (found <= own) return found === own ? at : -1;
  }
  return -1;
}

function stepOf(movement: Movement, height: number): { readonly step: number; readonly isPage: boolean } {
  const page = Math.max(height - 1, 1);
  const half = Math.max(Math.floor(height / 2), 1);
  switch (movement) {
    case 'next':
    case 'last':
      return { step: 1, isPage: false };
    case 'previous':
    case 'first':
      return { step: -1, isPage: false };
    case 'page-down':
      return { step: page, isPage: true };
    case 'page-up':
      return { step: -page, isPage: true };
    case 'half-page-down':
      return { step: half, isPage: true };
    case 'half-page-up':
      return { step: -half, isPage: true };
  }
}

function movePage(state: State, step: number): State {
  const last = state.visible.count - 1;
  const target = Math.min(Math.max(state.position + step, 0), last);
  const direction = step > 0 ? 1 : -1;
  let position = runPosition(state, target, direction);
  if (position < 0) position = runPosition(state, target, direction === 1 ? -1 : 1);
  if (position === state.position) {
    return { ...state, notice: step > 0 ? 'this is the last row' : 'this is the first row' };
  }
  return withTreeWindow({ ...withPosition(state, position), top: state.top + step });
}

function moveToEnd(state: State, movement: 'first' | 'last'): State {
  const isLast = movement === 'last';
  const position = isLast ? runPosition(state, state.visible.count - 1, -1) : 0;
  if (position === state.position) return { ...state, notice: `this is the ${movement} row` };
  return remembered(state, withJumpPosition(state, position));
}

/** The nearest position from here on that is a run's own line; −1 where there is none in this direction. */
function runPosition({ visible }: State, from: number, step: number): number {
  const direction = step > 0 ? 1 : -1;
  let position = from;
  while (position >= 0 && position < visible.count) {
    if (visible.isMessage[position] === 0) return position;
    position += direction;
  }
  return -1;
}
