/** Enter, space, h and l on a line of a list. */
import type { ProblemKind } from '../../model/problem.ts';
import { noRow } from '../../model/run-index.ts';
import { filterTerm } from '../filter-term.ts';
import { jumpTo } from '../jump.ts';
import { withOnlyCause } from '../narrowing.ts';
import { choosePane } from '../panes.ts';
import { setFilter } from '../set-filter.ts';
import { jumpToSlowest, jumpToSlowestOf } from '../slowest.ts';
import type { State } from '../state.ts';
import type { ListEntry } from './list-entry.ts';
import { openEntries, selectedPlace, withSelected } from './list-overlay.ts';
import type { ListOverlay } from './lists-state.ts';
import { problemPlace } from './problem-place.ts';

/** The selected line of the list; undefined where the list has none. */
export function selectedEntry(state: State, overlay: ListOverlay): ListEntry | undefined {
  const entries = openEntries(state, overlay);
  return entries.at(selectedPlace(entries, overlay));
}

/** Enter: a cause's families alone, the run that is missing, stuck or wrong, the runs of a task, the problems of a kind. */
export function chooseEntry(state: State, overlay: ListOverlay): State {
  const entry = selectedEntry(state, overlay);
  switch (entry?.kind) {
    case undefined:
      return { ...state, notice: 'there is nothing here to open' };
    case 'cause': {
      const closed = choosePane({ ...state, overlay: null }, 'tree');
      const landed = jumpTo(withOnlyCause(closed, entry.group), entry.group.rows[0] ?? noRow);
      const { length } = entry.group.families;
      const families = `${length} ${length === 1 ? 'family' : 'families'}`;
      return { ...landed, notice: `${families} with this cause: esc shows all` };
    }
    case 'problem-kind':
      return toggleKind(state, overlay, entry.name);
    case 'problem':
      return atProblem(state, entry, entry.problem.runId);
    case 'warning':
      return atProblem(state, entry, entry.warning.runId);
    case 'missing':
    case 'stuck':
      return atRun(state, entry.row);
    case 'task':
      return chooseTask(state, entry);
  }
}

/** The filter that shows the runs of a task alone, empty for all tasks; null for runs without a task. */
export function taskFilter({ figures, isAll }: Extract<ListEntry, { kind: 'task' }>): string | null {
  if (isAll) return '';
  return figures.task === null ? null : filterTerm('task', figures.task);
}

function chooseTask(state: State, entry: Extract<ListEntry, { kind: 'task' }>): State {
  const filter = taskFilter(entry);
  return filter === null
    ? { ...state, notice: 'no filter asks for runs without a task' }
    : setFilter(state, filter);
}

/** `D` in the tasks: to the slowest run of the selected one. */
export function chooseSlowest(state: State, overlay: ListOverlay): State {
  const entry = selectedEntry(state, overlay);
  if (entry?.kind !== 'task') return { ...state, notice: 'only a task has a slowest run' };
  const closed = choosePane({ ...state, overlay: null }, 'tree');
  return entry.isAll ? jumpToSlowest(closed) : jumpToSlowestOf(closed, entry.figures.task);
}

/** Whether enter leads anywhere from the selected line. */
export function canChoose(state: State): boolean {
  const { overlay } = state;
  if (overlay?.kind !== 'list') return false;
  const entry = selectedEntry(state, overlay);
  switch (entry?.kind) {
    case undefined:
      return false;
    case 'problem-kind':
      return overlay.search === '';
    case 'problem':
      return isKnown(state, entry.problem.runId);
    case 'warning':
      return isKnown(state, entry.warning.runId);
    case 'task':
      return entry.isAll || entry.figures.task !== null;
    default:
      return true;
  }
}

function isKnown({ runs }: State, runId: string | null): boolean {
  return runId !== null && runs.index.rowOf(runId) !== noRow;
}

/** Space, and `l` and `h`: opens or closes a kind of problem; `h` on a problem goes to its kind. */
export function foldEntry(state: State, overlay: ListOverlay, wanted: 'open' | 'closed' | 'other'): State {
  const entry = selectedEntry(state, overlay);
  if (entry?.kind === 'problem' || entry?.kind === 'warning') {
    return wanted === 'open' ? chooseEntry(state, overlay) : atKind(state, overlay);
  }
  if (entry?.kind !== 'problem-kind') {
    return wanted === 'closed'
      ? { ...state, notice: 'nothing is open here: esc leaves the list' }
      : chooseEntry(state, overlay);
  }
  const isThere = wanted !== 'other' && entry.isOpen === (wanted === 'open');
  if (!isThere) return toggleKind(state, overlay, entry.name);
  if (wanted === 'closed') return { ...state, notice: 'this is closed already' };
  return withSelected(state, overlay, selectedPlace(openEntries(state, overlay), overlay) + 1);
}

function toggleKind(state: State, overlay: ListOverlay, name: ProblemKind): State {
  if (overlay.search !== '') return { ...state, notice: 'what is found is open: esc ends the search' };
  const toggledKinds = new Set(state.lists.toggledKinds);
  if (!toggledKinds.delete(name)) toggledKinds.add(name);
  const folded = { ...state, lists: { ...state.lists, toggledKinds } };
  return withSelected(folded, overlay, selectedPlace(openEntries(folded, overlay), overlay));
}

/** The state on the heading above a problem. */
function atKind(state: State, overlay: ListOverlay): State {
  const entries = openEntries(state, overlay);
  let place = selectedPlace(entries, overlay);
  while (place > 0 && entries.ordinal(place) > 0) place -= 1;
  return withSelected(state, overlay, place);
}

/** The state at the run that a problem is of, its problems in the details. */
function atProblem(
  state: State,
  entry: Extract<ListEntry, { kind: 'problem' | 'warning' }>,
  runId: string | null,
): State {
  const row = runId === null ? noRow : state.runs.index.rowOf(runId);
  if (row === noRow || row >= state.runs.forest.size) {
    return { ...state, notice: 'this is not the problem of a run: there is nothing to go to' };
  }
  const landed = atRun(state, row);
  const details = {
    ...landed.details,
    tab: 'problems' as const,
    isOpen: true,
    cursor: 0,
    top: 0,
    column: 'left' as const,
  };
  const place = problemPlace(state.runs, entry) ?? 'no document tells of it';
  const notice = entry.kind === 'problem' ? `${place}: enter shows the value that is wrong` : place;
  return { ...choosePane({ ...landed, details }, 'details'), notice };
}

function atRun(state: State, row: number): State {
  return jumpTo(choosePane({ ...state, overlay: null }, 'tree'), row);
}
