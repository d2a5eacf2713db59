import { describe, expect, test } from 'vitest';
import { lastMsOf, momentMs, momentText, readMoment } from '../../source/query/filter-moment.ts';

const newestTimeMs = Date.parse('2026-05-03T12:00:00Z');

describe('moments', () => {
  test.each([
    ['2026-05-03', 'UTC', '2026-05-03T00:00:00.000Z', '2026-05-03T23:59:59.999Z'],
    ['2026-05-03', 'Asia/Tokyo', '2026-05-02T15:00:00.000Z', '2026-05-03T14:59:59.999Z'],
    // A day of 23 hours, and one of 25.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['2026-12-31', 'UTC', '2026-12-31T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-05-03T10:00', 'UTC', '2026-05-03T10:00:00.000Z', '2026-05-03T10:00:00.000Z'],
    ['2026-05-03 10:00:01', 'America/New_York', '2026-05-03T14:00:01.000Z', '2026-05-03T14:00:01.000Z'],
    ['2026-05-03T10:00Z', 'Asia/Tokyo', '2026-05-03T10:00:00.000Z', '2026-05-03T10:00:00.000Z'],
    ['2026-05-03T10:00:00.25+05:30', 'UTC', '2026-05-03T04:30:00.250Z', '2026-05-03T04:30:00.250Z'],
    ['2026-05-03T10:00-0500', 'UTC', '2026-05-03T15:00:00.000Z', '2026-05-03T15:00:00.000Z'],
    // The first of two, and one that clocks jump over.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    ['-2h', 'Asia/Tokyo', '2026-05-03T10:00:00.000Z', '2026-05-03T10:00:00.000Z'],
    ['-1.5d', 'UTC', '2026-05-02T00:00:00.000Z', '2026-05-02T00:00:00.000Z'],
    ['-250ms', 'UTC', '2026-05-03T11:59:59.750Z', '2026-05-03T11:59:59.750Z'],
  ])('%s in %s is from %s to %s', (text, timeZone, first, last) => {
    const moment = readMoment(text);
    if (moment === null) throw new Error('no moment');
    const clock = { timeZone, newestTimeMs };
    expect(new Date(momentMs(moment, clock)).toISOString()).toBe(first);
    expect(new Date(lastMsOf(moment, clock)).toISOString()).toBe(last);
    expect(readMoment(momentText(moment))).toEqual(moment);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-5-3',
    '2026-05',
    '10:00',
    '2026-05-03T10',
    '2026-05-03T24:00',
    '2026-05-03T10:00+',
    '2h',
    '+2h',
    '-2',
    '-2w',
    '- 2h',
    'yesterday',
    '',
  ])('%j is none', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  test('a while ago is no time where the input has none', () => {
    const clock = { timeZone: 'UTC', newestTimeMs: Number.NaN };
    expect(momentMs({ kind: 'ago', amount: '2', unit: 'h' }, clock)).toBeNaN();
  });
});
