/** What lies over the tree and can be left. */
import { noRow } from '../model/run-index.ts';
import type { State } from './state.ts';

/** What esc would pop. */
export type Layer =
  | 'command-line'
  | 'copy-menu'
  | 'find-line'
  | 'help'
  | 'list'
  | 'json-find'
  | 'pane'
  | 'find'
  | 'zoom'
  | 'cause';

/** The uppermost layer; null where there is nothing to leave. */
export function uppermostLayer(state: State): Layer | null {
  if (state.palette.draft !== null) return 'command-line';
  if (state.copying !== null) return 'copy-menu';
  if (state.find.draft !== null || state.jsonFind.draft !== null) return 'find-line';
  if (state.overlay !== null) return state.overlay.kind;
  if (state.pane === 'details' && state.jsonFind.text !== '') return 'json-find';
  if (state.pane !== 'tree') return 'pane';
  if (state.find.text !== '') return 'find';
  if (state.zoom !== noRow) return 'zoom';
  return state.onlyCause === null ? null : 'cause';
}
