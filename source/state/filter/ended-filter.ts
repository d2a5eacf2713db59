import type { State } from '../state.ts';

/** The state after a key with a word where it led to a run that the filter leaves out, which ended the filter. */
export function withEndedFilterTold(before: State, after: State): State {
  const ended = before.filter.shown;
  const isTold = after.notice?.startsWith('all runs') === true;
  if (ended === null || after.filter.shown !== null || before.filter.draft !== null) return after;
  if (isTold || after.filter.draft !== null) return after;
  const notice = 'the filter is off: this run does not match it';
  return { ...after, notice: after.notice === null ? notice : `${after.notice}; ${notice}` };
}
