import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTimeMs } from '../../source/model/time.ts';

const noonMs = Date.UTC(2026, 7, 21, 12, 0, 0);

describe('reads', () => {
  test.each([
    ['2026-08-21T12:00:00Z', noonMs],
    ['2026-08-21t12:00:00z', noonMs],
    ['2026-08-21T12:00:00.5Z', noonMs + 500],
    ['2026-08-21T12:00:00.004Z', noonMs + 4],
    ['2026-08-21T12:00:00.123456789Z', noonMs + 123],
    ['2026-08-21T12:00:00.9999999999999999Z', noonMs + 999],
    ['2026-08-21T12:00:00+00:00', noonMs],
    ['2026-08-21T14:00:00+02:00', noonMs],
    ['2026-08-21T14:00:00+0200', noonMs],
    ['2026-08-21T17:00:00+05', noonMs],
    ['2026-08-21T06:30:00-05:30', noonMs],
    ['2026-08-21T12:00:00', noonMs],
    ['2026-08-21 12:00:00', noonMs],
    ['2026-08-21 12:00:00.123456789', noonMs + 123],
    ['2026-08-21 12:00:00.004+00', noonMs + 4],
    ['2026-08-21 12:00:00 +00:00', noonMs],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
    ['2016-12-31T23:59:60.7Z', Date.UTC(2017, 0, 1)],
    ['2017-01-01T01:59:60+02:00', Date.UTC(2017, 0, 1)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['0000-01-01T00:00:00Z', Date.parse('0000-01-01T00:00:00Z')],
    ['0099-03-01T00:00:00Z', Date.parse('0099-03-01T00:00:00Z')],
    ['9999-12-31T23:59:59.999Z', Date.parse('9999-12-31T23:59:59.999Z')],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('%s', (text, expected) => {
    expect(parseTimeMs(text)).toBe(expected);
  });
});

describe('has no number for', () => {
  test.each([
    [null],
    [''],
    ['yesterday'],
    ['2026-08-21'],
    ['2026-08-21T12:00'],
    ['2026-08-21T12:00:00.Z'],
    ['2026-08-21T12:00:00Z '],
    ['2026-08-21T12:00:00ZZ'],
    ['2026-08-21T12:00:00+5'],
    ['2026-08-21T12:00:00+05:'],
    ['2026-08-21T12:00:00+24:00'],
    ['2026-08-21T12:00:00+05:60'],
    ['2026-08-21_12:00:00Z'],
    ['2026/08/21T12:00:00Z'],
    ['2026-00-21T12:00:00Z'],
    ['2026-13-21T12:00:00Z'],
    ['2026-02-29T12:00:00Z'],
    ['1900-02-29T12:00:00Z'],
    ['2026-04-31T12:00:00Z'],
    ['2026-08-00T12:00:00Z'],
    ['2026-08-21T24:00:00Z'],
    ['2026-08-21T12:60:00Z'],
    ['2026-08-21T12:00:60Z'],
    ['2026-08-21T12:00:61Z'],
    ['2026-08-2１T12:00:00Z'],
    ['+002026-08-21T12:00:00Z'],
    ['1755777600000'],
  ])('%s', (text) => {
    expect(parseTimeMs(text)).toBeNull();
  });
});

test('agrees with the platform on every date it can write', () => {
  const any = fc.date({
    noInvalidDate: true,
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
  });
  fc.assert(
    fc.property(any, (date) => {
      expect(parseTimeMs(date.toISOString())).toBe(date.getTime());
    }),
  );
});

test('is a number or null, never NaN, for any text', () => {
  const near = fc.stringMatching(
    /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}[.:+Z0-9-]{0,12}$/,
  );
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      const timeMs = parseTimeMs(text);
      expect(timeMs === null || Number.isInteger(timeMs)).toBe(true);
    }),
  );
});
