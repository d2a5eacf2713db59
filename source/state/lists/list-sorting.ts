/** `s S` in the list of tasks: the column that they are sorted by. */
import type { State } from '../state.ts';
import { openEntries, selectedPlace, withSelected } from './list-overlay.ts';
import type { ListOverlay } from './lists-state.ts';
import { type TaskSorting, taskColumns, taskSortingText } from './task-entries.ts';

/** `s`: by the next column, the largest first. */
export function cycleTaskSorting(state: State, overlay: ListOverlay): State {
  const at = taskColumns.indexOf(state.lists.tasks.column);
  const column = taskColumns[(at + 1) % taskColumns.length] ?? 'failed';
  return sortedBy(state, overlay, { column, isReversed: false });
}

/** `S`: the same the other way round. */
export function reverseTaskSorting(state: State, overlay: ListOverlay): State {
  const { column, isReversed } = state.lists.tasks;
  return sortedBy(state, overlay, { column, isReversed: !isReversed });
}

/** The cursor stays on its task. */
function sortedBy(state: State, overlay: ListOverlay, tasks: TaskSorting): State {
  if (overlay.list !== 'tasks') return { ...state, notice: 'this list has one order: only tasks are sorted' };
  const sorted = { ...state, lists: { ...state.lists, tasks } };
  const place = selectedPlace(openEntries(sorted, overlay), overlay);
  return { ...withSelected(sorted, overlay, place), notice: taskSortingText(tasks) };
}
