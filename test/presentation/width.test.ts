import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { isWidthDisputed } from '../../source/presentation/grapheme.ts';
import { visible } from '../../source/presentation/visible.ts';
import {
  cutStartToWidth,
  cutToWidth,
  padToWidth,
  widthCells,
  wrapToWidth,
} from '../../source/presentation/width.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(' ', 'a', 'b', '漢', 'e\u0301', '👩‍👩‍👧', '\x1b'), maxLength: 40 }),
);

describe('widthCells', () => {
  test.each([
    ['', 0],
    ['send-email', 10],
    ['漢字', 4],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['🇩🇪', 2],
    ['…✘▒│❯', 5],
  ])('%s is %i', (text, cells) => {
    expect(widthCells(visible(text))).toBe(cells);
  });

  test('is what Ink draws by', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(widthCells(visible(text))).toBe(stringWidth(visible(text)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cutting and padding', () => {
  test.each([
    ['label rejected', 14, 'label rejected'],
    ['label rejected', 9, 'label re…'],
    ['label rejected', 1, '…'],
    ['label rejected', 0, ''],
    ['漢字漢字', 6, '漢字…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ])('%s cut to %i is %s', (text, cells, cut) => {
    expect(cutToWidth(visible(text), cells)).toBe(cut);
  });

  test.each([
    ['src/trigger/ship.ts', 9, '…/ship.ts'],
    ['src/trigger/ship.ts', 30, 'src/trigger/ship.ts'],
    ['漢字漢字', 4, '…字'],
  ])('%s cut at its start to %i is %s', (text, cells, cut) => {
    expect(cutStartToWidth(visible(text), cells)).toBe(cut);
  });

  test('pads on either side', () => {
    expect(padToWidth(visible('41.2s'), 7, 'start')).toBe('  41.2s');
    expect(padToWidth(visible('漢字'), 5)).toBe('漢字 ');
  });

  test('a padded text has exactly the cells asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, cells) => {
        expect(widthCells(padToWidth(visible(text), cells))).toBe(cells);
        expect(widthCells(padToWidth(visible(text), cells, 'start'))).toBe(cells);
        expect(widthCells(cutStartToWidth(visible(text), cells))).toBeLessThanOrEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('wrapToWidth', () => {
  test.each([
    ['label rejected by carrier', 16, ['label rejected ', 'by carrier']],
    ['label', 16, ['label']],
    ['', 16, ['']],
    ['aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['ab cdefgh', 5, ['ab ', 'cdefg', 'h']],
  ])('%s at %i', (text, cells, lines) => {
    expect(wrapToWidth(visible(text), cells)).toEqual(lines);
  });

  test('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 30 }), (text, cells) => {
        const lines = wrapToWidth(visible(text), cells);
        expect(lines.join('')).toBe(visible(text));
        for (const line of lines) expect(widthCells(line)).toBeLessThanOrEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isWidthDisputed', () => {
  test.each([
    ['a', false],
    ['e\u0301', false],
    ['漢', false],
    ['\u1112\u1161\u11ab', false],
    ['🇩🇪', false],
    ['😀', false],
    ['❤️', true],
    ['👩‍👩‍👧', true],
    ['👍🏽', true],
    ['กำ', true],
  ])('%s: %s', (grapheme, isDisputed) => {
    expect(isWidthDisputed(grapheme)).toBe(isDisputed);
  });
});
