import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatDuration,
  formatInstant,
  formatOffset,
  zoneLabel,
} from '../../source/presentation/format-time.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('formatDuration', () => {
  test.each([
    [0, '0s'],
    [1, '1ms'],
    [999, '999ms'],
    [1000, '1.0s'],
    [4049, '4.0s'],
    [36_900, '36.9s'],
    [59_949, '59.9s'],
    [59_950, '1m 00s'],
    [2 * minute + 5 * second, '2m 05s'],
    [hour - 500, '1h 00m'],
    [hour + 3 * minute, '1h 03m'],
    [day - 30 * second, '1d 0h'],
    [3 * day + 4 * hour, '3d 4h'],
    [4000 * day, '4000d 0h'],
    [-7000, '-7s (clock skew)'],
    [-7200, '-7.2s (clock skew)'],
    [-350, '-350ms (clock skew)'],
    [-0.2, '0s'],
    [Number.NaN, '-'],
    [Number.POSITIVE_INFINITY, '-'],
  ])('%d ms', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  test('never more than ten cells below a century, and never NaN', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 36_500 * day, noNaN: true }), (durationMs) => {
        expect(formatDuration(durationMs)).toMatch(/^(\d+ms|\d+(\.\d)?s|\d+m \d\ds|\d+h \d\dm|\d+d \d+h)$/);
        expect(formatDuration(durationMs).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test.each([
  [0, '+0s'],
  [12_000, '+12s'],
  [-3100, '-3.1s'],
  [350, '+350ms'],
  [125_000, '+2m 05s'],
  [Number.NaN, '-'],
])('an offset of %d ms', (offsetMs, text) => {
  expect(formatOffset(offsetMs)).toBe(text);
});

describe('formatInstant', () => {
  const winter = Date.UTC(2025, 0, 15, 22, 5, 7, 89);
  const summer = Date.UTC(2025, 6, 15, 22, 5, 7, 89);
  test.each([
    ['UTC', winter, '2025-01-15 22:05:07.089', 'UTC'],
    ['Europe/Berlin', winter, '2025-01-15 23:05:07.089', '+01:00'],
    ['Europe/Berlin', summer, '2025-07-16 00:05:07.089', '+02:00'],
    ['America/St_Johns', winter, '2025-01-15 18:35:07.089', '-03:30'],
    ['Asia/Kathmandu', winter, '2025-01-16 03:50:07.089', '+05:45'],
    ['Europe/London', winter, '2025-01-15 22:05:07.089', 'UTC'],
    ['Moon/Tranquility', winter, '2025-01-15 22:05:07.089', 'UTC'],
    ['UTC', Date.UTC(9999, 11, 31, 23, 59, 59, 999), '9999-12-31 23:59:59.999', 'UTC'],
    ['UTC', -62_167_219_200_000, '0000-01-01 00:00:00.000', 'UTC'],
    ['UTC', -62_167_219_200_001, '-000001-12-31 23:59:59.999', 'UTC'],
    ['Europe/Berlin', 8.64e15, '-', 'UTC'],
    ['UTC', Number.NaN, '-', 'UTC'],
  ])('in %s at %d', (zone, timeMs, text, label) => {
    expect(formatInstant(timeMs, zone)).toBe(text);
    expect(zoneLabel(timeMs, zone)).toBe(label);
  });

  test('the clock alone', () => {
    expect(formatClock(winter, 'Europe/Berlin')).toBe('23:05:07');
    expect(formatClock(Number.NaN, 'Europe/Berlin')).toBe('-');
  });
});
