/** Moving over the histogram of failures over time: its cursor, how much is selected, how long its stretches are. */
import { countBetween, placeOfTime } from '../../model/end-times.ts';
import { startOfStretch, stretchOf, timeStepsMs } from '../../model/time-step.ts';
import type { Movement } from '../action.ts';
import { finishedTerm } from '../filter-term.ts';
import { isDownward, placeAfter } from '../place-after.ts';
import { setFilter } from '../set-filter.ts';
import type { State } from '../state.ts';
import { windowTop } from '../window.ts';
import { rangeOf, type Times, timesOf } from './times.ts';

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

/** The filter that shows the runs alone that ended in the selected stretches. */
export function timesFilter(times: Times): string {
  const { fromMs, toMs } = rangeOf(times, times.at, times.selected);
  return finishedTerm(fromMs, toMs);
}

/** Enter: the runs that ended in the selected stretches. */
export function chooseTimes(state: State): State {
  const times = timesOf(state);
  return times === null ? state : setFilter(state, timesFilter(times));
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
