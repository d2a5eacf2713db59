import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segment, Tone } from '../../source/presentation/line.ts';
import {
  cutSegments,
  fitSegments,
  lineOf,
  lineOfSides,
  lineText,
  scrollSegments,
  segment,
  segmentsText,
  segmentsWidth,
} from '../../source/presentation/segments.ts';
import { own, visible, visibleSegments } from '../../source/presentation/visible.ts';

const sentence: readonly Segment[] = [
  segment(own('✘ '), 'failure'),
  segment(own('ship-label'), 'strong'),
  segment(own('  ×3'), 'warning'),
];

describe('cutSegments', () => {
  test.each([
    [16, '✘ ship-label  ×3'],
    [15, '✘ ship-label  …'],
    [12, '✘ ship-labe…'],
    [3, '✘ …'],
    [2, '✘…'],
    [1, '…'],
    [0, ''],
  ])('to %i', (cells, text) => {
    expect(segmentsText(cutSegments(sentence, cells))).toBe(text);
  });

  test('keeps the tones', () => {
    expect(cutSegments(sentence, 6)).toEqual([
      { text: '✘ ', tone: 'failure' },
      { text: 'shi…', tone: 'strong' },
    ]);
  });
});

describe('lineOf', () => {
  test('pads, cuts and scrolls to exactly the width', () => {
    const tones: readonly Tone[] = ['plain', 'dim'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(...tones)), { maxLength: 5 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 30 }),
        (parts, cells, left) => {
          const segments = parts.flatMap(([text, tone]) => visibleSegments(text, tone));
          expect(segmentsWidth(lineOf(segments, cells, { left }).segments)).toBe(cells);
          expect(segmentsWidth(fitSegments(segments, cells, 'start'))).toBe(cells);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    [0, '✘ ship-label  ×3'],
    [2, 'ship-label  ×3'],
    [14, '×3'],
    [20, ''],
  ])('scrolled by %i', (left, text) => {
    expect(segmentsText(scrollSegments(sentence, left))).toBe(text);
  });

  test('half a wide character at the left edge is a blank', () => {
    expect(segmentsText(scrollSegments([segment(visible('漢字'))], 1))).toBe(' 字');
  });
});

test('lineOfSides keeps the right side and cuts the left', () => {
  expect(lineText(lineOfSides(sentence, [segment(own(' 2/6'))], 14))).toBe('✘ ship-la… 2/6');
  expect(lineText(lineOfSides(sentence, [segment(own(' 2/6'))], 22))).toBe('✘ ship-label  ×3   2/6');
});
