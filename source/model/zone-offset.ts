/** How far the clocks of a zone are ahead of UTC. */

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Furthest from 1970, in milliseconds, that a `Date` can be of any zone. */
export const furthestMs = 8.64e15 - 24 * hourMs;

const formatByZone = new Map<string, Intl.DateTimeFormat | null>();

/** Milliseconds to add to a moment for the zone's clock; 0 for a zone that is not known, and for moments that have no date. */
export function zoneOffsetMs(timeMs: number, timeZone: string): number {
  if (timeZone === 'UTC' || !(Math.abs(timeMs) <= furthestMs)) return 0;
  const format = zoneFormat(timeZone);
  const name = format?.formatToParts(timeMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // `GMT`, `GMT-05:00`, and before the railways `GMT+00:53:28`.
  const match = /([+\-\u2212])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (match === null) return 0;
  const distance =
    Number(match[2]) * hourMs + Number(match[3]) * minuteMs + Number(match[4] ?? '0') * secondMs;
  return match[1] === '+' ? distance : -distance;
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatByZone.get(timeZone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    // A RangeError: this machine's tables have no such zone.
  }
  formatByZone.set(timeZone, format);
  return format;
}

const dayMs = 24 * hourMs;

/**
 * The moment at which a zone's clock shows a wall time, which is given as the milliseconds of the same date and time in UTC. Of a time that the
 * clock shows twice, the earlier; a time that it leaps over is as far behind the leap as it would have been. NaN stays NaN.
 */
export function instantOfWallTime(wallMs: number, timeZone: string): number {
  const earlierMs = wallMs - zoneOffsetMs(wallMs - dayMs, timeZone);
  if (earlierMs + zoneOffsetMs(earlierMs, timeZone) === wallMs) return earlierMs;
  const laterMs = wallMs - zoneOffsetMs(wallMs + dayMs, timeZone);
  return laterMs + zoneOffsetMs(laterMs, timeZone) === wallMs ? laterMs : earlierMs;
}
