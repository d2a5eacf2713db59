import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile } from '../../source/model/percentile.ts';

describe('by nearest rank', () => {
  test.each([
    [[], 50, Number.NaN],
    [[7], 50, 7],
    [[7], 95, 7],
    [[4, 1, 3, 2], 50, 2],
    [[5, 4, 1, 3, 2], 50, 3],
    [[4, 1, 3, 2], 0, 1],
    [[4, 1, 3, 2], 95, 4],
    [[4, 1, 3, 2], 100, 4],
    // 19 of 20: no rounding of 0.95 may make it the 20th.
    [Array.from({ length: 20 }, (_, at) => 20 - at), 95, 19],
    [Array.from({ length: 100 }, (_, at) => 100 - at), 95, 95],
  ])('%j, %i: %d', (values, percent, expected) => {
    expect(percentile(Float64Array.from(values), percent)).toBe(expected);
  });
});

test('as found by sorting, whatever the order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 100 }),
      (values, percent) => {
        const sorted = values.toSorted((a, b) => a - b);
        const expected = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
        expect(percentile(Float64Array.from(values), percent)).toBe(expected);
      },
    ),
  );
});

test.each([
  ['ascending', (at: number) => at],
  ['descending', (at: number) => 100_000 - at],
  ['all the same', () => 5],
  ['up and down', (at: number) => (at < 50_000 ? at : 100_000 - at)],
])('of 100,000 values, %s', (_, valueAt) => {
  const values = Float64Array.from({ length: 100_000 }, (_, at) => valueAt(at));
  const sorted = values.slice().sort();
  expect(percentile(values, 95)).toBe(sorted[94_999]);
});
