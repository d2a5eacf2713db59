import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { fastMeasureText } from '../../../source/ui/fast-text/fast-measure-text.ts';

test.each([
  ['', 0, 0],
  ['ship-label', 10, 1],
  ['\x1b[31m✘ ship\x1b[m │', 8, 1],
  ['日本\nx\n', 4, 3],
  ['👩‍👩‍👧', stringWidth('👩‍👩‍👧'), 1],
])('%j is %i×%i', (text, width, height) => {
  expect(fastMeasureText(text)).toEqual({ width, height });
  expect(fastMeasureText(text)).toEqual({ width, height });
});
