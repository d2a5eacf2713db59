/** The list of tasks with the figures of their runs, sorted by any of them. */
import type { RunCollection } from '../../model/run-collection.ts';
import { type TaskStatistics, taskStatistics } from '../../model/task-statistics.ts';
import { textMatcher } from '../../query/find-text.ts';
import { stableOrder } from '../../query/stable-order.ts';
import { entriesOf, type ListEntries, type ListEntry } from './list-entry.ts';

/** The columns, as `s` steps through them. */
export const taskColumns = [
  'failed',
  'rate',
  'runs',
  'handled',
  'retried',
  'attempts',
  'p50',
  'p95',
  'max',
  'queue50',
  'queue95',
  'task',
] as const;

export type TaskColumn = (typeof taskColumns)[number];

/** Which column the tasks are sorted by: the largest figure first, names from A on, unless reversed. */
export interface TaskSorting {
  readonly column: TaskColumn;
  readonly isReversed: boolean;
}

const words: Readonly<Record<TaskColumn, string>> = {
  failed: 'failures',
  rate: 'failure rate',
  runs: 'runs',
  handled: 'handled failures',
  retried: 'runs with several attempts',
  attempts: 'attempts',
  p50: 'median duration',
  p95: 'p95 of the duration',
  max: 'longest duration',
  queue50: 'median time in the queue',
  queue95: 'p95 of the time in the queue',
  task: 'name',
};

/** `tasks by failure rate`, `tasks by name, reversed`. */
export function taskSortingText({ column, isReversed }: TaskSorting): string {
  return `tasks by ${words[column]}${isReversed ? ', reversed' : ''}`;
}

/** A figure of a column; NaN where it is not known. Of `task` there is none. */
export function taskFigure(figures: TaskStatistics, column: Exclude<TaskColumn, 'task'>): number {
  switch (column) {
    case 'rate':
      return figures.failureRate;
    case 'p50':
      return figures.duration.p50Ms;
    case 'p95':
      return figures.duration.p95Ms;
    case 'max':
      return figures.duration.maxMs;
    case 'queue50':
      return figures.queued.p50Ms;
    case 'queue95':
      return figures.queued.p95Ms;
    default:
      return figures[column];
  }
}

/** All runs together first, whatever the sorting; then the tasks that the search leaves. Unknown figures come last either way. */
export function taskEntries(runs: RunCollection, search: string, sorting: TaskSorting): ListEntries {
  const { all, tasks } = taskStatistics(runs);
  const matches = textMatcher(search);
  const found = search === '' ? tasks : tasks.filter(({ task }) => matches(task ?? ''));
  const entries: ListEntry[] = search === '' ? [{ kind: 'task', figures: all, isAll: true }] : [];
  const heads = entries.length;
  for (const figures of sorted(found, sorting)) entries.push({ kind: 'task', figures, isAll: false });
  const plain = entriesOf(
    entries,
    tasks.length,
    (entry) => entry,
    (entry) => (entry.kind !== 'task' || entry.isAll ? 'all' : `task:${entry.figures.task ?? ''}`),
  );
  return { ...plain, found: found.length, ordinal: (place) => Math.max(place + 1 - heads, 0) };
}

function sorted(tasks: readonly TaskStatistics[], { column, isReversed }: TaskSorting): TaskStatistics[] {
  // What is equal stands with the most runs first, then in the order of the input.
  const byRuns = ordered(tasks, ({ runs }) => -runs);
  if (column !== 'task') {
    const sign = isReversed ? 1 : -1;
    return ordered(byRuns, (figures) => sign * taskFigure(figures, column));
  }
  const sign = isReversed ? -1 : 1;
  return byRuns.toSorted((one, other) => {
    if (one.task === null || other.task === null)
      return Number(one.task === null) - Number(other.task === null);
    return one.task === other.task ? 0 : one.task < other.task ? -sign : sign;
  });
}

function ordered(
  tasks: readonly TaskStatistics[],
  keyOf: (figures: TaskStatistics) => number,
): TaskStatistics[] {
  const keys = Float64Array.from(tasks, keyOf);
  return Array.from(stableOrder(keys), (place) => tasks[place] as TaskStatistics);
}
