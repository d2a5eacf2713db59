import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textMatcher, textRanges } from '../../source/query/find-text.ts';

describe('smart case', () => {
  test.each([
    ['label', 'CarrierError: Label rejected', true],
    ['Label', 'CarrierError: Label rejected', true],
    ['Label', 'label rejected', false],
    ['ÄRGER', 'Ärger', false],
    ['ärger', 'ÄRGER', true],
    ['', 'anything', true],
    ['a.c', 'abc', false],
    ['(', 'f(x)', true],
  ])('%s in %s: %s', (text, candidate, isFound) => {
    expect(textMatcher(text)(candidate)).toBe(isFound);
  });
});

describe('the stretches to mark', () => {
  test.each([
    [
      'aa',
      'aaaa',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    [
      'er',
      'Error: never',
      [
        [0, 2],
        [10, 12],
      ],
    ],
    [
      'E',
      'Error: E',
      [
        [0, 1],
        [7, 8],
      ],
    ],
    ['x', 'none', []],
    ['', 'none', []],
  ])('%s in %s', (text, candidate, ranges) => {
    expect(textRanges(candidate, text).map(({ start, end }) => [start, end])).toEqual(ranges);
  });

  test('each is the text but for case, and where there is one the matcher finds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (candidate, text) => {
        const ranges = textRanges(candidate, text);
        for (const { start, end } of ranges) {
          expect(candidate.slice(start, end).toLowerCase()).toBe(text.toLowerCase());
        }
        if (ranges.length > 0) expect(textMatcher(text)(candidate)).toBe(true);
      }),
    );
  });

  test('a capital that has no small letter of its own does not move what is marked behind it', () => {
    expect(textRanges('İstanbul', 'stan')).toEqual([{ start: 1, end: 5 }]);
    expect(textMatcher('stan')('İstanbul')).toBe(true);
  });
});
