import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { printFilter } from '../../source/query/print-filter.ts';
import { anyFilter } from './any-filter.ts';

test('every expression is printed as a text that is read as the same expression', () => {
  fc.assert(
    fc.property(anyFilter, (expression) => {
      expect(parseFilter(printFilter(expression))).toEqual({ kind: 'filter', expression });
    }),
    { numRuns: 2000 },
  );
});

/** Pieces that filters are made of, in any order. */
const anyTyped = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'status:',
          'failed',
          'error',
          ':/',
          '/',
          '~',
          '"',
          '\\',
          '(',
          ')',
          '|',
          '!',
          ' ',
          '>',
          '=',
          '..',
          'created:',
        ],
        ...[
          '-2h',
          '2026-05-03',
          'duration:>',
          '5',
          's',
          'payload',
          '.',
          'a',
          '[',
          '{2}',
          '😀',
          'is:ok',
          'task:',
          '*',
        ],
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

test('whatever is typed is a filter with one spelling, or one mistake within it or one past its end', () => {
  fc.assert(
    fc.property(anyTyped, (text) => {
      const parsed = parseFilter(text);
      if (parsed.kind === 'mistake') {
        const length = [...text].length;
        expect(parsed.mistake.column).toBeGreaterThanOrEqual(1);
        expect(parsed.mistake.column).toBeLessThanOrEqual(length + 1);
        return;
      }
      const printed = printFilter(parsed.expression);
      expect(parseFilter(printed)).toEqual(parsed);
      expect(printFilter(parsed.expression)).toBe(printed);
    }),
    { numRuns: 3000 },
  );
});
