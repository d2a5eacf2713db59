/** `--select` of a run that cannot be stood on is told, once no more runs can come. */
import { describe, expect, test } from 'vitest';
import { bodiesToAsk } from '../../source/state/filter/answered-filter.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const runs = collectionOf([
  { id: 'run_a', task: 'order', status: 'COMPLETED', hasPayload: true },
  { id: 'run_b', task: 'mail', status: 'COMPLETED', hasPayload: true },
]);
const some = { ...runs, progress: { ...runs.progress, isComplete: false } };

test.each([
  ['run_a', null, null],
  ['run_nope', null, '--select: no run run_nope in the input'],
  ['run_a', 'task:order', null],
  ['run_a', 'task:mail', '--select: the filter leaves out run_a'],
  // Its document may yet say that it matches.
  ['run_a', 'payload.a:1', null],
  ['run_nope', 'task:mail', '--select: no run run_nope in the input'],
])('--select %s --filter %s', (select, filter, notice) => {
  expect(stateOf(runs, undefined, { select, filter }).notice).toBe(notice);
});

test('is not told while more runs may come', () => {
  const first = stateOf(some, undefined, { select: 'run_nope' });
  expect(first.notice).toBeNull();
  expect(reduce(first, { kind: 'runs-changed', runs }).notice).toBe('--select: no run run_nope in the input');
});

describe('where documents decide', () => {
  const asking = stateOf(runs, undefined, { select: 'run_b', filter: 'payload.a:1' });

  /** The documents of the next run read. */
  function answered(state: State, match: 0 | 1): State {
    const asked = bodiesToAsk(state, 1);
    if (asked === null) throw new Error('no document decides');
    const reply = { count: 1, matches: Uint8Array.of(match), failure: null };
    return reduce(state, { kind: 'bodies-filtered', asked, reply });
  }

  test('the run is stood on once its own has matched, though another did before', () => {
    const first = answered(asking, 1);
    expect([first.cursor, first.notice]).toEqual([runs.index.rowOf('run_a'), null]);
    const both = answered(first, 1);
    expect([both.cursor, both.notice]).toEqual([runs.index.rowOf('run_b'), null]);
  });

  test('nobody who has gone elsewhere is led away', () => {
    const moved = pressed(answered(asking, 1), 'j');
    expect(answered(moved, 1).cursor).toBe(runs.index.rowOf('run_a'));
  });

  test('that it is left out is told once all are read', () => {
    const told = '--select: the filter leaves out run_b';
    expect(answered(answered(asking, 1), 0).notice).toBe(told);
    expect(answered(answered(asking, 0), 0).notice).toBe(told);
  });
});
