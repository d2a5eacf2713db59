import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationStep } from '../../source/model/duration-steps.ts';
import { type TaskStatistics, taskStatistics } from '../../source/model/task-statistics.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

const nothing = { known: 0, p50Ms: Number.NaN, p95Ms: Number.NaN, maxMs: Number.NaN };

function statisticsOf(runs: readonly TerseRun[]) {
  return taskStatistics(collectionOf(runs));
}

function ofTask(runs: readonly TerseRun[], task: string | null): TaskStatistics | undefined {
  return statisticsOf(runs).tasks.find((one) => one.task === task);
}

const runs: readonly TerseRun[] = [
  { id: 'run_1', task: 'pay', created: 0, started: 1, finished: 3, attempts: [{}, {}] },
  { id: 'run_2', task: 'pay', created: 0, started: 2, finished: 12, attemptCount: 1 },
  { id: 'run_3', task: 'pay', status: 'FAILED', created: 0, started: 4, finished: 5, attemptCount: 3 },
  { id: 'run_4', task: 'pay', status: 'EXECUTING', created: 0, started: 8 },
  { id: 'run_5', task: 'pay', status: 'QUEUED', created: 0 },
  { id: 'run_6', task: 'mail', created: 0, started: 1, finished: 2 },
  { id: 'run_7', task: 'pay', presence: 'referenced', status: 'FAILED' },
];

test('counts the loaded runs of a task', () => {
  expect(ofTask(runs, 'pay')).toEqual({
    task: 'pay',
    runs: 5,
    ended: 3,
    failed: 1,
    handled: 0,
    failureRate: 1 / 3,
    retried: 2,
    attempts: 6,
    duration: { known: 3, p50Ms: 2000, p95Ms: 10_000, maxMs: 10_000 },
    queued: { known: 4, p50Ms: 2000, p95Ms: 8000, maxMs: 8000 },
    durationCounts: Array.from(
      { length: 13 },
      (_, step) => [1000, 2000, 10_000].filter((ms) => durationStep(ms) === step).length,
    ),
    rows: Int32Array.of(0, 1, 2, 3, 4),
  });
});

test('tasks stand in the order of the input, all runs together apart', () => {
  const { all, tasks } = statisticsOf(runs);
  expect(tasks.map(({ task }) => task)).toEqual(['pay', 'mail']);
  expect(all).toMatchObject({ task: null, runs: 6, ended: 4, failed: 1, failureRate: 0.25, retried: 2 });
  expect([...all.rows]).toEqual([0, 1, 2, 3, 4, 5]);
});

describe('what is not known is not counted as 0', () => {
  test.each([
    ['no times at all', [{ id: 'run_1', task: 'a' }], { duration: nothing, queued: nothing, attempts: 0 }],
    [
      'none has ended',
      [{ id: 'run_1', task: 'a', status: 'EXECUTING' }],
      { failureRate: Number.NaN, ended: 0 },
    ],
    [
      'an end without a start',
      [{ id: 'run_1', task: 'a', created: 0, finished: 9 }],
      { duration: nothing, queued: nothing },
    ],
    [
      'ended before it started',
      [{ id: 'run_1', task: 'a', created: 5, started: 4, finished: 2 }],
      { duration: nothing, queued: nothing },
    ],
    [
      'an end of a run that goes on',
      [{ id: 'run_1', task: 'a', status: 'EXECUTING', started: 1, finished: 2 }],
      { duration: nothing },
    ],
  ] as const)('%s', (_, some: readonly TerseRun[], figures) => {
    expect(ofTask(some, 'a')).toMatchObject(figures);
  });
});

test('a failure that was survived is handled, not failed; one that was passed up counts in both tasks', () => {
  const family: readonly TerseRun[] = [
    { id: 'run_root', task: 'order', created: 0, started: 0, finished: 9 },
    {
      id: 'run_probe',
      task: 'probe',
      parent: 'run_root',
      isAwaited: true,
      status: 'FAILED',
      created: 1,
      finished: 2,
    },
    { id: 'run_top', task: 'order', status: 'FAILED', created: 0, started: 0, finished: 9 },
    {
      id: 'run_ship',
      task: 'ship',
      parent: 'run_top',
      isAwaited: true,
      status: 'FAILED',
      created: 1,
      finished: 2,
    },
  ];
  expect(ofTask(family, 'probe')).toMatchObject({ failed: 0, handled: 1 });
  expect(ofTask(family, 'order')).toMatchObject({ runs: 2, failed: 1, handled: 0 });
  expect(ofTask(family, 'ship')).toMatchObject({ failed: 1, handled: 0 });
});

test('as counted plainly', () => {
  const some = fc.array(
    fc.record({
      task: fc.constantFrom('a', 'b', 'c'),
      status: fc.constantFrom('COMPLETED', 'FAILED', 'EXECUTING', 'CANCELED'),
      created: fc.integer({ min: 0, max: 9 }),
      started: fc.integer({ min: 0, max: 50 }),
      finished: fc.integer({ min: 0, max: 300 }),
    }),
    { minLength: 1, maxLength: 80 },
  );
  fc.assert(
    fc.property(some, (records) => {
      const all = records.map((one, at) => ({ id: `run_${at}`, ...one }));
      for (const { task, runs: count, ended, failed, duration } of statisticsOf(all).tasks) {
        const own = all.filter((one) => one.task === task);
        const final = own.filter(({ status }) => status !== 'EXECUTING');
        const taken = final
          .map(({ started, finished }) => (finished - started) * 1000)
          .filter((ms) => ms >= 0);
        taken.sort((a, b) => a - b);
        expect(count).toBe(own.length);
        expect(ended).toBe(final.length);
        expect(failed).toBe(own.filter(({ status }) => status === 'FAILED').length);
        expect(duration).toEqual({
          known: taken.length,
          p50Ms: taken[Math.ceil(taken.length / 2) - 1] ?? Number.NaN,
          p95Ms: taken[Math.ceil((taken.length * 95) / 100) - 1] ?? Number.NaN,
          maxMs: taken.at(-1) ?? Number.NaN,
        });
      }
    }),
  );
});
