import { expect, test } from 'vitest';
import { SlicedWork, type Slices } from '../../source/model/sliced-work.ts';

function counting(calls: string[]): () => Slices<number> {
  return function* count() {
    for (let slice = 1; slice <= 3; slice += 1) {
      calls.push(`slice ${slice}`);
      yield;
    }
    return 7;
  };
}

test('a slice at a time, and done once', () => {
  const calls: string[] = [];
  const work = new SlicedWork<object, number>();
  const subject = {};
  const answers = Array.from({ length: 5 }, () => work.advance(subject, counting(calls)));
  expect(answers).toEqual([false, false, false, true, true]);
  expect(work.resultOf(subject, counting(calls))).toBe(7);
  expect(calls).toEqual(['slice 1', 'slice 2', 'slice 3']);
});

test('who cannot wait gets the rest at once, and what was done stays done', () => {
  const calls: string[] = [];
  const work = new SlicedWork<object, number>();
  const subject = {};
  work.advance(subject, counting(calls));
  expect(work.resultOf(subject, counting(calls))).toBe(7);
  expect(calls).toEqual(['slice 1', 'slice 2', 'slice 3']);
});

test('each subject has its own result', () => {
  const calls: string[] = [];
  const work = new SlicedWork<object, number>();
  work.resultOf({}, counting(calls));
  work.resultOf({}, counting(calls));
  expect(calls).toHaveLength(6);
});
