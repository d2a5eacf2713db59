import { expect, test } from 'vitest';
import { parseSize } from '../../source/options/parse-size.ts';

test.each([
  ['1024', 1024],
  ['1k', 1024],
  ['500M', 500 * 2 ** 20],
  ['8G', 8 * 2 ** 30],
  ['1.5GiB', 1.5 * 2 ** 30],
  ['2 TB', 2 * 2 ** 40],
  ['0', null],
  ['-1', null],
  ['G', null],
  ['8GG', null],
  ['', null],
])('%j is %j bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});
