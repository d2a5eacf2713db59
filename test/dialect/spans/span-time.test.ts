import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOfNs, msOfNs, readDurationNs, readStartNs } from '../../../source/dialect/spans/span-time.ts';
import { parseTimeMs } from '../../../source/model/time.ts';

test.each<readonly [unknown, string | null]>([
  ['2026-08-21T11:02:00.004Z', '2026-08-21T11:02:00.004Z'],
  ['2026-08-21T13:02:00.004+02:00', '2026-08-21T11:02:00.004Z'],
  ['2026-08-21 11:02:00.004999999', '2026-08-21T11:02:00.004Z'],
  ['1787310120004000000', '2026-08-21T11:02:00.004Z'],
  ['1787310120004999999', '2026-08-21T11:02:00.004Z'],
  [1_787_310_120_004_000_000, '2026-08-21T11:02:00.004Z'],
  ['0', '1970-01-01T00:00:00.000Z'],
  ['-1', '1969-12-31T23:59:59.999Z'],
  ['-1000000', '1969-12-31T23:59:59.999Z'],
  ['9999999999999999999999999', null],
  ['99999999999999999999999999', null],
  ['1e21', null],
  ['', null],
  ['soon', null],
  ['2026-02-30T00:00:00Z', null],
  [1e300, null],
  [Number.POSITIVE_INFINITY, null],
  [Number.NaN, null],
  [true, null],
  [null, null],
  [{}, null],
])('%j begins at %j', (start, time) => {
  expect(isoOfNs(readStartNs(start))).toBe(time);
});

test.each<readonly [unknown, number, number | null]>([
  [2_410_000_000, 1, 2410],
  [2_410_600_000, 1, 2410.6],
  ['2410000000', 1, 2410],
  [0, 1, 0],
  [-5_000_000, 1, -5],
  [0.4, 1, 0],
  [2410.6, 1_000_000, 2410.6],
  ['3', 1_000_000, 3],
  [1e300, 1_000_000, 1e300],
  [1e308, 1_000_000, null],
  [Number.POSITIVE_INFINITY, 1, null],
  ['two', 1, null],
  [null, 1, null],
  [[], 1, null],
])('%j of %j ns each last %j ms', (duration, unit, ms) => {
  expect(msOfNs(readDurationNs(duration, unit))).toBe(ms);
});

test('no millisecond is lost between a bigint of nanoseconds and the text of a time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_102_444_800_000 }),
      fc.integer({ min: 0, max: 999_999 }),
      (ms, ns) => {
        const text = isoOfNs(readStartNs(`${BigInt(ms) * 1_000_000n + BigInt(ns)}`));
        expect(parseTimeMs(text)).toBe(ms);
        expect(isoOfNs(readStartNs(text))).toBe(text);
      },
    ),
  );
});
