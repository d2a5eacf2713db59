/** The fast paths give what the packages give that they stand before, for any text. */
import {
  styledCharsFromTokens as originalStyledChars,
  tokenize as originalTokenize,
  styledCharsToString as originalToString,
} from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import {
  styledCharsFromTokens,
  styledCharsToString,
  tokenize,
} from '../../../source/ui/fast-text/fast-ansi-tokenize.ts';
import { fastStringWidth } from '../../../source/ui/fast-text/fast-string-width.ts';

const pieces = [
  ...['ship-label', ' ', '36.9s', '│', '╰', '▼', '▶', '✘', '█', '▒', '…', '⣿', '❯', '─'],
  ...['日本', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '☺️', 'ﾞ', 'ำ', '\u0301', '\ufe0f', '각', '\u200b'],
  ...[
    '\x1b[31m',
    '\x1b[m',
    '\x1b[1;35m',
    '\x1b[7m',
    '\x1b[2m',
    '\x1b[22m',
    '\x1b[39m',
    '\x1b[4;36m',
    '\x1b[38;5;9m',
  ],
  ...['\x1b', '\x1b[', '\x1b[12', '\x1b]8;;x\x07', '\x9b', '\t', '\n'],
];
const lines = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('a line is taken apart into the same tokens, the second time too', () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(tokenize(line)).toEqual(originalTokenize(line));
      expect(tokenize(line)).toEqual(originalTokenize(line));
    }),
  );
});

test('tokens become the same styled characters', () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(styledCharsFromTokens(tokenize(line))).toEqual(originalStyledChars(originalTokenize(line)));
    }),
  );
});

test('styled characters of several lines and of blank cells become the same text', () => {
  const blank = () => ({ type: 'char' as const, value: ' ', fullWidth: false, styles: [] });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 4 }), fc.nat(3), (parts, blanks) => {
      const fast = parts.flatMap((part) => [
        ...styledCharsFromTokens(tokenize(part)),
        ...Array.from({ length: blanks }, blank),
      ]);
      const slow = parts.flatMap((part) => [
        ...originalStyledChars(originalTokenize(part)),
        ...Array.from({ length: blanks }, blank),
      ]);
      expect(styledCharsToString(fast)).toBe(originalToString(slow));
    }),
  );
});

test('a text is as wide as string-width says', () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(fastStringWidth(line)).toBe(stringWidth(line));
      expect(fastStringWidth(line, { countAnsiEscapeCodes: true })).toBe(
        stringWidth(line, { countAnsiEscapeCodes: true }),
      );
    }),
  );
});
