import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { firstRows } from '../../source/ui/first-rows.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';

const empty = (isComplete: boolean): RunCollection => ({
  ...fakeRuns(0, () => ({ parent: -1 })),
  progress: { isComplete, bytesRead: 0, bytesTotal: null },
});

let current: RunCollection;
let listeners: Set<() => void>;
let isResolved: boolean;

const begin = () => {
  const feed = {
    current: () => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  firstRows(feed).then(() => {
    isResolved = true;
  });
};
const change = (runs: RunCollection) => {
  current = runs;
  for (const listener of [...listeners]) listener();
};

beforeEach(() => {
  vi.useFakeTimers();
  current = empty(false);
  listeners = new Set();
  isResolved = false;
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['rows', () => fakeRuns(1, () => ({ parent: -1 }))],
  ['the end of the input', () => empty(true)],
])('waits for %s', async (_name, runs) => {
  begin();
  change(empty(false));
  await vi.advanceTimersByTimeAsync(100);
  expect(isResolved).toBe(false);
  change(runs());
  await vi.advanceTimersByTimeAsync(1);
  expect(isResolved).toBe(true);
  expect(listeners.size).toBe(0);
});

test('does not wait where rows are there already', async () => {
  current = fakeRuns(1, () => ({ parent: -1 }));
  begin();
  await vi.advanceTimersByTimeAsync(1);
  expect(isResolved).toBe(true);
});

test('does not wait for ever', async () => {
  begin();
  await vi.advanceTimersByTimeAsync(1000);
  expect(isResolved).toBe(true);
  expect(listeners.size).toBe(0);
});
