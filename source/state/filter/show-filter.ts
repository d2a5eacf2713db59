/** The view narrowed to what a filter matches, as it is typed and once it is set. */
import { noRow } from '../../model/run-index.ts';
import { needsPatternEngine } from '../../query/compile-filter.ts';
import { type FilterMistake, mistakeText } from '../../query/filter-mistake.ts';
import { isMatch } from '../../query/match-rows.ts';
import { parseFilter } from '../../query/parse-filter.ts';
import { pastWith } from '../find.ts';
import { remembered } from '../jump.ts';
import { withMatched, withoutFilter } from '../narrowing.ts';
import { positionOf, withJumpPosition } from '../place-cursor.ts';
import type { ScreenBefore, State } from '../state.ts';
import { type AskedFilter, askAgain, askFilter, filterWorld } from './ask-filter.ts';
import type { FilterState } from './filter-state.ts';
import { withWaysUnfolded } from './ways-to-matches.ts';

/** The state with the runs that a text matches shown, or what is wrong with it: then nothing has changed. A regular expression may have to wait for its engine. */
export function showText(state: State, text: string): State | FilterMistake {
  const parsed = parseFilter(text);
  if (parsed.kind === 'mistake') return parsed.mistake;
  const { expression } = parsed;
  if (state.patternEngine === null && needsPatternEngine(expression)) {
    return { ...state, filter: { ...state.filter, awaited: text } };
  }
  const { shown } = state.filter;
  const isSame = shown?.text === text;
  return isSame
    ? { ...state, filter: { ...state.filter, awaited: null } }
    : showAsked(state, askFilter(text, expression, filterWorld(state)));
}

/** The state with the view narrowed to what was asked for, the ways to it unfolded, the cursor on a match. */
export function showAsked(state: State, { shown, matched }: AskedFilter): State {
  const visible = withWaysUnfolded(state.visible, state.runs.forest, matched);
  const filter: FilterState = { ...state.filter, shown, awaited: null };
  return onMatch(withMatched({ ...state, visible, filter }, matched), state.cursor);
}

/** The state with a filter set for good, the folds from before it kept; a mistake is told. */
export function enterFilter(state: State, text: string): State {
  const asked = showText(state, text);
  if ('what' in asked) return { ...state, notice: `filter: ${mistakeText(asked)}` };
  const { visible, zoom, runs } = state;
  return remembered(state, kept(asked, text, { visible, zoom, forest: runs.forest }));
}

/** A state in which a filter is shown, with that one set: the folds of the screen before the first are come back to. */
export function kept(
  asked: State,
  text: string,
  { visible, forest, zoom }: Pick<ScreenBefore, 'visible' | 'forest' | 'zoom'>,
): State {
  const outer = asked.filter.outer ?? { visible, forest };
  const past = pastWith(asked.filter.past, text);
  return { ...asked, filter: { ...asked.filter, outer, zoom, past, pastAt: past.length } };
}

/** The state without a filter, what was folded before it folded again, and the cursor where it is. */
export function endFilter(state: State): State {
  if (state.filter.shown === null && state.filter.awaited === null)
    return { ...state, notice: 'no filter is set: all runs are shown' };
  return { ...withoutFilter(state), notice: 'all runs are shown again' };
}

/** The state with the filter asked in another zone, where there is one. */
export function withFilterAskedAgain(state: State): State {
  const { shown } = state.filter;
  return shown === null ? state : showAsked(state, askAgain({ shown }, filterWorld(state)));
}

/** The cursor stays where it is if that is a match; else it goes to the first match of its family, else to the first of all. */
export function onMatch(state: State, from: number): State {
  const { visible, matched, runs } = state;
  if (matched === null || visible.count === 0) return state;
  const own = from === noRow || !isMatch(matched, from) ? -1 : positionOf(visible, from);
  if (own >= 0) return withJumpPosition(state, own);
  const root = positionOf(visible, runs.forest.root[from] ?? noRow);
  const inFamily = root < 0 ? -1 : firstMatch(state, root, true);
  const place = inFamily >= 0 ? inFamily : firstMatch(state, 0, false);
  return place < 0 ? state : withJumpPosition(state, place);
}

function firstMatch({ visible, matched, runs }: State, start: number, isOfFamily: boolean): number {
  for (let position = start; position < visible.count; position += 1) {
    const row = visible.row[position] ?? noRow;
    if (
      isOfFamily &&
      position > start &&
      runs.forest.parent[row] === noRow &&
      visible.isMessage[position] === 0
    )
      return -1;
    if (matched !== null && isMatch(matched, row)) return position;
  }
  return -1;
}
