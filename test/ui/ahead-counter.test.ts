import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { aheadCounter } from '../../source/ui/ahead-counter.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { stateOf } from '../helpers/session-state.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const read = collectionOf([{ id: 'run_1' }]);
const reading: RunCollection = { ...read, progress: { ...read.progress, isComplete: false } };

/** A counter over a store whose collection can be changed; `slices` tells of which collection each slice was. */
function counterOver(first: RunCollection, slicesNeeded: number) {
  let runs = first;
  const slices: RunCollection[] = [];
  const counter = aheadCounter({ state: () => ({ ...stateOf(read), runs }) }, (one) => {
    slices.push(one);
    return slices.filter((each) => each === one).length >= slicesNeeded;
  });
  return { counter, slices, become: (next: RunCollection) => (runs = next) };
}

test('nothing is counted while the input is read', () => {
  const { counter, slices } = counterOver(reading, 1);
  counter.follow();
  vi.advanceTimersByTime(1000);
  expect(slices).toEqual([]);
});

test('once it is read it is counted to the end, and once', () => {
  const { counter, slices, become } = counterOver(reading, 3);
  counter.follow();
  become(read);
  counter.follow();
  vi.advanceTimersByTime(1000);
  expect(slices).toEqual([read, read, read]);
  counter.follow();
  vi.advanceTimersByTime(1000);
  expect(slices).toHaveLength(3);
});

test('what is read anew is counted anew', () => {
  const { counter, slices, become } = counterOver(read, 1);
  counter.follow();
  vi.advanceTimersByTime(1000);
  const again = { ...read };
  become(again);
  counter.follow();
  vi.advanceTimersByTime(1000);
  expect(slices).toEqual([read, again]);
});

test('after the end nothing is counted', () => {
  const { counter, slices } = counterOver(read, 2);
  counter.follow();
  counter.end();
  vi.advanceTimersByTime(1000);
  expect(slices).toEqual([]);
});
