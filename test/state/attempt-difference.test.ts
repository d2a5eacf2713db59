import { describe, expect, test } from 'vitest';
import { errorRecordOf } from '../../source/model/error-record.ts';
import type { AttemptRecord } from '../../source/model/run-record.ts';
import type { RunState } from '../../source/model/run-state.ts';
import { sameErrorAs } from '../../source/model/same-error-as.ts';
import { attemptDifference, attemptPattern } from '../../source/state/attempt-difference.ts';

function attempt(number: number, message: string | null, state: RunState = 'failed'): AttemptRecord {
  const error =
    message === null
      ? null
      : errorRecordOf({ kind: 'built-in', name: 'HttpError', message, stack: null, code: null, causes: [] });
  return { number, status: null, state, createdAtMs: null, startedAtMs: null, endedAtMs: null, error };
}

describe('whether attempts fail alike is told', () => {
  test.each([
    ['one attempt tells nothing', [attempt(1, 'a')], null],
    ['all', [attempt(1, 'a'), attempt(2, 'a'), attempt(3, 'a')], 'steady: all 3 failed with the same error'],
    ['both', [attempt(1, 'a'), attempt(2, 'a')], 'steady: both failed with the same error'],
    [
      'so far',
      [attempt(1, 'a'), attempt(2, 'a'), attempt(3, null, 'executing')],
      'steady so far: 2 failed with the same error',
    ],
    [
      'not alike',
      [attempt(1, 'a'), attempt(2, 'b'), attempt(3, 'a')],
      'flaky: 2 different errors in 3 attempts',
    ],
    ['well at last', [attempt(1, 'a'), attempt(2, null, 'succeeded')], 'flaky: failed once, then went well'],
    ['an error that is not told', [attempt(1, 'a'), attempt(2, null)], null],
    ['never failed', [attempt(1, null, 'succeeded'), attempt(2, null, 'succeeded')], null],
  ] as const)('%s', (_, attempts, text) => {
    const same = sameErrorAs(attempts.map(({ error }) => error));
    expect(attemptPattern(attempts, same)?.text ?? null).toBe(text);
  });
});

describe('what tells two errors apart', () => {
  test.each([
    [
      'status 503 now',
      'status 422 now',
      { from: 1, words: { here: '503', there: '422' }, isOtherMessage: false },
    ],
    [
      'card declined twice',
      'card declined',
      { words: { here: 'twice', there: '' }, marks: [{ start: 25, end: 30 }] },
    ],
    ['one line\nand 2', 'one line\nand 3', { words: { here: '2', there: '3' } }],
  ])('%j after %j', (here, there, expected) => {
    expect(attemptDifference(attempt(2, here), attempt(1, there))).toMatchObject(expected);
  });

  test.each([
    ['another message is no news', attempt(2, 'socket hang up'), attempt(1, 'the card was declined by bank')],
    ['no error', attempt(2, null), attempt(1, 'a')],
    ['the same', attempt(2, 'a'), attempt(1, 'a')],
  ])('%s', (_, here, there) => {
    expect(attemptDifference(here, there)).toBe(null);
  });
});
