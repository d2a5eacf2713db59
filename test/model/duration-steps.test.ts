import { expect, test } from 'vitest';
import { durationStep } from '../../source/model/duration-steps.ts';

test.each([
  [0, 0],
  [9.9, 0],
  [10, 1],
  [999, 4],
  [1000, 5],
  [7_199_999, 11],
  [7_200_000, 12],
  [Number.MAX_SAFE_INTEGER, 12],
])('%d ms lie in stretch %i', (durationMs, step) => {
  expect(durationStep(durationMs)).toBe(step);
});
