import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceCursor } from '../../source/ingest/place-cursor.ts';

const utf8 = new TextEncoder();

test.each([
  ['at the start', 'abc', 0, 1, 1],
  ['along a line', 'abc', 2, 1, 3],
  ['after a line end', 'a\nbc', 3, 2, 2],
  ['after an empty line', 'a\n\nb', 3, 3, 1],
  ['after characters of two, three and four bytes', 'é€😀x', 9, 1, 4],
  ['after a carriage return, which belongs to its line', 'a\r\nb', 3, 2, 1],
  ['behind the end, as at the end', 'ab', 9, 1, 3],
])('the place %s', (_, text, offset, line, column) => {
  expect(new PlaceCursor(utf8.encode(text), { line: 1, column: 1 }).placeAt(offset)).toEqual({
    line,
    column,
  });
});

test('counts bytes that are no UTF-8 as what is shown for them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0x61, 0x80, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xff)),
      (values) => {
        const bytes = Uint8Array.from([...values, 0x61]);
        const { column } = new PlaceCursor(bytes, { line: 1, column: 1 }).placeAt(values.length);
        expect(column).toBe([...new TextDecoder().decode(Uint8Array.from(values))].length + 1);
      },
    ),
  );
});

test('counts on from the place of the first byte', () => {
  const cursor = new PlaceCursor(utf8.encode('ab\ncd'), { line: 7, column: 20 });
  expect(cursor.placeAt(1)).toEqual({ line: 7, column: 21 });
  expect(cursor.placeAt(4)).toEqual({ line: 8, column: 2 });
});

test('gives every place that counting the text anew gives', () => {
  const character = fc.constantFrom('a', '\n', 'é', '😀', ' ');
  fc.assert(
    fc.property(fc.array(character), fc.array(fc.nat(60)), (characters, wanted) => {
      const cursor = new PlaceCursor(utf8.encode(characters.join('')), { line: 1, column: 1 });
      const counts = wanted.map((count) => Math.min(count, characters.length)).sort((a, b) => a - b);
      for (const count of counts) {
        const before = characters.slice(0, count);
        const offset = utf8.encode(before.join('')).length;
        const lines = before.filter((one) => one === '\n').length;
        const column = count - before.lastIndexOf('\n');
        expect(cursor.placeAt(offset)).toEqual({ line: lines + 1, column });
      }
    }),
  );
});
