import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdTable } from '../../source/model/id-table.ts';

test('gives every id a row of its own, in order, and the id back', () => {
  const anyId = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\ud800', 'ÿ', 'Ā', '__proto__'),
  );
  fc.assert(
    fc.property(fc.array(anyId), (ids) => {
      const table = new IdTable();
      const rows = ids.map((id) => table.add(id));
      const unique = [...new Set(ids)];
      expect(rows).toEqual(ids.map((id) => unique.indexOf(id)));
      expect(unique.map((_, row) => table.textOf(row))).toEqual(unique);
      expect(unique.map((id) => table.find(id))).toEqual(unique.map((_, row) => row));
      expect(table.find('no such id')).toBe(unique.indexOf('no such id'));
    }),
  );
});

test('holds a hundred thousand ids that differ in their last characters only', () => {
  const table = new IdTable();
  for (let number = 0; number < 100_000; number++) table.add(`run_${number.toString(36).padStart(21, '0')}`);
  expect(table.size).toBe(100_000);
  expect(table.find(`run_${(77_777).toString(36).padStart(21, '0')}`)).toBe(77_777);
  expect(table.textOf(99_999)).toBe(`run_${(99_999).toString(36).padStart(21, '0')}`);
});

test('takes an id of any length', () => {
  const table = new IdTable();
  const long = `run_${'é'.repeat(1_000_000)}`;
  const wide = `run_${'語'.repeat(100_000)}`;
  table.add(long);
  table.add(wide);
  expect(table.textOf(0) === long).toBe(true);
  expect(table.textOf(1) === wide).toBe(true);
  expect(table.find(wide)).toBe(1);
});
