import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from '../../source/query/stable-order.ts';

/** Plainly: by value, NaN last, equal ones by place. */
function plainOrder(keys: readonly number[]): number[] {
  const rank = (key: number): number => (Number.isNaN(key) ? 1 : 0);
  return keys
    .map((_, place) => place)
    .sort((a, b) => {
      const [one, other] = [keys[a] as number, keys[b] as number];
      if (rank(one) !== rank(other)) return rank(one) - rank(other);
      return one < other ? -1 : one > other ? 1 : a - b;
    });
}

test.each([
  ['nothing', [], []],
  ['NaN comes last', [Number.NaN, 3, Number.POSITIVE_INFINITY, -1], [3, 1, 2, 0]],
  ['zeros are equal whatever their sign', [0, -0, 0, -1], [3, 0, 1, 2]],
])('%s', (_, keys, places) => {
  expect([...stableOrder(Float64Array.from(keys))]).toEqual(places);
});

const key = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-0, Number.NaN, Number.NEGATIVE_INFINITY, 1_787_310_000_000, -1_787_310_000_000),
);

test.each([
  ['few', 300],
  ['more than are compared', 9000],
])('%s keys, as sorted plainly', (_, count) => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 300 }), (some) => {
      const keys = Array.from({ length: count }, (_, at) => some[(at * 7) % some.length] as number);
      expect([...stableOrder(Float64Array.from(keys))]).toEqual(plainOrder(keys));
    }),
    { numRuns: 30 },
  );
});
