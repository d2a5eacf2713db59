import { describe, expect, test } from 'vitest';
import { type FamilyOrder, sortFamilies } from '../../source/query/sort-families.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const { index, forest } = collectionOf([
  { id: 'run_late', task: 'b', created: 50, started: 51, finished: 52 },
  { id: 'run_failed', task: 'c', status: 'FAILED', created: 10, started: 11, finished: 41 },
  { id: 'run_running', task: 'a', status: 'EXECUTING', created: 30, started: 31 },
  { id: 'run_child_failed', task: 'b', created: 40, started: 41, finished: 49 },
  { id: 'run_child', parent: 'run_child_failed', status: 'CRASHED', created: 42, finished: 43 },
  { id: 'run_unknown', presence: 'referenced' },
  { id: 'run_cancelled', task: 'd', status: 'CANCELED', created: 10, started: 20, finished: 21 },
]);

const expected: Readonly<Record<FamilyOrder, readonly string[]>> = {
  input: ['late', 'failed', 'running', 'child_failed', 'unknown', 'cancelled'],
  // Equal ones stay in the input's order, unknown times come last.
  start: ['failed', 'cancelled', 'running', 'child_failed', 'late', 'unknown'],
  duration: ['failed', 'child_failed', 'late', 'cancelled', 'running', 'unknown'],
  status: ['failed', 'child_failed', 'running', 'cancelled', 'late', 'unknown'],
  task: ['running', 'late', 'child_failed', 'failed', 'cancelled', 'unknown'],
};

describe('families by', () => {
  test.each(Object.entries(expected))('%s', (order, ids) => {
    const sorted = sortFamilies(index, forest, order as FamilyOrder);
    expect([...sorted].map((row) => index.id(row).slice(4))).toEqual(ids);
  });
});

test('the forest is left as it is', () => {
  const before = [...forest.roots];
  sortFamilies(index, forest, 'task');
  expect([...forest.roots]).toEqual(before);
});
