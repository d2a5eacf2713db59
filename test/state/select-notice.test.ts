/** `--select` of a run that cannot be stood on is told, once no more runs can come. */
import { expect, test } from 'vitest';
import { reduce } from '../../source/state/reduce.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { stateOf } from '../helpers/session-state.ts';

const runs = collectionOf([
  { id: 'run_a', task: 'order', status: 'COMPLETED' },
  { id: 'run_b', task: 'mail', status: 'COMPLETED' },
]);
const some = { ...runs, progress: { ...runs.progress, isComplete: false } };

test.each([
  ['run_a', null, null],
  ['run_nope', null, '--select: no run run_nope in the input'],
  ['run_a', 'task:order', null],
  ['run_a', 'task:mail', '--select: the filter leaves out run_a'],
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
