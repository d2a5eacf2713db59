import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globMatcher, longestPart } from '../../source/query/glob.ts';

test.each([
  ['send-email', 'send-email', true],
  ['send-email', 'send-emails', false],
  ['send-*', 'send-', true],
  ['*-email', 'send-email', true],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a**b', 'ab', true],
  ['a*b*c', 'a-c-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['Send-*', 'send-email', false],
  ['a.c', 'abc', false],
  ['*x*', 'line\nwith x', true],
])('%j on %j: %s', (glob, text, expected) => {
  expect(globMatcher(glob)(text)).toBe(expected);
});

test('a glob is a regular expression with any run of characters for its stars', () => {
  const anyOf = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 7 });
  fc.assert(
    fc.property(anyOf('a', 'b', '*'), anyOf('a', 'b'), (glob, text) => {
      expect(globMatcher(glob)(text)).toBe(new RegExp(`^${glob.replaceAll(/\*+/g, '.*')}$`).test(text));
      if (globMatcher(glob)(text)) expect(text).toContain(longestPart(glob));
    }),
    { numRuns: 2000 },
  );
});

test('many stars take no time that grows with each of them', () => {
  expect(globMatcher(`${'*a'.repeat(200)}*b`)('a'.repeat(100_000))).toBe(false);
});
