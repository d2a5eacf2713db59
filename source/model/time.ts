/** Times as text to epoch milliseconds: every form that Trigger.dev's API, databases and query rows write (formats.md §2). */

const millisecondsADay = 86_400_000;

/**
 * Epoch milliseconds of `2026-08-21T11:02:00.004Z`, also with a space or a small `t`, a fraction of any length (cut to milliseconds),
 * `+05`, `+0530`, `+05:30` or, as databases write UTC, no zone. A leap second (23:59:60 UTC) is the number of the second after it. Null
 * for all else: impossible dates, words, a date alone. Never NaN.
 */
export function parseTimeMs(text: string | null): number | null {
  if (text === null || text.length < 19) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0) return null;
  if (hour > 23 || minute > 59 || second > 60 || day > daysOfMonth(year, month)) return null;
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return null;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return null;
  const separator = text.charCodeAt(10);
  if (separator !== 0x54 && separator !== 0x20 && separator !== 0x74) return null;
  const zoneStart = endOfFraction(text);
  if (zoneStart < 0) return null;
  const zoneMinutes = zoneOffsetMinutes(text, zoneStart);
  if (zoneMinutes === null) return null;
  const minutes = hour * 60 + minute - zoneMinutes;
  if (second === 60 && ((minutes % 1440) + 1440) % 1440 !== 1439) return null;
  const fraction = second === 60 ? 0 : milliseconds(text, zoneStart);
  return daysSinceEpoch(year, month, day) * millisecondsADay + minutes * 60_000 + second * 1000 + fraction;
}

/** The number that `length` decimal digits write, −1 where one of them is no digit. */
function digits(text: string, start: number, length: number): number {
  let number = 0;
  for (let index = start; index < start + length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Where the zone begins, after a fraction if there is one; −1 where a fraction has no digit. */
function endOfFraction(text: string): number {
  if (text.charCodeAt(19) !== 0x2e) return 19;
  let index = 20;
  while (index < text.length && isDigit(text.charCodeAt(index))) index++;
  return index === 20 ? -1 : index;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function milliseconds(text: string, end: number): number {
  let number = 0;
  for (let index = 20; index < 23; index++) {
    number = number * 10 + (index < end ? text.charCodeAt(index) - 0x30 : 0);
  }
  return number;
}

/** Minutes east of UTC; 0 without a zone; null where what stands there is no zone. */
function zoneOffsetMinutes(text: string, start: number): number | null {
  let at = start;
  if (at === text.length) return 0;
  const first = text.charCodeAt(at);
  if (first === 0x5a || first === 0x7a) return at + 1 === text.length ? 0 : null;
  if (first === 0x20) at++;
  const sign = text.charCodeAt(at);
  if (sign !== 0x2b && sign !== 0x2d) return null;
  const hours = digits(text, at + 1, 2);
  let minutes = 0;
  if (text.length > at + 3) {
    const minutesStart = text.charCodeAt(at + 3) === 0x3a ? at + 4 : at + 3;
    if (text.length !== minutesStart + 2) return null;
    minutes = digits(text, minutesStart, 2);
  }
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === 0x2d ? -1 : 1) * (hours * 60 + minutes);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the Gregorian calendar; counts from March so that the leap day comes last (`Date.UTC` reads years 0–99 as 1900–1999). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
