/** How things are told: times, zone, wrapping, sideways. */
import { noRow } from '../model/run-index.ts';
import { subtreeTimes } from '../model/subtree-times.ts';
import type { KeyPreset, State, TimeMode } from './state.ts';

/** Cells that one press scrolls sideways. */
const sidewaysStep = 8;

/** Far enough for any line worth scrolling to, so that a held key can be taken back. */
const mostCells = 1_000_000;

const nextTimeMode: Readonly<Record<TimeMode, TimeMode>> = {
  absolute: 'root',
  root: 'failure',
  failure: 'absolute',
};

const timeModeWords: Readonly<Record<TimeMode, string>> = {
  absolute: 'times as dates',
  root: "times since the root's start",
  failure: 'times since the first failure',
};

/** `T`: times as dates, since the root's start, since the first failure. */
export function cycleTimeMode(state: State): State {
  return chooseTimeMode(state, nextTimeMode[state.timeMode]);
}

/** The state with times told in that way. */
export function chooseTimeMode(state: State, timeMode: TimeMode): State {
  const isUnknown = timeMode === 'failure' && hasNoFailure(state);
  return { ...state, timeMode, notice: isUnknown ? noFailureWords : timeModeWords[timeMode] };
}

const noFailureWords = 'times since the first failure: none here, so as dates';

function hasNoFailure({ runs, cursor }: State): boolean {
  if (cursor === noRow) return false;
  const top = runs.forest.root[cursor] ?? cursor;
  return Number.isNaN(subtreeTimes(runs.index, runs.forest, top).firstFailureMs);
}

/** `u`: dates in UTC or in the zone of the session. */
export function toggleZone(state: State): State {
  const { timeZone } = state.settings;
  if (timeZone === 'UTC') return { ...state, notice: 'times are in UTC: the session has no other zone' };
  const isUtc = !state.isUtc;
  return { ...state, isUtc, notice: isUtc ? 'times in UTC' : `times in ${timeZone}` };
}

/** `w`: long lines of the details wrapped or cut. */
export function toggleWrap(state: State): State {
  const isWrapped = !state.isWrapped;
  return {
    ...state,
    isWrapped,
    left: 0,
    notice: isWrapped ? 'long lines wrapped' : 'long lines cut: < > scroll sideways',
  };
}

/** `< >`: the pane that has the keys scrolled sideways. */
export function scrollSideways(state: State, direction: 1 | -1, times = 1): State {
  if (state.isWrapped) return { ...state, notice: 'long lines are wrapped: w cuts them' };
  const left = Math.min(Math.max(state.left + direction * times * sidewaysStep, 0), mostCells);
  if (left === state.left) return { ...state, notice: 'this is the left edge' };
  return { ...state, left };
}

/** What `:keys` answers. */
export const keysWords: Readonly<Record<KeyPreset, string>> = {
  default: "runlens' own keys",
  trigger: 'keys of the dashboard: e w unfold and fold all, q queue time, Q quits',
  less: 'keys of less: space b page, digits count',
};

/** What `:mouse` answers. */
export function mouseWords(isMouse: boolean): string {
  return isMouse
    ? 'the mouse is listened to: wheel and click; most terminals select text with shift held'
    : 'the mouse is left to the terminal';
}

/** Bars with the time in the queue, or without it. */
export function toggleQueueTime(state: State): State {
  const isQueueShown = !state.isQueueShown;
  return {
    ...state,
    isQueueShown,
    notice: isQueueShown ? 'bars with queue time' : 'bars without queue time',
  };
}
