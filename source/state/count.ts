/** Numbers typed before a key: what they repeat, and what their digits folded taken back. */
import type { Action, Movement } from './action.ts';
import type { Command } from './command.ts';
import { foldJsonToLevel } from './details-cursor.ts';
import { foldToLevel, unfoldAll } from './fold-many.ts';
import { restored, screenBefore } from './screen-before.ts';
import type { PendingCount, State } from './state.ts';

/** Nothing is done more often than this: it is beyond the end of any list. */
const mostTimes = 999_999_999;

/** The action done so many times; one that cannot be repeated once. A command is left as it is. */
export function counted(meant: Action | Command, times: number): Action | Command {
  switch (meant.kind) {
    case 'moved':
      return { kind: 'counted', action: { ...meant, movement: movementTimes(meant.movement, times) } };
    case 'sibling-moved':
    case 'jumped-to-parent':
    case 'jumped-back':
    case 'jumped-forward':
    case 'failure-stepped':
    case 'jumped-to-slowest':
    case 'find-stepped':
    case 'scrolled-sideways':
      return { kind: 'counted', action: { ...meant, times } };
    default:
      return meant;
  }
}

/** First and last with a number are that row, as everywhere. */
function movementTimes(movement: Movement, times: number): Movement {
  if (typeof movement === 'object') return movement;
  return movement === 'first' || movement === 'last' ? { toRow: times } : { movement, times };
}

/** A digit: it folds at once where digits do, and may turn out to be a part of a number. */
export function typeDigit(
  state: State,
  digit: number,
  isFolding: boolean,
  count: PendingCount | null,
): State {
  if (count === null && digit === 0) return { ...state, notice: 'a number begins with 1 to 9' };
  const number = Math.min((count?.number ?? 0) * 10 + digit, mostTimes);
  const { details } = state;
  const before = count === null && isFolding ? { screen: screenBefore(state), details } : count?.before;
  const folded = isFolding ? foldedTo(state, digit) : state;
  return { ...folded, count: { number, before: before ?? null } };
}

/** As the digit alone would have it; zero unfolds all. */
function foldedTo(state: State, digit: number): State {
  if (state.pane === 'details') return foldJsonToLevel(state, digit === 0 ? null : digit);
  if (state.position < 0) return { ...state, notice: 'there is no run here' };
  return digit === 0 ? unfoldAll(state) : foldToLevel(state, digit);
}

/** The state as it was before the first digit of a number; runs that came in since are among the rest. */
export function withDigitsUndone(state: State, count: PendingCount | null): State {
  if (count === null || count.before === null) return state;
  const { screen, details } = count.before;
  const back = restored(state, screen);
  return back.cursor === screen.cursor ? { ...back, details } : back;
}
