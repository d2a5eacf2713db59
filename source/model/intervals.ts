/** Stretches of time as sets: what is covered, and how much of it. */

/** From `startMs` up to `endMs`; epoch milliseconds. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** The same time without overlaps, in order, cut to `bounds`; empty and reversed intervals are dropped. */
export function unionOf(intervals: readonly Interval[], bounds: Interval): Interval[] {
  const cut = intervals
    .map(({ startMs, endMs }) => ({
      startMs: Math.max(startMs, bounds.startMs),
      endMs: Math.min(endMs, bounds.endMs),
    }))
    .filter((interval) => interval.endMs > interval.startMs)
    .sort((first, second) => first.startMs - second.startMs);
  const union: { startMs: number; endMs: number }[] = [];
  for (const interval of cut) {
    const last = union.at(-1);
    if (last !== undefined && interval.startMs <= last.endMs)
      last.endMs = Math.max(last.endMs, interval.endMs);
    else union.push({ ...interval });
  }
  return union;
}

/** Milliseconds of a union. */
export function lengthOf(union: readonly Interval[]): number {
  return union.reduce((sum, interval) => sum + interval.endMs - interval.startMs, 0);
}

/** Milliseconds that two unions share. */
export function sharedLength(first: readonly Interval[], second: readonly Interval[]): number {
  let sum = 0;
  let at = 0;
  for (const interval of first) {
    while (at < second.length && (second[at] as Interval).endMs <= interval.startMs) at++;
    for (let next = at; next < second.length; next++) {
      const other = second[next] as Interval;
      if (other.startMs >= interval.endMs) break;
      sum += Math.min(interval.endMs, other.endMs) - Math.max(interval.startMs, other.startMs);
    }
  }
  return sum;
}
