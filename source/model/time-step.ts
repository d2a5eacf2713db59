/** The lengths that time is cut into, and where the cuts lie. */

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Lengths that people count in, in milliseconds: from a tenth of a second to ten years of 52 weeks. */
export const timeStepsMs: readonly number[] = [
  100,
  secondMs,
  5 * secondMs,
  15 * secondMs,
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  hourMs,
  6 * hourMs,
  dayMs,
  7 * dayMs,
  28 * dayMs,
  364 * dayMs,
  3640 * dayMs,
];

/** A Monday, so that weeks begin on one. */
const originMs = 4 * dayMs;

/** The number of the stretch that a moment lies in; stretches begin at whole steps of a zone that lies `offsetMs` before UTC's clock. */
export function stretchOf(timeMs: number, stepMs: number, offsetMs: number): number {
  return Math.floor((timeMs + offsetMs - originMs) / stepMs);
}

/** When a stretch begins, epoch milliseconds: the one after it begins where it ends. */
export function startOfStretch(stretch: number, stepMs: number, offsetMs: number): number {
  return stretch * stepMs + originMs - offsetMs;
}

/** The shortest step with which a span takes at most `most` stretches; the longest where none is long enough. */
export function stepFor(firstMs: number, lastMs: number, most: number, offsetMs: number): number {
  const fits = (stepMs: number): boolean =>
    stretchOf(lastMs, stepMs, offsetMs) - stretchOf(firstMs, stepMs, offsetMs) < most;
  return timeStepsMs.find(fits) ?? (timeStepsMs.at(-1) as number);
}
