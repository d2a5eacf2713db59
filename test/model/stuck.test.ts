import { describe, expect, test } from 'vitest';
import { stuckRuns, unfinishedChildren } from '../../source/model/stuck.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

const minute = 60;

/** Runs of the task `t` that ended after so many seconds each. */
function ended(...seconds: readonly number[]): TerseRun[] {
  return seconds.map((each, at) => ({ id: `run_${at}`, task: 't', created: 0, started: 0, finished: each }));
}

/** A run that was created so many seconds before the newest time of the input. */
function going(age: number, more: Partial<TerseRun> = {}): TerseRun[] {
  return [
    { id: 'run_now', task: 'clock', created: 100_000 },
    { id: 'run_x', task: 't', status: 'EXECUTING', created: 100_000 - age, started: 100_000 - age, ...more },
  ];
}

function stuckIds(runs: readonly TerseRun[]): string[] {
  const found = collectionOf(runs);
  return [...stuckRuns(found).keys()].map((row) => found.index.id(row));
}

const five = ended(300, 300, 300, 300, 300);

describe('a run is stuck', () => {
  test.each<[string, TerseRun[], boolean]>([
    ['older than three times the usual', [...five, ...going(15 * minute + 1)], true],
    ['not at three times the usual', [...five, ...going(15 * minute)], false],
    ['older than ten minutes', [...ended(1, 1, 1, 1, 1), ...going(10 * minute + 1)], true],
    ['not at ten minutes', [...ended(1, 1, 1, 1, 1), ...going(10 * minute)], false],
    ['not with four final runs', [...ended(1, 1, 1, 1), ...going(9999)], false],
    [
      'not where one of five has no start',
      [...ended(1, 1, 1, 1), { id: 'run_n', task: 't', finished: 1 }, ...going(9999)],
      false,
    ],
    ['by its own task alone', [...five.map((run) => ({ ...run, task: 'other' })), ...going(9999)], false],
    ['not once it is final', [...five, ...going(9999, { status: 'CANCELED' })], false],
    ['not in a state that nobody knows', [...five, ...going(9999, { status: 'RESTING' })], false],
    ['queued too', [...five, ...going(9999, { status: 'QUEUED' })], true],
    [
      'not without a creation',
      [...five, { id: 'run_y', task: 't', status: 'EXECUTING', started: -9999 }],
      false,
    ],
  ])('%s', (_, runs, isStuck) => {
    expect(stuckIds(runs)).toEqual(isStuck ? ['run_x'] : []);
  });

  test('by the nearest rank of the 95th percentile', () => {
    const runs = [...ended(...Array.from({ length: 20 }, (_, at) => (at + 1) * 60)), ...going(9999)];
    expect([...stuckRuns(collectionOf(runs)).values()]).toEqual([
      { ageMs: 9_999_000, usualMs: 19 * 60_000, finalRuns: 20 },
    ]);
  });

  test('of a family is found below what ended', () => {
    const ended = { id: 'run_p', task: 'p', created: 0, started: 0, finished: 9 };
    expect(stuckIds([...five, ended, ...going(9999, { parent: 'run_p' })])).toEqual(['run_x']);
  });

  test('not while the input is read', () => {
    const runs = collectionOf([...five, ...going(9999)]);
    const progress = { ...runs.progress, isComplete: false };
    expect(stuckRuns({ ...runs, progress }).size).toBe(0);
  });

  test('failed and cancelled runs tell what is usual as well', () => {
    const mixed = five.map((run, at) => ({
      ...run,
      status: ['FAILED', 'CANCELED', 'CRASHED'][at % 3] ?? '',
    }));
    expect(stuckIds([...mixed, ...going(9999)])).toEqual(['run_x']);
  });
});

test('a run may wait for its children that have not ended and were not sent off', () => {
  const { index, forest } = collectionOf([
    { id: 'run_p', status: 'WAITING' },
    { id: 'run_a', parent: 'run_p', status: 'EXECUTING', isAwaited: true },
    { id: 'run_b', parent: 'run_p', status: 'COMPLETED' },
    { id: 'run_c', parent: 'run_p', status: 'QUEUED' },
    { id: 'run_d', parent: 'run_p', status: 'QUEUED', isAwaited: false },
  ]);
  expect(unfinishedChildren(index, forest, 0).map((row) => index.id(row))).toEqual(['run_a', 'run_c']);
});
