/** The key help over the screen: opened, scrolled, searched, closed. */
import type { Movement } from './action.ts';
import { helpPage } from './help-lines.ts';
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
  const page = Math.max(height - 1, 1);
  const half = Math.max(Math.floor(height / 2), 1);
  const wantedByMovement: Readonly<Record<Movement, number>> = {
    next: help.top + 1,
    previous: help.top - 1,
    first: 0,
    last,
    'page-down': help.top + page,
    'page-up': help.top - page,
    'half-page-down': help.top + half,
    'half-page-up': help.top - half,
  };
  const top = Math.min(Math.max(wantedByMovement[movement], 0), last);
  if (top !== help.top) return { ...state, overlay: { ...help, top } };
  const isDown = wantedByMovement[movement] > top || movement === 'last';
  return { ...state, notice: isDown ? 'this is the end of the help' : 'this is the beginning of the help' };
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
