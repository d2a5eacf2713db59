import { expect, test } from 'vitest';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const well = { id: 'run_a', created: 0, started: 1, finished: 5 };

test('T says what times are counted from', () => {
  const state = stateOf(collectionOf([{ ...well, status: 'FAILED' }]));
  expect(['T', 'T T', 'T T T'].map((keys) => pressed(state, keys).notice)).toEqual([
    "times since the root's start",
    'times since the first failure',
    'times as dates',
  ]);
});

test('and where there is no failure to count from', () => {
  const { timeMode, notice } = pressed(stateOf(collectionOf([well])), 'T T');
  expect(timeMode).toBe('failure');
  expect(notice).toBe('times since the first failure: none here, so as dates');
});
