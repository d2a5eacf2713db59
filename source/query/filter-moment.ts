/** The moments that a filter names: dates, times, and times before the newest of the input. */
import { parseTimeMs } from '../model/time.ts';
import { instantOfWallTime } from '../model/zone-offset.ts';
import { durationMs } from './duration-amount.ts';
import type { DurationUnit } from './filter-expression.ts';

/** `date`: `2026-05-03`; `time`: `2026-05-03T10:00:00Z`, with `T` and upper-case `Z`; `ago`: `-2h`. */
export type FilterMoment =
  | { readonly kind: 'date' | 'time'; readonly text: string }
  | { readonly kind: 'ago'; readonly amount: string; readonly unit: DurationUnit };

/** What moments are reckoned from. */
export interface Clock {
  /** IANA zone of dates and times without one. */
  readonly timeZone: string;
  /** The newest time of the input, epoch milliseconds; NaN where it has none. */
  readonly newestTimeMs: number;
}

const datePattern = /^\d{4}-\d\d-\d\d$/;
const timePattern = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?[ ]?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const agoPattern = /^-(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;

/** The moment that a text names, null where it names none (`2026-02-30`, `yesterday`). */
export function readMoment(text: string): FilterMoment | null {
  if (datePattern.test(text)) return wallTimeMs(text) === null ? null : { kind: 'date', text };
  const ago = agoPattern.exec(text);
  if (ago !== null) return { kind: 'ago', amount: ago[1] ?? '', unit: ago[2] as DurationUnit };
  const time = timePattern.exec(text);
  if (time === null) return null;
  const [, date = '', minutes = '', seconds = '', zone = ''] = time;
  const written = `${date}T${minutes}${seconds}${zone.toUpperCase()}`;
  return parseTimeMs(fullTime(written)) === null ? null : { kind: 'time', text: written };
}

/** A moment as a filter has it. */
export function momentText(moment: FilterMoment): string {
  return moment.kind === 'ago' ? `-${moment.amount}${moment.unit}` : moment.text;
}

/** Epoch milliseconds of a moment, of a date its first one. NaN where the input has no newest time to reckon from. */
export function momentMs(moment: FilterMoment, clock: Clock): number {
  if (moment.kind === 'ago') return clock.newestTimeMs - durationMs(moment.amount, moment.unit);
  const hasZone = /(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(moment.text.slice(10));
  if (moment.kind === 'time' && hasZone) return parseTimeMs(fullTime(moment.text)) ?? Number.NaN;
  return instantOfWallTime(wallTimeMs(moment.text) ?? Number.NaN, clock.timeZone);
}

/** The last millisecond that a moment takes in as the end of a range: a date is the whole day. */
export function lastMsOf(moment: FilterMoment, clock: Clock): number {
  if (moment.kind !== 'date') return momentMs(moment, clock);
  const midnightMs = (wallTimeMs(moment.text) ?? Number.NaN) + dayMs;
  return instantOfWallTime(midnightMs, clock.timeZone) - 1;
}

const dayMs = 86_400_000;

/** What a clock on the wall shows, as milliseconds that UTC would call the same. */
function wallTimeMs(text: string): number | null {
  return parseTimeMs(text.length === 10 ? `${text}T00:00:00` : fullTime(text));
}

/** With the seconds that may be left out. */
function fullTime(text: string): string {
  return text.charAt(16) === ':' ? text : `${text.slice(0, 16)}:00${text.slice(16)}`;
}
