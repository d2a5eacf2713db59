/** The list of tasks: sorted by any figure, and what enter asks for. */
import { describe, expect, test } from 'vitest';
import { taskStatistics } from '../../../source/model/task-statistics.ts';
import { selectedEntry, taskFilter } from '../../../source/state/lists/choose-entry.ts';
import { listEntries } from '../../../source/state/lists/list-entries.ts';
import type { State } from '../../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

function runsOf(task: string, count: number, run: Omit<TerseRun, 'id'>): readonly TerseRun[] {
  return Array.from({ length: count }, (_, at) => ({ id: `run_${task}_${at}`, task, ...run }));
}

const failed = { status: 'FAILED', error: { name: 'Error', message: 'no' } };
const opening = stateOf(
  collectionOf([
    ...runsOf('many', 9, { created: 0, started: 1, finished: 3 }),
    ...runsOf('slow', 2, { created: 0, started: 5, finished: 60, ...failed }),
    ...runsOf('retried', 3, { created: 0, started: 0, finished: 9, attemptCount: 4 }),
    ...runsOf('goes on', 1, { created: 0, status: 'EXECUTING' }),
  ]),
);

function tasks(state: State): string {
  const entries = listEntries(state, 'tasks', '');
  const names: string[] = [];
  for (let place = 0; place < entries.count; place += 1) {
    const entry = entries.at(place);
    if (entry?.kind === 'task') names.push(entry.isAll ? 'all' : (entry.figures.task ?? '-'));
  }
  return names.join(', ');
}

describe('s and S', () => {
  test.each([
    ['', 'all, slow, many, retried, goes on', null],
    ['s', 'all, slow, many, retried, goes on', 'tasks by failure rate'],
    ['s S', 'all, many, retried, slow, goes on', 'tasks by failure rate, reversed'],
    ['s s', 'all, many, retried, slow, goes on', 'tasks by runs'],
    ['s s s s', 'all, retried, many, slow, goes on', 'tasks by runs with several attempts'],
    ['s s s s s s', 'all, slow, retried, many, goes on', 'tasks by median duration'],
    ['s s s s s s S', 'all, many, retried, slow, goes on', 'tasks by median duration, reversed'],
    ['s s s s s s s s s', 'all, slow, many, retried, goes on', 'tasks by median time in the queue'],
    ['s s s s s s s s s s s', 'all, goes on, many, retried, slow', 'tasks by name'],
    ['s s s s s s s s s s s S', 'all, slow, retried, many, goes on', 'tasks by name, reversed'],
    ['s s s s s s s s s s s s', 'all, slow, many, retried, goes on', 'tasks by failures'],
  ])('%s', (keys, names, notice) => {
    const state = pressed(opening, `A ${keys}`);
    expect(tasks(state)).toBe(names);
    expect(state.notice).toBe(notice);
  });

  test('leave the cursor on its task, and the families in their order', () => {
    const state = pressed(opening, 'A j s s');
    expect(state.overlay).toMatchObject({ selected: 'task:slow' });
    expect(state.rootOrder).toEqual(opening.rootOrder);
  });
});

describe('enter asks for the runs of the task', () => {
  test.each([
    ['A j', 'task:slow'],
    ['A G', 'task:"goes on"'],
    ['A', ''],
  ])('%s', (keys, filter) => {
    const state = pressed(opening, keys);
    const { overlay } = state;
    const entry = overlay?.kind === 'list' ? selectedEntry(state, overlay) : undefined;
    expect(entry?.kind === 'task' ? taskFilter(entry) : null).toBe(filter);
    expect(pressed(state, 'enter').overlay).toBeNull();
  });

  test('no filter asks for runs without a task', () => {
    const odd = stateOf(collectionOf([{ id: 'run_1', task: 'a' }]));
    const entry = { kind: 'task', isAll: false, figures: { ...taskStatistics(odd.runs).all } } as const;
    expect(taskFilter(entry)).toBeNull();
  });
});
