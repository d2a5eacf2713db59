import { expect, test } from 'vitest';
import { cutText } from '../../source/model/cut-text.ts';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc… (4 characters)'],
  ['ab\u{1f389}c', 3, 'ab… (4 characters)'],
  ['\ud800\ud800\udc00\udc00x', 1, '… (4 characters)'],
  ['', 0, ''],
])('%j cut to %i', (text, limit, cut) => {
  expect(cutText(text, limit)).toBe(cut);
});
