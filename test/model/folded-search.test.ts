import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdTable } from '../../source/model/id-table.ts';
import { foldedText } from '../../source/model/smart-case.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'B', '-', 'é', 'É', 'ß', 'µ', 'ÿ', '×', 'İ', 'K', '😀', '\0'),
  maxLength: 8,
});

test('a text is found in what a table holds as in strings of lower case', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { maxLength: 8 }), anyText, (ids, text) => {
      const table = new IdTable();
      for (const id of ids) table.add(id);
      const lowered = foldedText(text);
      const isIn = table.search(lowered);
      expect(ids.map((_, row) => isIn(row))).toEqual(ids.map((id) => foldedText(id).includes(lowered)));
      expect(ids.map((_, row) => table.lengthOf(row))).toEqual(ids.map((id) => id.length));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['aaab', 'aab', true],
  ['abcabd', 'abd', true],
  ['abc', 'abcd', false],
  ['', 'a', false],
  ['', '', true],
  ['RUN_A81F', 'n_a8', true],
])('%j holds %j: %s', (id, text, expected) => {
  const table = new IdTable();
  table.add(id);
  expect(table.search(text)(0)).toBe(expected);
});
