import { expect, test } from 'vitest';
import { cutText } from '../../source/schema/cut-text.ts';
import { describeFound, describeKind } from '../../source/schema/describe-value.ts';
import { valueAt } from '../../source/schema/value-at.ts';

test.each([
  [null, 'null', 'null'],
  [true, 'true', 'a boolean'],
  [1.5, '1.5', 'a number'],
  [Number.POSITIVE_INFINITY, 'a number too large to be told', 'a number'],
  ['a\u001b\n"', '"a\\u001b\\n\\""', 'a string'],
  ['\ud800', '"\\ud800"', 'a string'],
  [[], 'an empty array', 'an empty array'],
  [[1, 2, 3], 'an array of 3', 'an array of 3'],
  [{}, 'an empty object', 'an empty object'],
  [{ a: 1 }, 'an object with the key a', 'an object with the key a'],
  [{ a: 1, 'b c': 2, '': 3 }, 'an object with the keys a, "b c", ""', 'an object with the keys a, "b c", ""'],
  [
    Object.fromEntries([...'abcdefghi'].map((key) => [key, 1])),
    'an object with the keys a, b, c, d, e, f and 3 more',
    'an object with the keys a, b, c, d, e, f and 3 more',
  ],
])('%j', (value, found, kind) => {
  expect(describeFound(value)).toBe(found);
  expect(describeKind(value)).toBe(kind);
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['ab😀', 3, 'ab…'],
  ['a😀b', 3, 'a😀…'],
])('%s cut at %i', (text, limit, expected) => {
  expect(cutText(text, limit)).toBe(expected);
});

test.each([
  ['', { a: 1 }, { a: 1 }],
  ['/a/1', { a: [5, 6] }, 6],
  ['/a~1b/m~0n', { 'a/b': { 'm~n': 7 } }, 7],
  ['/~01', { '~1': 8 }, 8],
  ['/toString', {}, undefined],
  ['/a/length', { a: [1] }, 1],
  ['/a/b', { a: 'text' }, undefined],
])('value at %s', (pointer, value, expected) => {
  expect(valueAt(value, pointer)).toEqual(expected);
});

test('what cannot be seen in a text is escaped, the joiner of an emoji too', () => {
  expect(describeFound('a\u200db\u202ec \u{1f469}\u200d\u{1f680}')).toBe(
    '"a\\u200db\\u202ec \u{1f469}\\u200d\u{1f680}"',
  );
});
