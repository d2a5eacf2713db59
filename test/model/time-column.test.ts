import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimeColumn } from '../../source/model/time-column.ts';

test('keeps any whole milliseconds from the year 0 to 9999 and beyond, null where cleared', () => {
  const edges = [
    0, -1, 4_294_967_295, 4_294_967_296, -4_294_967_296, -62_167_219_200_000, 253_402_300_799_999,
  ];
  const timeMs = fc.oneof(fc.constantFrom(...edges, null), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), timeMs)), (cells) => {
      const column = new TimeColumn();
      for (const [row, value] of cells) column.set(row, value);
      const expected = new Map(cells);
      for (let row = 0; row < 320; row++) expect(column.getOrNull(row)).toBe(expected.get(row) ?? null);
    }),
  );
});

test('is NaN where nothing was set', () => {
  expect(new TimeColumn().get(1_000_000)).toBeNaN();
});
