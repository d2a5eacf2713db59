import { describe, expect, test } from 'vitest';
import { instantOfWallTime, zoneOffsetMs } from '../../source/model/zone-offset.ts';

const hourMs = 3_600_000;

test.each([
  ['UTC', '2026-07-01T00:00:00Z', 0],
  ['Europe/Berlin', '2026-01-01T00:00:00Z', 1],
  ['Europe/Berlin', '2026-07-01T00:00:00Z', 2],
  ['America/New_York', '2026-01-01T00:00:00Z', -5],
  ['Asia/Kolkata', '2026-01-01T00:00:00Z', 5.5],
  ['No/Where', '2026-01-01T00:00:00Z', 0],
])('%s at %s', (zone, time, hours) => {
  expect(zoneOffsetMs(Date.parse(time), zone)).toBe(hours * hourMs);
});

describe('a wall time is the moment at which the clock shows it', () => {
  test.each([
    ['UTC', '2026-07-01T12:00', '2026-07-01T12:00:00.000Z'],
    ['Europe/Berlin', '2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
    ['America/New_York', '2026-01-01T00:00', '2026-01-01T05:00:00.000Z'],
    // Leaps from 2:00 to 3:00.
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    // Shown twice, from 3:00 back to 2:00.
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ])('%s %s', (zone, wall, instant) => {
    expect(new Date(instantOfWallTime(Date.parse(`${wall}Z`), zone)).toISOString()).toBe(instant);
  });

  test('no time stays none', () => {
    expect(instantOfWallTime(Number.NaN, 'Europe/Berlin')).toBeNaN();
  });
});
