import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfStretch, stepFor, stretchOf, timeStepsMs } from '../../source/model/time-step.ts';

const dayMs = 86_400_000;
const at = (text: string): number => Date.parse(text);

function stretch(text: string, stepMs: number, offsetMs = 0): string {
  return new Date(startOfStretch(stretchOf(at(text), stepMs, offsetMs), stepMs, offsetMs)).toISOString();
}

test.each([
  ['2026-11-25T03:22:50.123Z', 100, 0, '2026-11-25T03:22:50.100Z'],
  ['2026-11-25T03:22:50.123Z', 5_000, 0, '2026-11-25T03:22:50.000Z'],
  ['2026-11-25T03:22:50.123Z', 900_000, 0, '2026-11-25T03:15:00.000Z'],
  ['2026-11-25T03:22:50.123Z', dayMs, 0, '2026-11-25T00:00:00.000Z'],
  // A day of a zone an hour ahead begins an hour before UTC's.
  ['2026-11-25T23:30:00.000Z', dayMs, 3_600_000, '2026-11-25T23:00:00.000Z'],
  // A Wednesday is in the week of the Monday before it.
  ['2026-11-25T03:22:50.123Z', 7 * dayMs, 0, '2026-11-23T00:00:00.000Z'],
])('%s by %i', (text, stepMs, offsetMs, start) => {
  expect(stretch(text, stepMs, offsetMs)).toBe(start);
});

describe('the shortest step with which it fits', () => {
  test.each([
    ['2026-11-25T00:00:00Z', '2026-11-25T00:00:00Z', 1, 100],
    ['2026-11-25T00:00:00Z', '2026-11-25T00:00:59Z', 60, 1_000],
    ['2026-11-25T00:00:00Z', '2026-11-25T00:01:00Z', 60, 5_000],
    ['2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z', 100, 900_000],
    ['0000-01-01T00:00:00Z', '9999-12-31T00:00:00Z', 100, timeStepsMs.at(-1)],
  ])('%s to %s in %i', (first, last, most, stepMs) => {
    expect(stepFor(at(first), at(last), most, 0)).toBe(stepMs);
  });
});

test('a moment lies in its stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -8e13, max: 8e14 }),
      fc.constantFrom(...timeStepsMs),
      fc.integer({ min: -56, max: 56 }),
      (timeMs, stepMs, quarters) => {
        const offsetMs = quarters * 900_000;
        const start = startOfStretch(stretchOf(timeMs, stepMs, offsetMs), stepMs, offsetMs);
        expect(start).toBeLessThanOrEqual(timeMs);
        expect(start + stepMs).toBeGreaterThan(timeMs);
      },
    ),
  );
});
