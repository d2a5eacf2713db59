import { expect, test } from 'vitest';
import { countBetween, endTimes } from '../../source/model/end-times.ts';
import { collectionOf, startOfTestsMs } from '../helpers/collection-of.ts';

const runs = collectionOf([
  { id: 'run_late', finished: 50 },
  { id: 'run_failed', status: 'FAILED', finished: 20 },
  { id: 'run_goes_on', status: 'EXECUTING' },
  { id: 'run_early', finished: 10 },
  { id: 'run_survivor', created: 0, finished: 40 },
  { id: 'run_handled', parent: 'run_survivor', isAwaited: true, status: 'FAILED', created: 1, finished: 30 },
]);
const seconds = (times: Float64Array) => [...times].map((timeMs) => (timeMs - startOfTestsMs) / 1000);

test('all that ended and what failed of it, in order of time; what was handled did not fail', () => {
  const { allMs, failedMs } = endTimes(runs);
  expect(seconds(allMs)).toEqual([10, 20, 30, 40, 50]);
  expect(seconds(failedMs)).toEqual([20]);
});

test.each([
  [0, 60, 5],
  [10, 20, 1],
  [20, 20, 0],
  [11, 31, 2],
  [50, 51, 1],
  [51, 99, 0],
  [30, 10, 0],
])('from %i to before %i: %i', (from, to, count) => {
  const { allMs } = endTimes(runs);
  expect(countBetween(allMs, startOfTestsMs + from * 1000, startOfTestsMs + to * 1000)).toBe(count);
});
