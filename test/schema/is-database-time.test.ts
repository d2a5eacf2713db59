import { expect, test } from 'vitest';
import { isDatabaseTime } from '../../source/schema/is-database-time.ts';
import { isNumberText } from '../../source/schema/is-number-text.ts';

test.each([
  ['2026-05-03T10:00:00Z', true],
  ['2026-05-03 10:00:00', true],
  ['2026-05-03T10:00:00', true],
  ['2026-05-03 10:00:00.123456789', true],
  ['2026-05-03 10:00:00.12+00', true],
  ['2026-02-29 10:00:00', false],
  ['2026-05-03 24:00:00', false],
  ['2026-05-03 10:00:00.', false],
  ['2026-05-03 10:00', false],
  ['2026-05-03', false],
  ['', false],
])('time %j: %s', (text, expected) => {
  expect(isDatabaseTime(text)).toBe(expected);
});

test.each([
  ['0', true],
  ['-12', true],
  ['12.50', true],
  ['1e-7', true],
  ['.5', true],
  ['', false],
  ['1,5', false],
  ['0x10', false],
  ['12 ', false],
  ['NaN', false],
])('number %j: %s', (text, expected) => {
  expect(isNumberText(text)).toBe(expected);
});
