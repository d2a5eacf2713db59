/** Times and durations in words. What is not known is `-`; nothing is clamped, rounded up to a lie or told as NaN. */
import { furthestMs, zoneOffsetMs } from '../model/zone-offset.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** What stands for a time or duration that is not known. */
export const unknownTime = '-';

/** A duration in milliseconds: `350ms`, `4.0s`, `2m 05s`, `1h 03m`, `3d 4h`; `-7s (clock skew)` where it is negative. */
export function formatDuration(durationMs: number): string {
  if (!Number.isFinite(durationMs)) return unknownTime;
  const whole = Math.round(durationMs);
  return whole < 0 ? `-${withoutPoint(length(-whole))} (clock skew)` : length(whole);
}

/** A distance from a moment of reference in milliseconds: `+12s`, `-3.1s`, `+2m 05s`. */
export function formatOffset(offsetMs: number): string {
  if (!Number.isFinite(offsetMs)) return unknownTime;
  const whole = Math.round(offsetMs);
  if (whole === 0) return '+0s';
  return `${whole < 0 ? '-' : '+'}${withoutPoint(length(Math.abs(whole)))}`;
}

function length(ms: number): string {
  if (ms < secondMs) return ms === 0 ? '0s' : `${ms}ms`;
  // Rounding comes first, so that 59,960 ms is a minute and not 60.0 seconds.
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)}s`;
  const seconds = Math.round(ms / secondMs);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${twoDigits(seconds % 60)}s`;
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`;
  const hours = Math.round(ms / hourMs);
  return `${Math.floor(hours / 24)}d ${hours % 24}h`;
}

function withoutPoint(text: string): string {
  return text.replace(/\.0s$/, 's');
}

/** A moment as date and time of a zone: `2025-03-01 10:15:32.418`. The zone is an IANA name; one not known is taken as UTC. */
export function formatInstant(timeMs: number, timeZone: string): string {
  const local = localDate(timeMs, timeZone);
  return local === null ? unknownTime : local.toISOString().replace('T', ' ').replace('Z', '');
}

/** The same without the date: `10:15:32`. */
export function formatClock(timeMs: number, timeZone: string): string {
  const local = localDate(timeMs, timeZone);
  return local === null ? unknownTime : (local.toISOString().split('T')[1] ?? '').slice(0, 8);
}

/** How a zone is named beside its times at a moment: `UTC`, `+01:00`. */
export function zoneLabel(timeMs: number, timeZone: string): string {
  const minutes = Number.isFinite(timeMs) ? Math.round(zoneOffsetMs(timeMs, timeZone) / minuteMs) : 0;
  if (minutes === 0) return 'UTC';
  const distance = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(distance / 60))}:${twoDigits(distance % 60)}`;
}

/** A date whose UTC fields are the zone's: `Date` alone writes any year, 0 and 9999 included, without eras. */
function localDate(timeMs: number, timeZone: string): Date | null {
  if (!(Math.abs(timeMs) <= furthestMs)) return null;
  return new Date(Math.round(timeMs) + zoneOffsetMs(timeMs, timeZone));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
