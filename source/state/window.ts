/** Keeps the cursor within what is drawn. */
import { paneRows } from './layout.ts';
import type { State } from './state.ts';

/**
 * First row to draw of a list: as near to `top` as lets the cursor be seen with the row above and below it, where there is
 * room for these. Positions from 0.
 */
export function windowTop(top: number, cursor: number, count: number, height: number): number {
  const margin = height >= 3 ? 1 : 0;
  const highest = cursor - margin;
  const lowest = cursor + margin - height + 1;
  const scrolled = Math.max(Math.min(top, highest), lowest);
  return Math.max(Math.min(scrolled, count - height), 0);
}

/** First row to draw of a list after a jump: unchanged where the cursor is in the window anyway, else it comes to the middle. */
export function windowTopAfterJump(top: number, cursor: number, count: number, height: number): number {
  const isInWindow = cursor >= top && cursor < top + height;
  const wanted = isInWindow ? top : cursor - Math.floor(height / 2);
  return windowTop(wanted, cursor, count, height);
}

/** The state with the tree's window on the cursor. */
export function withTreeWindow(state: State): State {
  const top = windowTop(state.top, state.position, state.visible.count, paneRows(state, 'tree'));
  return top === state.top ? state : { ...state, top };
}
