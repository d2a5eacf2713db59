/** Remembers the screen before a find, to come back to it on esc. */
import { grownFolds } from './grown-folds.ts';
import { positionOf, shownRow } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { ScreenBefore, State } from './state.ts';
import { viewTops } from './view-tops.ts';
import { withTreeWindow } from './window.ts';

/** The screen as it is now. */
export function screenBefore({ cursor, position, top, visible, runs }: State): ScreenBefore {
  return { cursor, position, top, visible, forest: runs.forest };
}

/** The state with cursor, folds and window as they were; runs that came in since are among the rest. */
export function restored(state: State, before: ScreenBefore): State {
  const { cursor, position, top, visible } = before;
  const isSame = cursor === state.cursor && position === state.position;
  const details = isSame ? state.details : { ...state.details, cursor: 0, top: 0 };
  if (before.forest === state.runs.forest) return { ...state, details, cursor, position, top, visible };
  const folds = grownFolds(state.runs, before.forest, visible, new Set());
  const rebuilt = { ...state, details, visible: rebuildVisibleRows(state.runs, folds, viewTops(state)) };
  const shown = shownRow(rebuilt, cursor);
  const shownAt = positionOf(rebuilt.visible, shown);
  return withTreeWindow({ ...rebuilt, cursor: shown, position: shownAt, top: shownAt - (position - top) });
}
