import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapSegments } from '../../../source/presentation/details/wrap-segments.ts';
import { segment, segmentsText, segmentsWidth } from '../../../source/presentation/segments.ts';
import { own, visible } from '../../../source/presentation/visible.ts';

test('each piece keeps its tone, and the space at a break goes', () => {
  const lines = wrapSegments([segment(own('one two '), 'failure'), segment(own('three'), 'dim')], 7);
  expect(lines.map((line) => line.map(({ text, tone }) => [text, tone]))).toEqual([
    [['one two', 'failure']],
    [['three', 'dim']],
  ]);
});

test('no line is wider than asked, and nothing but spaces is lost', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((each) => segment(visible(each), 'plain'));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 2, max: 20 }), (segments, cells) => {
      const lines = wrapSegments(segments, cells);
      for (const line of lines) expect(segmentsWidth(line)).toBeLessThanOrEqual(cells);
      const withoutSpaces = (of: string): string => of.replaceAll(' ', '');
      expect(withoutSpaces(lines.map(segmentsText).join(''))).toBe(withoutSpaces(segmentsText(segments)));
    }),
  );
});
