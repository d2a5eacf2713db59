/** A list over the screen: opened, moved over, searched, left, and gone on to the next list. */
import { groupOfRun } from '../../model/group-of-run.ts';
import { noRow } from '../../model/run-index.ts';
import { stuckRuns } from '../../model/stuck.ts';
import type { Movement } from '../action.ts';
import { isDownward, placeAfter } from '../place-after.ts';
import type { State } from '../state.ts';
import { windowTop } from '../window.ts';
import { listEntries } from './list-entries.ts';
import type { ListEntries } from './list-entry.ts';
import { listPage } from './list-page.ts';
import { type ListName, type ListOverlay, listNames } from './lists-state.ts';
import { openTimes } from './move-over-times.ts';
import { hasTimes, timesOf } from './times.ts';

const nothingIn: Readonly<Record<ListName, string>> = {
  causes: 'nothing failed: there are no causes to list',
  problems: 'nothing is wrong with the input: there are no problems to list',
  missing: 'no run is missing: every id that is named has its document',
  stuck: 'no run is stuck',
  tasks: 'there are no runs to count',
  times: 'no run tells when it ended',
};

/** The key of a list: opens it where the cursor's run stands in it, or closes it. */
export function toggleList(state: State, list: ListName): State {
  if (state.overlay?.kind === 'list' && state.overlay.list === list) return { ...state, overlay: null };
  if (!canOpen(state, list)) return { ...state, notice: whyEmpty(state, list) };
  return openList(state, list);
}

/** `tab`: the next list that has something to show. */
export function cycleList(state: State, overlay: ListOverlay, direction: 1 | -1): State {
  const lists = filledLists(state);
  const at = lists.indexOf(overlay.list);
  for (let step = 1; step < lists.length; step += 1) {
    const next = lists[(at + direction * step + lists.length * step) % lists.length];
    if (next !== undefined && canOpen(state, next)) return openList(state, next);
  }
  return { ...state, notice: 'there is nothing else to list' };
}

/** The lists that have something to show, in their order, as far as that is known without walking all runs. */
export function filledLists(state: State): readonly ListName[] {
  return listNames.filter((list) => hasEntries(state, list));
}

/** How many things a list has, without walking all runs; null for the tasks and the histogram. */
export function listCount({ runs }: Pick<State, 'runs'>, list: ListName): number | null {
  switch (list) {
    case 'causes':
      return runs.blame.groups.length;
    case 'problems':
      return runs.problems.length + runs.warnings.length;
    case 'missing':
      return runs.forest.size - Math.min(runs.index.loadedCount, runs.forest.size);
    case 'stuck':
      return stuckRuns(runs).size;
    case 'tasks':
    case 'times':
      return null;
  }
}

/** The lines of the open list. */
export function openEntries(state: State, overlay: ListOverlay): ListEntries {
  return listEntries(state, overlay.list, overlay.search);
}

/** Whether there is anything to move to in the open list. */
export function hasSeveralEntries(state: State, overlay: ListOverlay): boolean {
  if (overlay.list !== 'times') return openEntries(state, overlay).count > 1;
  const times = timesOf(state);
  return times !== null && times.last > times.first;
}

/** Place of the selected entry among the lines: where it was, or where it is by now; the first where it is gone. */
export function selectedPlace(entries: ListEntries, { place, selected }: ListOverlay): number {
  if (place < entries.count && entries.key(place) === selected) return place;
  const found = entries.placeOf(selected);
  if (found >= 0) return found;
  return Math.max(Math.min(place, entries.count - 1), 0);
}

/** The state after a movement over the list; at its ends a word instead. */
export function moveOverList(state: State, overlay: ListOverlay, movement: Movement): State {
  const entries = openEntries(state, overlay);
  const place = selectedPlace(entries, overlay);
  const last = entries.count - 1;
  const rows = listPage(state, entries.count).listRows;
  const wanted = Math.min(Math.max(placeAfter(movement, { place, last, rows }), 0), Math.max(last, 0));
  if (wanted === place) {
    const noun = nouns[overlay.list];
    return { ...state, notice: `this is the ${isDownward(movement) ? 'last' : 'first'} ${noun}` };
  }
  return withSelected(state, overlay, wanted);
}

const nouns: Readonly<Record<ListName, string>> = {
  causes: 'cause',
  problems: 'line of the list',
  missing: 'missing run',
  stuck: 'stuck run',
  tasks: 'task',
  times: 'stretch of time',
};

/** The state with the list searched by another text, on its first line. */
export function searchList(state: State, overlay: ListOverlay, search: string, isSearching: boolean): State {
  if (overlay.list === 'times')
    return { ...state, notice: 'there is no text to find here: h l move over the time' };
  if (search === overlay.search) return { ...state, overlay: { ...overlay, isSearching } };
  const entries = listEntries(state, overlay.list, search);
  const firstFound = search !== '' && entries.count > 1 && entries.ordinal(0) === 0 ? 1 : 0;
  return withSelected(state, { ...overlay, search, isSearching, top: 0 }, firstFound);
}

/** Esc: out of the search, then out of the list. */
export function escapeList(state: State, overlay: ListOverlay): State {
  if (!overlay.isSearching && overlay.search === '') return { ...state, overlay: null };
  const all = { ...overlay, search: '', isSearching: false };
  return withSelected(state, all, selectedPlace(listEntries(state, overlay.list, ''), overlay));
}

/** The state with the list's cursor on a line, within its window. */
export function withSelected(state: State, overlay: ListOverlay, place: number): State {
  const entries = openEntries(state, overlay);
  const rows = listPage(state, entries.count).listRows;
  const top = windowTop(overlay.top, place, entries.count, rows);
  return { ...state, overlay: { ...overlay, place, selected: entries.key(place), top } };
}

function openList(state: State, list: ListName): State {
  const overlay: ListOverlay = {
    kind: 'list',
    list,
    selected: '',
    place: 0,
    top: 0,
    search: '',
    isSearching: false,
  };
  if (list === 'times') return openTimes({ ...state, overlay });
  const entries = listEntries(state, list, '');
  const key = keyOfCursor(state, list);
  let place = 0;
  if (key !== null) place = selectedPlace(entries, { ...overlay, selected: key });
  return withSelected(state, overlay, place);
}

/** The key of the entry that the cursor's run is in; null for none. */
function keyOfCursor({ runs, cursor }: State, list: ListName): string | null {
  if (cursor === noRow) return null;
  switch (list) {
    case 'causes':
      return groupOfRun(runs.blame, cursor)?.fingerprint ?? null;
    case 'missing':
      return runs.index.presence(cursor) === 'loaded' ? null : runs.index.id(cursor);
    case 'stuck':
      return stuckRuns(runs).has(cursor) ? runs.index.id(cursor) : null;
    default:
      return null;
  }
}

function hasEntries({ runs }: State, list: ListName): boolean {
  if (list === 'times') return !Number.isNaN(runs.index.newestTimeMs);
  if (list === 'tasks') return runs.index.loadedCount > 0;
  return (listCount({ runs }, list) ?? 0) > 0;
}

function canOpen(state: State, list: ListName): boolean {
  return list === 'times' ? hasTimes(state) : hasEntries(state, list);
}

function whyEmpty({ runs }: State, list: ListName): string {
  if (list === 'stuck' && !runs.progress.isComplete)
    return 'which runs are stuck is known once the input is read';
  return nothingIn[list];
}
