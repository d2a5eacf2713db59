import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeSplitOf } from '../../source/model/time-split.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

type Run = Omit<TerseRun, 'id'>;

/** Seconds of `run` by part, those of no time left out. A witness makes 20 the newest time. */
function split(run: Run, children: readonly Run[] = []): Record<string, number> | null {
  const { index, forest } = collectionOf([
    { id: 'run_a', ...run },
    { id: 'run_witness', created: 20 },
    ...children.map((child, number) => ({ id: `run_${number}`, parent: 'run_a', ...child })),
  ]);
  const parts = timeSplitOf(index, forest, 0);
  if (parts === null) return null;
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, milliseconds]) => milliseconds !== 0)
      .map(([part, milliseconds]) => [part, milliseconds / 1000]),
  );
}

const one = { created: 0, started: 2, finished: 10, attemptCount: 1 };
const error = { message: 'x' };

describe('splits the time of a run', () => {
  test.each<[string, Run, readonly Run[], Record<string, number> | null]>([
    ['queued and in its attempt', one, [], { queued: 2, attempts: 8 }],
    [
      'between attempts',
      {
        ...one,
        attemptCount: 2,
        attempts: [
          { started: 2, finished: 4, error },
          { started: 7, finished: 9 },
        ],
      },
      [],
      { queued: 2, attempts: 4, gaps: 4 },
    ],
    [
      'in children that overlap',
      one,
      [
        { created: 3, finished: 6 },
        { created: 5, finished: 8 },
      ],
      { queued: 2, attempts: 3, children: 5 },
    ],
    [
      'not in children that nobody awaited',
      one,
      [{ created: 3, finished: 6, isAwaited: false }],
      { queued: 2, attempts: 8 },
    ],
    [
      'in an awaited child that goes on',
      { created: 0, started: 2, status: 'WAITING', attemptCount: 1 },
      [{ created: 5, status: 'EXECUTING', isAwaited: true }],
      { queued: 2, attempts: 3, children: 15 },
    ],
    [
      'a child between attempts covers nothing',
      {
        ...one,
        attempts: [
          { started: 2, finished: 4, error },
          { started: 8, finished: 10 },
        ],
        attemptCount: 2,
      },
      [{ created: 3, finished: 9 }],
      { queued: 2, attempts: 2, children: 2, gaps: 4 },
    ],
    ['more attempts than are listed: no guess', { ...one, attemptCount: 3 }, [], { queued: 2, unknown: 8 }],
    ['no attempts told: no guess', { created: 0, started: 2, finished: 10 }, [], { queued: 2, unknown: 8 }],
    [
      'some attempts missing: what lies between may be one',
      {
        ...one,
        attemptCount: 3,
        attempts: [
          { started: 2, finished: 4, error },
          { started: 8, finished: 10 },
        ],
      },
      [],
      { queued: 2, attempts: 4, unknown: 4 },
    ],
    [
      'an attempt without an end',
      {
        ...one,
        attemptCount: 2,
        attempts: [
          { started: 2, status: 'FAILED' },
          { started: 6, finished: 9 },
        ],
      },
      [],
      { queued: 2, attempts: 3, unknown: 4, gaps: 1 },
    ],
    ['never started: all queued', { created: 0, status: 'EXPIRED', finished: 10 }, [], { queued: 10 }],
    ['still queued', { created: 5, status: 'QUEUED' }, [], { queued: 15 }],
    ['ran, but nobody says since when', { created: 0, finished: 10 }, [], { unknown: 10 }],
    [
      'executing',
      { created: 0, started: 5, status: 'EXECUTING', attemptCount: 1 },
      [],
      { queued: 5, attempts: 15 },
    ],
    ['an end before the creation', { created: 9, started: 9, finished: 2 }, [], { unknown: -7 }],
    ['no creation', { started: 2, finished: 10 }, [], null],
  ])('%s', (_, run, children, expected) => {
    expect(split(run, children)).toEqual(expected);
  });
});

test('the parts are the whole, and none is negative unless the clocks disagree', () => {
  const second = fc.nat(30);
  const attempt = fc.record(
    { started: second, finished: second, status: fc.constantFrom('COMPLETED', 'FAILED', 'EXECUTING') },
    { requiredKeys: ['status'] },
  );
  const any = fc.record(
    {
      created: second,
      started: second,
      finished: second,
      status: fc.constantFrom('COMPLETED', 'FAILED', 'EXECUTING', 'QUEUED', 'ODD'),
      attemptCount: fc.nat(3),
      attempts: fc.array(attempt, { maxLength: 3 }),
    },
    { requiredKeys: ['status', 'created'] },
  );
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 3 }), (run, children) => {
      const { index, forest } = collectionOf([
        { id: 'run_a', ...run },
        ...children.map((child, number) => ({ id: `run_${number}`, parent: 'run_a', ...child })),
      ]);
      const parts = timeSplitOf(index, forest, 0);
      const finishedAtMs = index.finishedAtMs(0);
      const endMs = Number.isNaN(finishedAtMs) ? index.newestTimeMs : finishedAtMs;
      const wholeMs = endMs - index.createdAtMs(0);
      const values = Object.values(parts ?? {});
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(wholeMs);
      if (wholeMs >= 0) expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
