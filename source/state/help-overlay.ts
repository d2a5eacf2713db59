/** The key help over the screen: opened, scrolled, searched, closed. */
import type { Movement } from './action.ts';
import { helpPage } from './help-lines.ts';
import { isDownward, placeAfter } from './place-after.ts';
import type { HelpOverlay as Help, State } from './state.ts';

/** `?`: opens the help, or closes it. */
export function toggleHelp(state: State): State {
  if (state.overlay?.kind === 'help') return { ...state, overlay: null };
  return { ...state, overlay: { kind: 'help', top: 0, search: '', isSearching: false } };
}

/** The state with the help scrolled: its top is the first line drawn. */
export function scrollHelp(state: State, help: Help, movement: Movement): State {
  const { lines, rows, columns } = helpPage(state);
  const height = rows * columns;
  const last = Math.max(lines.length - height, 0);
  const wanted = placeAfter(movement, { place: help.top, last, rows: height });
  const top = Math.min(Math.max(wanted, 0), last);
  if (top !== help.top) return { ...state, overlay: { ...help, top } };
  return {
    ...state,
    notice: isDownward(movement) ? 'this is the end of the help' : 'this is the beginning of the help',
  };
}

/** The state with another text searched for in the help. */
export function searchHelp(state: State, help: Help, search: string, isSearching: boolean): State {
  return { ...state, overlay: { ...help, search, isSearching, top: 0 } };
}

/** Esc: out of the search, then out of the help. */
export function escapeHelp(state: State, help: Help): State {
  if (help.isSearching || help.search !== '') return searchHelp(state, help, '', false);
  return { ...state, overlay: null };
}
