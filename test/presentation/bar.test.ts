import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarPiece, barSegments } from '../../source/presentation/bar.ts';
import { segmentsText, segmentsWidth } from '../../source/presentation/segments.ts';

const axis = { startMs: 0, endMs: 20_000 };

/** `attempt 3-6 open failed`: seconds; a missing moment is `?`. */
function pieces(text: string): readonly BarPiece[] {
  return text.split(', ').map((piece) => {
    const [kind, times = '', ...flags] = piece.split(' ');
    const [startMs, endMs] = times
      .split('-')
      .map((time) => (time === '?' ? Number.NaN : Number(time) * 1000));
    return {
      kind: kind as BarPiece['kind'],
      startMs: startMs as number,
      endMs: endMs as number,
      isOpen: flags.includes('open'),
      isFailed: flags.includes('failed'),
    };
  });
}

describe('barSegments, a cell a second', () => {
  test.each([
    ['attempt 0-20', '████████████████████', '####################'],
    ['attempt 3-6 failed, gap 6-10, attempt 10-13 failed', '   ███▒▒▒▒███       ', '   ###~~~~###       '],
    ['queued 0-4, attempt 4-8', '░░░░████            ', '....####            '],
    ['attempt 5-5.2', '     ▌              ', '     :              '],
    ['attempt 20-20', '                   ▌', '                   :'],
    ['queued 4-4.1, attempt 4.1-4.2', '    ▌               ', '    :               '],
    ['queued 4-4.1', '    ░               ', '    .               '],
    ['queued 3.2-3.6, attempt 3.6-8', '    ████            ', '    ####            '],
    ['attempt 2.6-3.5', '  ▌                 ', '  :                 '],
    ['unknown 4-8', '    ????            ', '    ????            '],
    ['attempt 2-14, waiting 4-10', '  ██──────████      ', '  ##------####      '],
    ['attempt 2-20 open, waiting 15-20 open', '  █████████████────›', '  #############---->'],
    ['attempt 4-20 open', '    ███████████████›', '    ###############>'],
    ['attempt 20-20 open', '                   ›', '                   >'],
    ['queued 4-20 open', '    ░░░░░░░░░░░░░░░›', '    ...............>'],
    ['attempt 4-?', '    ?               ', '    ?               '],
    ['attempt ?-6', '      ?             ', '      ?             '],
    ['attempt ?-?', '                    ', '                    '],
    ['attempt 9-4', '         ?          ', '         ?          '],
    ['attempt 30-40', '                   ▌', '                   :'],
  ])('%s', (text, bar, ascii) => {
    const options = { isAscii: false, isFailingEnd: false };
    expect(segmentsText(barSegments(pieces(text), axis, 20, options))).toBe(bar);
    expect(segmentsText(barSegments(pieces(text), axis, 20, { ...options, isAscii: true }))).toBe(ascii);
  });

  test.each([
    ['attempt 0-3 failed, gap 3-7, attempt 7-10 failed', '███▒▒▒▒██✘          '],
    ['attempt 5-5.2 failed', '     ✘              '],
    ['attempt 19-20 failed', '                   ✘'],
  ])('failing: %s', (text, bar) => {
    const options = { isAscii: false, isFailingEnd: true };
    expect(segmentsText(barSegments(pieces(text), axis, 20, options))).toBe(bar);
  });

  test('an axis without length, or none at all, still shows that something was', () => {
    const options = { isAscii: false, isFailingEnd: false };
    for (const empty of [
      { startMs: 0, endMs: 0 },
      { startMs: Number.NaN, endMs: Number.NaN },
    ]) {
      expect(segmentsText(barSegments(pieces('attempt 0-0'), empty, 4, options))).toBe('▌   ');
    }
  });

  test('has exactly its width, whatever the times', () => {
    const time = fc.oneof(fc.double(), fc.integer(), fc.constant(Number.NaN));
    const piece: fc.Arbitrary<BarPiece> = fc.record({
      kind: fc.constantFrom('queued', 'attempt', 'gap', 'waiting', 'unknown'),
      startMs: time,
      endMs: time,
      isOpen: fc.boolean(),
      isFailed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), time, time, fc.nat(30), (all, startMs, endMs, width) => {
        const bar = barSegments(all, { startMs, endMs }, width, { isAscii: true, isFailingEnd: true });
        expect(segmentsWidth(bar)).toBe(width);
      }),
      { numRuns: 1000 },
    );
  });
});
