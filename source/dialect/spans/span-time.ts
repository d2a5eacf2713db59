/** Times and durations of spans: nanoseconds as numbers or as text, or ISO, and back to the text of a run. */
import { parseTimeMs } from '../../model/time.ts';

const nsPerMs = 1_000_000n;
/** Longer numbers are no time, and slow to read. */
const mostDigits = 25;
const firstMs = -62_167_219_200_000;
const lastMs = 253_402_300_799_999;

/**
 * Nanoseconds since 1970 of a start: text of digits (events write a bigint as text, formats.md §1), a number of nanoseconds, or a time
 * in any form of formats.md §2, whose fraction counts down to the nanosecond. Null for all else.
 */
export function readStartNs(value: unknown): bigint | null {
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value !== 'string') return null;
  if (isDigits(value)) return BigInt(value);
  const ms = parseTimeMs(value);
  return ms === null ? null : BigInt(ms) * nsPerMs + restOfFraction(value);
}

/** Nanoseconds of a duration, a number or its digits as text; `unitNs` is what one of it lasts. Null for all else. */
export function readDurationNs(value: unknown, unitNs = 1): bigint | null {
  if (typeof value === 'number') return wholeNumber(value * unitNs);
  return typeof value === 'string' && isDigits(value) ? BigInt(value) * BigInt(unitNs) : null;
}

/** `2026-08-21T11:02:00.004Z`, cut to milliseconds; null outside of the years 0 to 9999. */
export function isoOfNs(ns: bigint | null): string | null {
  const ms = wholeMs(ns);
  return ms === null ? null : new Date(ms).toISOString();
}

/** Whether it is a time that can be told: within the years 0 to 9999. */
export function isTime(ns: bigint | null): boolean {
  return wholeMs(ns) !== null;
}

/** Milliseconds, cut down; null outside of the years 0 to 9999. */
function wholeMs(ns: bigint | null): number | null {
  if (ns === null) return null;
  const ms = Number(ns >= 0n ? ns / nsPerMs : -((nsPerMs - 1n - ns) / nsPerMs));
  return ms < firstMs || ms > lastMs ? null : ms;
}

/** Milliseconds with their fraction; null where they are no number that can be counted with. */
export function msOfNs(ns: bigint | null): number | null {
  if (ns === null) return null;
  const ms = Number(ns) / 1e6;
  return Number.isFinite(ms) ? ms : null;
}

function wholeNumber(value: number): bigint | null {
  return Number.isFinite(value) ? BigInt(Math.round(value)) : null;
}

function isDigits(text: string): boolean {
  return text.length <= mostDigits + 1 && /^-?\d{1,25}$/.test(text);
}

/** What a fraction of a second has beyond its milliseconds. */
function restOfFraction(text: string): bigint {
  const rest = /^.{19}\.\d{3}(\d{1,6})/.exec(text)?.[1];
  return rest === undefined ? 0n : BigInt(rest.padEnd(6, '0'));
}
