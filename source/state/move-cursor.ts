/** Moving over the rows of the tree: by rows, by pages, to the ends, to siblings. */

import { noRow } from '../model/run-index.ts';
import type { Movement, MovementName, MovementToPercent, MovementToRow } from './action.ts';
import { remembered } from './jump.ts';
import { paneRows } from './layout.ts';
import { withJumpPosition, withPosition } from './place-cursor.ts';
import type { State } from './state.ts';
import { withTreeWindow } from './window.ts';

/** The state after a movement over the tree's rows; at its ends a word instead. */
export function moveCursor(state: State, movement: Movement): State {
  if (state.position < 0) return { ...state, notice: 'there is no run to move to' };
  if (movement === 'first' || movement === 'last') return moveToEnd(state, movement);
  if (typeof movement === 'object' && !('times' in movement))
    return moveToRow(state, rowNumber(state, movement));
  const { name, times } =
    typeof movement === 'string'
      ? { name: movement, times: 1 }
      : { name: movement.movement, times: movement.times };
  const { step, isPage } = stepOf(name, paneRows(state, 'tree'));
  if (isPage) return movePage(state, step * times);
  const position = runPositionAfter(state, step, times);
  if (position === state.position)
    return { ...state, notice: step > 0 ? 'this is the last row' : 'this is the first row' };
  return withPosition(state, position);
}

/** `J K`: the next run with the same parent, or the next family; on a group the run after it. With a number so many on, or the last. */
export function moveToSibling(state: State, direction: 1 | -1, times = 1): State {
  const { cursor, zoom } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to move to' };
  if (cursor === zoom) return { ...state, notice: 'this is the top of the view: esc shows all' };
  let position = -1;
  for (
    let step = 0, at = siblingPosition(state, direction, state.position);
    step < times && at >= 0;
    step += 1
  ) {
    position = at;
    at = step + 1 < times ? siblingPosition(state, direction, at) : -1;
  }
  if (position < 0) {
    return { ...state, notice: direction === 1 ? 'this is the last sibling' : 'this is the first sibling' };
  }
  return withPosition(state, position);
}

/** The nearest row of the same depth before one of a lower depth: walks what is unfolded below the sibling at most. */
function siblingPosition({ visible, runs, cursor }: State, direction: 1 | -1, from: number): number {
  const { depth } = runs.forest;
  const own = depth[cursor] ?? 0;
  for (let at = from + direction; at >= 0 && at < visible.count; at += direction) {
    if (visible.isMessage[at] === 1) continue;
    const found = depth[visible.row[at] as number] ?? 0;
    if (found <= own) return found === own ? at : -1;
  }
  return -1;
}

function stepOf(movement: MovementName, height: number): { readonly step: number; readonly isPage: boolean } {
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

/** `7G`, `:7`, `:50%`: the row of that number, message lines not counted, or the last. */
function moveToRow(state: State, wanted: number): State {
  const { visible } = state;
  let position = 0;
  let number = 0;
  for (let at = 0; at < visible.count && number < wanted; at += 1) {
    if (visible.isMessage[at] === 1) continue;
    position = at;
    number += 1;
  }
  if (position === state.position) return { ...state, notice: `this is row ${Math.max(number, 1)}` };
  return remembered(state, withJumpPosition(state, position));
}

function rowNumber({ visible }: State, place: MovementToRow | MovementToPercent): number {
  if ('toRow' in place) return place.toRow;
  let rows = 0;
  for (let at = 0; at < visible.count; at += 1) rows += visible.isMessage[at] === 0 ? 1 : 0;
  return Math.round(((rows - 1) * place.toPercent) / 100) + 1;
}

/** The position of the run so many rows on, or of the last there is; the present one where there is none. */
function runPositionAfter(state: State, direction: number, times: number): number {
  let position = state.position;
  for (let step = 0; step < times; step += 1) {
    const next = runPosition(state, position + direction, direction);
    if (next < 0) break;
    position = next;
  }
  return position;
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
