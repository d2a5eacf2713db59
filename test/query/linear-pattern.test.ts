import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearPattern } from '../../source/query/linear-pattern.ts';
import { PatternProblem } from '../../source/query/pattern-escape.ts';
import { readPattern } from '../../source/query/pattern-syntax.ts';

describe('patterns of JavaScript', () => {
  test.each([
    ['timed? ?out', 'Timeout', false, false],
    ['timed? ?out', 'Timeout', true, true],
    ['^Error', 'Error: a', false, true],
    ['^Error', 'TypeError: a', false, false],
    ['a$', 'a\n', false, false],
    ['^b', 'a\nb', false, false],
    ['a.b', 'a\nb', false, false],
    ['a.b', 'a\u2028b', false, false],
    ['a[^]b', 'a\nb', false, true],
    ['[]', 'anything', false, false],
    ['\\s{1,}x', 'a\u00a0x', false, true],
    ['a\\Sb', 'a\u3000b', false, false],
    ['[\\S]', '\ufeff', false, false],
    ['(?<code>\\d{3})', 'HTTP 422', false, true],
    ['(?<a>x)(?<a>y)', 'xy', false, true],
    ['\\u00e9|\\x41', 'A', false, true],
    ['\\ud83d\\ude00+', '😀😀', false, true],
    ['[😀x]$', 'a😀', false, true],
    ['^.$', '😀', false, true],
    ['^a..b$', 'a😀b', false, false],
    ['^[^x]b$', '😀b', false, true],
    ['a😀?b', 'ab', false, true],
    ['a\\ud83d\\ude00?b', 'ab', false, true],
    ['^[😀]$', '😁', false, false],
    ['a{,2}', 'a{,2}', false, true],
    ['x{2', 'x{2', false, true],
    ['\\/v1\\/', 'GET /v1/runs', false, true],
    ['(?:a|ab)(?:c|bcd)(?:d*)$', 'abcd', false, true],
    ['\\bid\\b', 'an id.', false, true],
    ['[\\b]', '\b', false, true],
    ['[a-\\d]', '-', false, true],
    ['\\cJ+', '\n', false, true],
    ['(a*)*$', 'b', false, true],
  ])('/%s/ on %j', (source, text, isCaseIgnored, isFound) => {
    expect(linearPattern(source, isCaseIgnored)(text)).toBe(isFound);
  });

  test.each([
    ['\\', 0],
    ['a\\101', 1],
    ['a\\p{L}', 1],
    ['\\k<a>(?<a>b)', 0],
    ['(?i:a)', 0],
    ['(?<>a)', 0],
    ['**', 0],
    ['a**', 2],
    ['^*', 1],
    ['\\b+', 2],
    ['(|*)', 2],
    ['(a{500}){3}', 9],
    [`${'('.repeat(300)}a${')'.repeat(300)}`, 200],
  ])('/%s/ is a mistake at %i', (source, at) => {
    expect(() => readPattern(source)).toThrow(expect.objectContaining({ at }));
  });
});

const anySource = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'E',
        ' ',
        ':',
        '.',
        '^',
        '$',
        '\\b',
        '\\B',
        '\\d',
        '\\W',
        '\\s',
        '\\S',
        '\\n',
        '\\.',
        '-',
      ),
      fc.constantFrom(
        '*',
        '+',
        '?',
        '{2}',
        '{0,1}',
        '{1,}',
        '{',
        '}',
        ']',
        '|',
        '(',
        ')',
        '(?:',
        '*?',
        'é',
        '\\x61',
        '\\q',
      ),
      fc.constantFrom(
        '[ab]',
        '[^a]',
        '[a-c:]',
        '[\\s-]',
        '[^\\S]',
        '[]',
        '[^]',
        '[.*]',
        '\\0',
        '\\c',
        '\\cA',
        '\\u0062',
        ',',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const anyMatched = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'c',
    'A',
    'B',
    'E',
    ' ',
    ':',
    '\n',
    '1',
    '_',
    '-',
    '{',
    '.',
    'é',
    '\0',
    '\u2028',
    '\u00a0',
  ),
  maxLength: 8,
});

test('what JavaScript finds is found, what it refuses is refused', () => {
  fc.assert(
    fc.property(anySource, anyMatched, fc.boolean(), (source, text, isCaseIgnored) => {
      let expected: RegExp | null = null;
      try {
        expected = new RegExp(source, isCaseIgnored ? 'i' : '');
      } catch {
        // Refused below.
      }
      if (expected === null) expect(() => readPattern(source)).toThrow(PatternProblem);
      else expect(linearPattern(source, isCaseIgnored)(text)).toBe(expected.test(text));
    }),
    { numRuns: 5000 },
  );
});

test('the linear engine agrees with JavaScript also where the ordinary one would do', () => {
  fc.assert(
    fc.property(anySource, anyMatched, fc.boolean(), (source, text, isCaseIgnored) => {
      // Repeating the empty pattern changes nothing but that it is a repeat.
      const repeated = `${source}(?:){0,1}`;
      let expected: RegExp;
      try {
        expected = new RegExp(repeated, isCaseIgnored ? 'i' : '');
      } catch {
        return;
      }
      expect(readPattern(repeated).isSimple).toBe(false);
      expect(linearPattern(repeated, isCaseIgnored)(text)).toBe(expected.test(text));
    }),
    { numRuns: 5000 },
  );
});

test('no pattern takes more than time linear in the text', () => {
  const text = `${'a'.repeat(30_000)}!`;
  for (const source of ['(a+)+$', '(a|aa)+$', '(.*)*x', 'a*a*a*a*a*b', '(a?){30}a{30}$']) {
    expect(linearPattern(source, false)(text)).toBe(false);
  }
});
