/** What lies over the tree and can be left. */
import { noRow } from '../model/run-index.ts';
import type { State } from './state.ts';

/** What esc would pop. */
export type Layer =
  | 'command-line'
  | 'copy-menu'
  | 'find-line'
  | 'filter-line'
  | 'help'
  | 'list'
  | 'json-find'
  | 'pane'
  | 'find'
  | 'filter'
  | 'zoom'
  | 'cause';

/** The uppermost layer; null where there is nothing to leave. */
export function uppermostLayer(state: State): Layer | null {
  if (state.palette.draft !== null) return 'command-line';
  if (state.copying !== null) return 'copy-menu';
  if (state.find.draft !== null || state.jsonFind.draft !== null) return 'find-line';
  if (state.filter.draft !== null) return 'filter-line';
  if (state.overlay !== null) return state.overlay.kind;
  if (state.pane === 'details' && state.jsonFind.text !== '') return 'json-find';
  if (state.pane !== 'tree') return 'pane';
  if (state.find.text !== '') return 'find';
  const isFiltered = state.filter.shown !== null || state.filter.awaited !== null;
  if (isFiltered && state.filter.zoom === state.zoom) return 'filter';
  if (state.zoom !== noRow) return 'zoom';
  if (isFiltered) return 'filter';
  return state.onlyCause === null ? null : 'cause';
}
