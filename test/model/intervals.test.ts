import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, sharedLength, unionOf } from '../../source/model/intervals.ts';

const anyInterval = fc.record({ startMs: fc.nat(20), endMs: fc.nat(20) });
const bounds = { startMs: 3, endMs: 17 };

/** The whole milliseconds that the intervals cover within the bounds, one by one. */
function covered(intervals: readonly { startMs: number; endMs: number }[]): Set<number> {
  const moments = new Set<number>();
  for (const { startMs, endMs } of intervals) {
    for (let at = Math.max(startMs, bounds.startMs); at < Math.min(endMs, bounds.endMs); at++)
      moments.add(at);
  }
  return moments;
}

test('unions and what they share are as long as counting moment by moment says', () => {
  fc.assert(
    fc.property(fc.array(anyInterval), fc.array(anyInterval), (first, second) => {
      const [union, other] = [unionOf(first, bounds), unionOf(second, bounds)];
      expect(lengthOf(union)).toBe(covered(first).size);
      const shared = [...covered(first)].filter((moment) => covered(second).has(moment));
      expect(sharedLength(union, other)).toBe(shared.length);
      union.slice(1).forEach((interval, place) => {
        expect(interval.startMs).toBeGreaterThan((union[place] as { endMs: number }).endMs);
      });
    }),
  );
});
