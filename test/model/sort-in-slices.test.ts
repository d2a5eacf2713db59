import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '../../source/model/sort-in-slices.ts';

function sorted(numbers: Float64Array): { readonly result: Float64Array; readonly slices: number } {
  const work = sortInSlices(numbers);
  for (let slices = 0; ; slices += 1) {
    const { done, value } = work.next();
    if (done === true) return { result: value, slices };
  }
}

test.each([0, 1, 32_768, 32_769, 65_536, 100_000, 200_001])('%i numbers, as sorted at once', (length) => {
  const numbers = Float64Array.from({ length }, (_, at) => Math.sin(at) * 1e12);
  const expected = numbers.slice().sort();
  expect(sorted(numbers).result).toEqual(expected);
});

test('many numbers take many slices', () => {
  expect(sorted(new Float64Array(200_000)).slices).toBeGreaterThan(20);
});

test('few numbers, as sorted at once', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), (numbers) => {
      const expected = Float64Array.from(numbers).sort();
      expect(sorted(Float64Array.from(numbers)).result).toEqual(expected);
    }),
  );
});
