import { describe, expect, test } from 'vitest';
import { type FamilyOrder, sortFamilies } from '../../source/query/sort-families.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const runs = collectionOf([
  { id: 'run_late', task: 'b', created: 50, started: 51, finished: 52 },
  { id: 'run_failed', task: 'c', status: 'FAILED', created: 10, started: 11, finished: 41 },
  { id: 'run_running', task: 'a', status: 'EXECUTING', created: 30, started: 31 },
  { id: 'run_child_failed', task: 'b', created: 40, started: 41, finished: 49 },
  {
    id: 'run_child',
    parent: 'run_child_failed',
    status: 'CRASHED',
    isAwaited: false,
    created: 42,
    finished: 43,
  },
  { id: 'run_unknown', presence: 'referenced' },
  { id: 'run_cancelled', task: 'd', status: 'CANCELED', created: 10, started: 20, finished: 21 },
]);
const { index, forest } = runs;

const expected: Readonly<Record<FamilyOrder, readonly string[]>> = {
  input: ['late', 'failed', 'running', 'child_failed', 'unknown', 'cancelled'],
  // Equal ones stay in the input's order, unknown times come last.
  start: ['failed', 'cancelled', 'running', 'child_failed', 'late', 'unknown'],
  duration: ['failed', 'child_failed', 'late', 'cancelled', 'running', 'unknown'],
  status: ['failed', 'child_failed', 'running', 'cancelled', 'late', 'unknown'],
  failures: ['failed', 'child_failed', 'late', 'running', 'unknown', 'cancelled'],
  task: ['running', 'late', 'child_failed', 'failed', 'cancelled', 'unknown'],
};

describe('families by', () => {
  test.each(Object.entries(expected))('%s', (order, ids) => {
    const sorted = sortFamilies(runs, order as FamilyOrder);
    expect([...sorted].map((row) => index.id(row).slice(4))).toEqual(ids);
  });
});

/** The other way round what is equal stays in the input's order, and what is not known stays last. */
const reversed: Readonly<Record<FamilyOrder, readonly string[]>> = {
  input: ['cancelled', 'unknown', 'child_failed', 'running', 'failed', 'late'],
  start: ['late', 'child_failed', 'running', 'failed', 'cancelled', 'unknown'],
  duration: ['late', 'cancelled', 'child_failed', 'failed', 'running', 'unknown'],
  status: ['unknown', 'late', 'cancelled', 'running', 'child_failed', 'failed'],
  failures: ['late', 'running', 'unknown', 'cancelled', 'failed', 'child_failed'],
  task: ['cancelled', 'failed', 'late', 'child_failed', 'running', 'unknown'],
};

describe('reversed, by', () => {
  test.each(Object.entries(reversed))('%s', (order, ids) => {
    const sorted = sortFamilies(runs, order as FamilyOrder, true);
    expect([...sorted].map((row) => index.id(row).slice(4))).toEqual(ids);
  });
});

test('the forest is left as it is', () => {
  const before = [...forest.roots];
  sortFamilies(runs, 'task');
  expect([...forest.roots]).toEqual(before);
});

test('a failure that was handled makes no failed family', () => {
  const handled = collectionOf([
    { id: 'run_late', status: 'EXECUTING', created: 9 },
    { id: 'run_survivor', created: 1, finished: 8 },
    { id: 'run_probe', parent: 'run_survivor', status: 'FAILED', isAwaited: true, created: 2, finished: 3 },
  ]);
  expect([...sortFamilies(handled, 'status')].map((row) => handled.index.id(row))).toEqual([
    'run_late',
    'run_survivor',
  ]);
});
