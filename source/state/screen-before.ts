/** Remembers the screen before a find, to come back to it on esc. */
import { grownFolds } from './grown-folds.ts';
import { withVisible } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { ScreenBefore, State } from './state.ts';
import { viewTops } from './view-tops.ts';
import { withTreeWindow } from './window.ts';

/** The screen as it is now. */
export function screenBefore(state: State): ScreenBefore {
  const { cursor, position, top, zoom, outerViews, visible, runs } = state;
  return { cursor, position, top, zoom, outerViews, visible, forest: runs.forest };
}

/** The state with cursor, folds and window as they were; runs that came in since are among the rest. */
export function restored(state: State, before: ScreenBefore): State {
  const { cursor, position, top, zoom, outerViews, visible } = before;
  const details = cursor === state.cursor ? state.details : { ...state.details, cursor: 0, top: 0 };
  const placed = { ...state, details, cursor, position, top, zoom, outerViews, visible };
  if (before.forest === state.runs.forest) return withTreeWindow(placed);
  const folds = grownFolds(
    state.runs,
    before.forest,
    { ...visible, kept: state.visible.kept },
    new Set([cursor]),
  );
  return withVisible(placed, rebuildVisibleRows(state.runs, folds, viewTops(placed)));
}
