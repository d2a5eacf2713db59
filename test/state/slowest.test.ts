import { describe, expect, test } from 'vitest';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const opening = stateOf(
  collectionOf([
    { id: 'run_a', task: 'a', status: 'COMPLETED', created: 0, started: 1, finished: 31 },
    { id: 'run_a1', task: 'b', parent: 'run_a', status: 'COMPLETED', created: 2, started: 2, finished: 12 },
    { id: 'run_a2', task: 'b', parent: 'run_a', status: 'COMPLETED', created: 2, started: 2, finished: 22 },
    { id: 'run_c', task: 'c', status: 'FAILED', created: 0, started: 0, finished: 5 },
    // No one knows how long these took.
    { id: 'run_d', task: 'd', status: 'EXECUTING', created: 0, started: 0 },
    { id: 'run_e', task: 'd', status: 'COMPLETED', created: 0, finished: 999 },
  ]),
);
const nameAt = ({ runs, cursor }: State): string => runs.index.id(cursor);

describe('D', () => {
  test.each([
    ['D', 'run_a', 'the slowest of these'],
    ['2 D', 'run_a2', 'the slowest but 1 of these'],
    ['3 D', 'run_a1', 'the slowest but 2 of these'],
    ['9 9 D', 'run_c', 'this is the slowest but 3 of these: 2D is the next'],
    ['D D', 'run_a', 'this is the slowest of these: 2D is the next'],
    // Only of what is shown: within a zoom, failures, a filter.
    ['3 D z D', 'run_a1', 'this is the slowest of these: 2D is the next'],
    ['D F D', 'run_c', 'this is the slowest of these: 2D is the next'],
    ['f t a s k : b enter D', 'run_a2', 'the slowest of these'],
    ['f t a s k : d enter D', 'run_d', 'no run here tells how long it took'],
    ['A / b enter D', 'run_a2', 'the slowest of its task'],
    ['A g D', 'run_a', 'the slowest of these'],
    ['A / d enter D', 'run_c', 'no run here tells how long it took'],
    ['C D', 'run_c', 'only a task has a slowest run'],
  ])('after %s stands on %s', (keys, id, notice) => {
    const state = pressed(opening, keys);
    expect(nameAt(state)).toBe(id);
    expect(state.notice).toBe(notice);
  });

  test('the way back is kept', () => {
    expect(nameAt(opening)).toBe('run_c');
    expect(nameAt(pressed(opening, 'D ['))).toBe('run_c');
    expect(nameAt(pressed(opening, 'A / b enter D ['))).toBe('run_c');
  });
});
