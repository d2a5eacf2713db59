import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingWords } from '../../source/model/differing-words.ts';

function marked(here: string, there: string): readonly string[] {
  const { here: ours, there: theirs } = differingWords(here, there);
  const cut = (text: string, ranges: typeof ours) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [cut(here, ours), cut(there, theirs)];
}

describe('words that differ', () => {
  test.each([
    ['HttpError: status 503', 'HttpError: status 422', ['503', '422']],
    ['TypeError: no', 'RangeError: no', ['TypeError:', 'RangeError:']],
    ['a b c d e', 'a x y d z', ['b c … e', 'x y … z']],
    ['cannot read (reading "id")', 'cannot read (reading "name")', ['id', 'name']],
    ['card declined', 'card declined twice', ['', 'twice']],
    ['same', 'same', ['', '']],
    ['', 'something', ['', 'something']],
  ])('%j and %j', (here, there, words) => {
    expect(marked(here, there)).toEqual(words);
  });

  test('ids, times and long numbers are no difference', () => {
    expect(
      marked('order ord_9001 of run_abc123 at 1787320000000', 'order ord_7700 of run_xyz at 1787320001000'),
    ).toEqual(['', '']);
  });

  test('the shared part is told', () => {
    expect(differingWords('a b c d', 'a b x y').sharedPart).toBe(0.5);
    expect(differingWords('', '').sharedPart).toBe(0);
  });

  test('any two texts: stretches are in order and within them, and none where they are equal', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (here, there) => {
        const { here: ours } = differingWords(here, there);
        let end = 0;
        for (const range of ours) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(here.length);
        expect(differingWords(here, here).here).toEqual([]);
      }),
    );
  });

  test('long texts cost no more than their beginnings', () => {
    const long = 'word '.repeat(1_000_000);
    expect(differingWords(long, `${long}end`).here).toEqual([]);
  });
});
