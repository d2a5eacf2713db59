/** The histogram of failures over time: which stretches there are, which of them are selected, and where its window lies. */
import { countBetween, type EndTimes, endTimes } from '../../model/end-times.ts';
import { startOfStretch, stepFor, stretchOf } from '../../model/time-step.ts';
import { zoneOffsetMs } from '../../model/zone-offset.ts';
import type { State } from '../state.ts';
import { windowTop } from '../window.ts';

/** Cells beside the chart: the scale on its left, a blank on its right. */
const cellsBeside = 8;
/** So many stretches are shown at first at most, and so many must the failures lie in. */
const mostAtFirst = 120;
const leastWithFailures = 8;
/** No bar is wider, however few there are. */
const widestBar = 6;

/** The histogram as it lies on the screen. Stretches have numbers that follow each other; a stretch ends where the next begins. */
export interface Times {
  readonly ends: EndTimes;
  readonly stepMs: number;
  /** Added to a moment for the clock that stretches begin by. */
  readonly offsetMs: number;
  /** The first and the last stretch in which any run ended. */
  readonly first: number;
  readonly last: number;
  /** The selected stretches: the first of them, and how many. */
  readonly at: number;
  readonly selected: number;
  /** The first stretch in the window, how many there are, and how many cells each takes. */
  readonly left: number;
  readonly shown: number;
  readonly barCells: number;
}

/** A part of the histogram. Epoch milliseconds, `toMs` not included. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly all: number;
  readonly failed: number;
}

/** Whether any run tells when it ended. */
export function hasTimes({ runs }: Pick<State, 'runs'>): boolean {
  return endTimes(runs).allMs.length > 0;
}

/** The histogram of the present state; null where no run tells when it ended. */
export function timesOf(state: State): Times | null {
  const ends = endTimes(state.runs);
  const { allMs } = ends;
  const firstMs = allMs[0];
  const lastMs = allMs.at(-1);
  if (firstMs === undefined || lastMs === undefined) return null;
  const { lists, isUtc, settings, size } = state;
  const offsetMs = zoneOffsetMs(lastMs, isUtc ? 'UTC' : settings.timeZone);
  const cells = Math.max(size.columns - cellsBeside, 1);
  const stepMs = lists.times.stepMs ?? openingStep(ends, cells, offsetMs);
  const first = stretchOf(firstMs, stepMs, offsetMs);
  const last = stretchOf(lastMs, stepMs, offsetMs);
  const count = last - first + 1;
  const barCells = Math.min(Math.max(Math.floor(cells / count), 1), widestBar);
  const shown = Math.min(Math.floor(cells / barCells), count);
  const atMs = lists.times.atMs ?? firstMs;
  const at = Math.min(Math.max(stretchOf(atMs, stepMs, offsetMs), first), last);
  const selected = Math.min(Math.max(lists.times.stretches, 1), last - at + 1);
  const wanted = stretchOf(lists.times.leftMs ?? firstMs, stepMs, offsetMs) - first;
  const left = first + windowTop(wanted, at - first, count, shown);
  return { ends, stepMs, offsetMs, first, last, at, selected, left, shown, barCells };
}

/** The step with which all that ended fits into the window, or, where the failures would lie in a few stretches of that, with which they do. */
function openingStep({ allMs, failedMs }: EndTimes, cells: number, offsetMs: number): number {
  const [firstMs = 0, lastMs = 0] = [allMs[0], allMs.at(-1)];
  const stepMs = stepFor(firstMs, lastMs, Math.min(cells, mostAtFirst), offsetMs);
  const [firstFailedMs, lastFailedMs] = [failedMs[0], failedMs.at(-1)];
  if (firstFailedMs === undefined || lastFailedMs === undefined) return stepMs;
  if ((lastFailedMs - firstFailedMs) / stepMs >= leastWithFailures) return stepMs;
  return stepFor(firstFailedMs, lastFailedMs, Math.min(cells, leastWithFailures * 4), offsetMs);
}

/** What a number of stretches hold. */
export function rangeOf({ ends, stepMs, offsetMs }: Times, stretch: number, count: number): TimeRange {
  const fromMs = startOfStretch(stretch, stepMs, offsetMs);
  const toMs = startOfStretch(stretch + count, stepMs, offsetMs);
  return {
    fromMs,
    toMs,
    all: countBetween(ends.allMs, fromMs, toMs),
    failed: countBetween(ends.failedMs, fromMs, toMs),
  };
}
