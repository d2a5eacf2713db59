import { expect, test } from 'vitest';
import type { AttemptRecord } from '../../source/model/run-record.ts';
import { unitedAttempts } from '../../source/model/united-attempts.ts';

const bare: AttemptRecord = {
  number: 1,
  status: null,
  state: 'unknown',
  createdAtMs: null,
  startedAtMs: null,
  endedAtMs: null,
  error: null,
};

test.each([
  ['nothing single', [1, 2], [], [1, 2]],
  ['single ones alone, by number', [], [3, 1], [1, 3]],
  ['one that the list lacks', [1, 3], [2], [1, 2, 3]],
  ['one that the list has', [1, 2], [2], [1, 2]],
])('%s', (_, listed, single, numbers) => {
  const attempt = (number: number): AttemptRecord => ({ ...bare, number });
  expect(unitedAttempts(listed.map(attempt), single.map(attempt)).map(({ number }) => number)).toEqual(
    numbers,
  );
});

test('what the list tells stands, what it leaves open is filled in', () => {
  const listed: AttemptRecord = { ...bare, startedAtMs: 5 };
  const single: AttemptRecord = { ...bare, status: 'FAILED', state: 'failed', startedAtMs: 6, endedAtMs: 7 };
  expect(unitedAttempts([listed], [single])).toEqual([
    { ...bare, status: 'FAILED', state: 'failed', startedAtMs: 5, endedAtMs: 7 },
  ]);
});

test('of two documents about one attempt the earlier is believed', () => {
  const first: AttemptRecord = { ...bare, status: 'COMPLETED', state: 'succeeded' };
  const second: AttemptRecord = { ...bare, status: 'FAILED', state: 'failed', endedAtMs: 9 };
  expect(unitedAttempts([], [first, second])).toEqual([{ ...first, endedAtMs: 9 }]);
});
