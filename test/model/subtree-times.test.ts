import { expect, test } from 'vitest';
import { forestTotals } from '../../source/model/forest-totals.ts';
import { subtreeTimes } from '../../source/model/subtree-times.ts';
import { collectionOf, startOfTestsMs } from '../helpers/collection-of.ts';

const runs = collectionOf([
  { id: 'run_a', status: 'EXECUTING', created: 1, started: 2, updated: 30 },
  { id: 'run_b', parent: 'run_a', status: 'FAILED', created: 3, started: 4, finished: 20 },
  { id: 'run_c', parent: 'run_b', status: 'CRASHED', created: 5, started: 6, finished: 12, updated: 50 },
  { id: 'run_d', parent: 'run_a', created: 0.5, started: 7, finished: 9 },
  { id: 'run_e', status: 'QUEUED' },
]);

function secondsOf(id: string): readonly number[] {
  const { startMs, endMs, firstFailureMs } = subtreeTimes(runs.index, runs.forest, runs.index.rowOf(id));
  return [startMs, endMs, firstFailureMs].map((timeMs) => (timeMs - startOfTestsMs) / 1000);
}

test.each([
  ['run_a', [0.5, 30, 12]],
  ['run_b', [3, 20, 12]],
  ['run_c', [5, 12, 12]],
  ['run_d', [0.5, 9, Number.NaN]],
  ['run_e', [Number.NaN, Number.NaN, Number.NaN]],
])('%s with all below it', (id, seconds) => {
  expect(secondsOf(id)).toEqual(seconds);
});

test('a million levels are walked without recursion', () => {
  const size = 1_000_000;
  const forest = {
    ...runs.forest,
    parent: Int32Array.from({ length: size }, (_, row) => row - 1),
    firstChild: Int32Array.from({ length: size }, (_, row) => (row === size - 1 ? -1 : row + 1)),
    nextSibling: new Int32Array(size).fill(-1),
  };
  const index = {
    ...runs.index,
    createdAtMs: (row: number) => row,
    startedAtMs: (row: number) => row,
    finishedAtMs: () => Number.NaN,
    updatedAtMs: () => Number.NaN,
    state: () => 'executing' as const,
  };
  expect(subtreeTimes(index as unknown as typeof runs.index, forest, 0)).toEqual({
    startMs: 0,
    endMs: size - 1,
    firstFailureMs: Number.NaN,
  });
});

test('totals of all families', () => {
  expect(forestTotals(runs.forest)).toEqual({ families: 2, failed: 2, unfinished: 2 });
});
