/** The histogram of failures over time: which stretches there are, which of them are selected, and where its window lies. */
import { countBetween, type EndTimes, endTimes, placeOfTime } from '../../model/end-times.ts';
import { startOfStretch, stepFor, stretchOf, timeStepsMs } from '../../model/time-step.ts';
import { zoneOffsetMs } from '../../model/zone-offset.ts';
import type { Movement } from '../action.ts';
import { finishedTerm } from '../filter-term.ts';
import { isDownward, placeAfter } from '../place-after.ts';
import { setFilter } from '../set-filter.ts';
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

/** The state with the histogram's cursor on the stretch in which most failed. */
export function openTimes(state: State): State {
  const times = timesOf(state);
  if (times === null || state.lists.times.atMs !== null) return state;
  return withTimes(state, centred(times, busiest(times, times.first, times.last)), 1);
}

/** The state after a movement over the stretches; at the ends a word instead. */
export function moveOverTimes(state: State, movement: Movement): State {
  const times = timesOf(state);
  if (times === null) return state;
  const { at, first, last, selected, shown } = times;
  const wanted = placeAfter(movement, { place: at - first, last: last - first, rows: shown }) + first;
  const next = Math.min(Math.max(wanted, first), last);
  if (next === at) {
    return { ...state, notice: isDownward(movement) ? 'no run ended later' : 'no run ended earlier' };
  }
  return withTimes(state, { ...times, at: next }, selected);
}

/** `H L`: one stretch less or more of them selected. */
export function widenTimes(state: State, direction: 1 | -1): State {
  const times = timesOf(state);
  if (times === null) return state;
  const { at, last, selected } = times;
  const wanted = selected + direction;
  if (wanted < 1)
    return { ...state, notice: 'a single stretch is selected: - takes longer ones, + shorter ones' };
  if (at + wanted - 1 > last) return { ...state, notice: 'no run ended later' };
  return withTimes(state, times, wanted);
}

/** `+ -`: shorter or longer stretches; the one in which most of the selection failed is selected then. */
export function zoomTimes(state: State, direction: 1 | -1): State {
  const times = timesOf(state);
  if (times === null) return state;
  const step = timeStepsMs.indexOf(times.stepMs) - direction;
  const stepMs = timeStepsMs[step];
  const isOne = direction === -1 && times.first === times.last;
  if (stepMs === undefined || isOne) {
    return {
      ...state,
      notice: direction === 1 ? 'there are no shorter stretches' : 'there are no longer stretches',
    };
  }
  const { fromMs, toMs } = rangeOf(times, times.at, times.selected);
  const zoomed: State = {
    ...state,
    lists: { ...state.lists, times: { ...state.lists.times, stepMs, atMs: fromMs, stretches: 1 } },
  };
  const finer = timesOf(zoomed);
  if (finer === null) return state;
  const lastOfRange = Math.min(stretchOf(toMs - 1, stepMs, finer.offsetMs), finer.last);
  return withTimes(zoomed, centred(finer, busiest(finer, finer.at, lastOfRange)), 1);
}

/** Enter: the runs that ended in the selected stretches. */
export function chooseTimes(state: State): State {
  const times = timesOf(state);
  if (times === null) return state;
  const { fromMs, toMs } = rangeOf(times, times.at, times.selected);
  return setFilter(state, finishedTerm(fromMs, toMs));
}

/** With the cursor on a stretch in the middle of the window. */
function centred(times: Times, at: number): Times {
  return { ...times, at, left: at - Math.floor(times.shown / 2) };
}

function withTimes(state: State, times: Times, stretches: number): State {
  const { stepMs, offsetMs, first, at, left, last, shown } = times;
  const top = windowTop(left - first, at - first, last - first + 1, shown);
  const view = {
    stepMs,
    atMs: startOfStretch(at, stepMs, offsetMs),
    stretches,
    leftMs: startOfStretch(first + top, stepMs, offsetMs),
  };
  return { ...state, lists: { ...state.lists, times: view } };
}

/** The stretch from `from` to `to` in which most failed, where nothing failed most ended; the first of equal ones. */
function busiest({ ends, stepMs, offsetMs }: Times, from: number, to: number): number {
  const fromMs = startOfStretch(from, stepMs, offsetMs);
  const toMs = startOfStretch(to + 1, stepMs, offsetMs);
  const hasFailed = countBetween(ends.failedMs, fromMs, toMs) > 0;
  const timesMs = hasFailed ? ends.failedMs : ends.allMs;
  let best = from;
  let most = 0;
  for (
    let place = placeOfTime(timesMs, fromMs);
    place < timesMs.length && (timesMs[place] as number) < toMs;
  ) {
    const stretch = stretchOf(timesMs[place] as number, stepMs, offsetMs);
    const end = placeOfTime(timesMs, startOfStretch(stretch + 1, stepMs, offsetMs));
    if (end - place > most) {
      most = end - place;
      best = stretch;
    }
    place = end;
  }
  return best;
}
