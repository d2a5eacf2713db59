/** The help over the screen: opened, moved over, searched, closed. */
import type { Movement } from './action.ts';
import { type HelpPage, helpPage } from './help-lines.ts';
import { behindHelp } from './help-place.ts';
import { isDownward, isPage, placeAfter } from './place-after.ts';
import type { HelpOverlay as Help, State } from './state.ts';

/** `?`: opens the help, or closes it. */
export function toggleHelp(state: State): State {
  if (state.overlay?.kind === 'help') return behindHelp(state);
  return openHelp(state);
}

/** The state with the help open; on the item that a test is true of, where there is one. */
export function openHelp(
  state: State,
  isWanted: (item: HelpPage['items'][number]) => boolean = () => false,
): State {
  const under = behindHelp(state);
  const help: Help = {
    kind: 'help',
    top: 0,
    selected: 0,
    search: '',
    isSearching: false,
    behind: under.overlay?.kind === 'list' ? under.overlay : null,
    copying: under.copying,
  };
  const opened = { ...state, overlay: help, copying: null };
  const wanted = helpPage(opened).items.findIndex(isWanted);
  return withSelected(opened, help, Math.max(wanted, 0));
}

/** The state after a movement over the items of the help; at its ends a word instead. */
export function moveOverHelp(state: State, help: Help, movement: Movement): State {
  const page = helpPage(state);
  const last = page.items.length - 1;
  const place = Math.min(help.selected, last);
  const wanted = isPage(movement)
    ? pageFrom(page, place, movement)
    : placeAfter(movement, { place, last, rows: 1 });
  const selected = Math.min(Math.max(wanted, 0), last);
  if (selected >= 0 && selected !== place) {
    const scrolled = isPage(movement) ? (page.from[selected] ?? 0) - (page.from[place] ?? 0) : 0;
    return withSelected(state, { ...help, top: Math.max(help.top + scrolled, 0) }, selected);
  }
  return {
    ...state,
    notice: isDownward(movement) ? 'this is the end of the help' : 'this is the beginning of the help',
  };
}

/** `tab` and `shift-tab`: the state on the first item below the next heading, or the one before. */
export function moveToHeading(state: State, help: Help, direction: 1 | -1): State {
  const next = itemOfHeading(state, direction);
  if (next !== null) return withSelected(state, help, next);
  return { ...state, notice: direction === 1 ? 'this is the last heading' : 'this is the first heading' };
}

/** The first item below the next heading of the open help, or below the one before; null where there is none. */
export function itemOfHeading(state: State, direction: 1 | -1): number | null {
  const { overlay } = state;
  if (overlay?.kind !== 'help') return null;
  const { lines, from } = helpPage(state);
  const firsts = from.flatMap((line, item) => (lines[line - 1]?.kind === 'heading' ? [item] : []));
  const found =
    direction === 1
      ? firsts.find((item) => item > overlay.selected)
      : firsts.findLast((item) => item < overlay.selected);
  return found ?? null;
}

/** The item so many lines further down or up; the next one where this one is higher than a page. */
function pageFrom(page: HelpPage, place: number, movement: Movement): number {
  const rows = page.rows * page.columns;
  const line = placeAfter(movement, { place: page.from[place] ?? 0, last: page.lines.length - 1, rows });
  if (line < 0) return 0;
  const found = page.to.findIndex((to) => to > line);
  const wanted = found < 0 ? page.items.length - 1 : found;
  if (wanted !== place) return wanted;
  return isDownward(movement) ? place + 1 : place - 1;
}

/** The state with another text searched for in the help. */
export function searchHelp(state: State, help: Help, search: string, isSearching: boolean): State {
  if (search === help.search) return { ...state, overlay: { ...help, isSearching } };
  const searched: Help = { ...help, search, isSearching, selected: 0, top: 0 };
  return withSelected({ ...state, overlay: searched }, searched, 0);
}

/** Esc: out of the search, then out of the help. */
export function escapeHelp(state: State, help: Help): State {
  if (help.isSearching || help.search !== '') return searchHelp(state, help, '', false);
  return behindHelp(state);
}

/** The state with an item selected and in sight. */
function withSelected(state: State, help: Help, selected: number): State {
  const page = helpPage(state);
  return { ...state, overlay: { ...help, selected, top: helpTop(page, help.top, selected) } };
}

/**
 * First line drawn, as near to `top` as lets all of an item be seen, and the heading where the item is the first below it; of one
 * that is higher than the window its beginning. Two columns go on by a whole one.
 */
export function helpTop({ columns, rows, lines, from, to }: HelpPage, top: number, selected: number): number {
  const item = Math.min(selected, from.length - 1);
  const start = from[item] ?? 0;
  const end = to[item] ?? 0;
  const isBelowHeading = lines[start - 1]?.kind === 'heading' && end - start < rows;
  const first = isBelowHeading ? start - 1 : start;
  if (columns === 1) {
    const lowest = Math.min(end - rows, start);
    const seen = Math.max(Math.min(top, first), lowest);
    return Math.max(Math.min(seen, lines.length - rows), 0);
  }
  const lastColumn = Math.max(Math.ceil(lines.length / rows) - columns, 0);
  const leastColumn = Math.min(Math.ceil(end / rows) - columns, Math.floor(start / rows));
  const column = Math.max(Math.min(Math.floor(top / rows), Math.floor(first / rows)), leastColumn);
  return Math.max(Math.min(column, lastColumn), 0) * rows;
}
