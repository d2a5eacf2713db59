import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntColumn } from '../../source/model/int-column.ts';

test('keeps any 32-bit numbers in any order of rows, and the initial one elsewhere', () => {
  const cell = fc.tuple(fc.nat(2000), fc.oneof(fc.integer(), fc.integer({ min: -130, max: 130 })));
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const column = new IntColumn(-1);
      for (const [row, value] of cells) column.set(row, value);
      const expected = new Map(cells);
      for (let row = 0; row < 2100; row++) expect(column.get(row)).toBe(expected.get(row) ?? -1);
    }),
    { numRuns: 30 },
  );
});

test('takes a byte a row until a number needs more', () => {
  const column = new IntColumn(0);
  for (let row = 0; row < 1000; row++) column.set(row, row % 100);
  expect(column.byteLength).toBe(1024);
  column.set(0, 1000);
  expect(column.byteLength).toBe(2048);
  column.set(0, 100_000);
  expect(column.byteLength).toBe(4096);
  expect(column.get(999)).toBe(99);
});
