/** The screen of runlens: the session on the terminal with the pure part that the other folders make. */
import { mouseMeaning } from '../presentation/mouse-meaning.ts';
import { screenOf } from '../presentation/screen-of.ts';
import { initialState } from '../state/initial-state.ts';
import { actionForKey } from '../state/keymap.ts';
import { reduce } from '../state/reduce.ts';
import { runScreen } from './run-screen.ts';
import type { UiSession } from './ui-session.ts';

/** Shows the feed until the person leaves. Resolves with the exit code, the terminal given back and the feed left open. */
export function runUi(session: UiSession): Promise<number> {
  return runScreen(session, {
    initialState,
    reduce,
    meaning: actionForKey,
    mouseMeaning,
    screenOf,
  });
}
