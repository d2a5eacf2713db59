/** Esc: pops one layer, and never quits. */
import { noRow } from '../model/run-index.ts';
import { cancelFind, forgetFind } from './find.ts';
import { escapeHelp } from './help-overlay.ts';
import { choosePane } from './panes.ts';
import type { State } from './state.ts';
import { zoomOut } from './zoom.ts';

/** What esc would pop. */
export type Layer = 'find-line' | 'help' | 'pane' | 'find' | 'zoom';

/** The uppermost layer; null where there is nothing to leave. */
export function uppermostLayer(state: State): Layer | null {
  if (state.find.draft !== null) return 'find-line';
  if (state.overlay !== null) return 'help';
  if (state.pane !== 'tree') return 'pane';
  if (state.find.text !== '') return 'find';
  return state.zoom === noRow ? null : 'zoom';
}

/** The state without its uppermost layer. */
export function leaveLayer(state: State): State {
  switch (uppermostLayer(state)) {
    case 'find-line':
      return cancelFind(state);
    case 'help':
      return state.overlay === null ? state : escapeHelp(state, state.overlay);
    case 'pane':
      return choosePane(state, 'tree');
    case 'find':
      return { ...forgetFind(state), notice: 'find ended: n N step through failures' };
    case 'zoom':
      return zoomOut(state);
    case null:
      return { ...state, notice: 'nothing to leave: q quits' };
  }
}
