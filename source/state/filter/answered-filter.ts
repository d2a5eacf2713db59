/** What comes back to a filter from outside: the answers of documents, and the engine of regular expressions. */
import type { FilterReply } from '../../model/filter-question.ts';
import { noRow } from '../../model/run-index.ts';
import { needsPatternEngine } from '../../query/compile-filter.ts';
import { isMatch, type RowMatches } from '../../query/match-rows.ts';
import { parseFilter } from '../../query/parse-filter.ts';
import { printFilter } from '../../query/print-filter.ts';
import { landOn } from '../jump.ts';
import { withMatched } from '../narrowing.ts';
import { selectNotice } from '../select-notice.ts';
import type { State } from '../state.ts';
import { type AskedRows, nextRows, withBodyMatches, withReply } from './body-answers.ts';
import { enterFilter, onMatch, showText } from './show-filter.ts';
import { withWaysUnfolded } from './ways-to-matches.ts';

/** The next runs whose documents decide, at most so many; null where there are none. */
export function bodiesToAsk({ filter }: Pick<State, 'filter'>, most: number): AskedRows | null {
  const { shown } = filter;
  if (shown?.bodies == null) return null;
  return nextRows(printFilter(shown.expression), shown.bodies, most);
}

/** The state with what documents answered. Answers to another filter than the present one are dropped; new matches lead nobody away. */
export function withFilteredBodies(state: State, asked: AskedRows, reply: FilterReply): State {
  const { shown } = state.filter;
  if (shown?.bodies == null || printFilter(shown.expression) !== asked.text) return state;
  const bodies = withReply(shown.bodies, asked, reply);
  const filter = { ...state.filter, shown: { ...shown, bodies } };
  const notice =
    bodies.next === bodies.rows.length && bodies.failure !== null
      ? `not asked: ${bodies.failure}`
      : state.notice;
  if (!reply.matches.includes(1)) return withSelectTold({ ...state, filter, notice });
  const matched = withBodyMatches(shown.ofIndex, bodies);
  const visible = withWaysUnfolded(state.visible, state.runs.forest, matched, state.matched);
  const found = withMatched({ ...state, filter, notice, visible }, matched);
  if (isSelectFound(state, matched))
    return landOn(found, state.runs.index.rowOf(state.settings.select ?? ''));
  const placed =
    state.visible.count === 0
      ? onMatch(found, state.filter.draft?.before.screen.cursor ?? found.cursor)
      : found;
  return withSelectTold(placed);
}

/** Whether documents have just told that the run of `--select` matches, and nobody has gone elsewhere meanwhile. */
function isSelectFound({ settings, runs, matched, hasMoved }: State, now: RowMatches): boolean {
  if (settings.select === null || hasMoved) return false;
  const row = runs.index.rowOf(settings.select);
  if (row === noRow || row >= runs.forest.size) return false;
  return isMatch(now, row) && (matched === null || !isMatch(matched, row));
}

/** The state with a word, once all is asked, where the filter leaves out the run of `--select`. */
function withSelectTold(state: State): State {
  return state.hasMoved ? state : { ...state, notice: state.notice ?? selectNotice(state) };
}

/** The state with the engine, and what waited for it asked. */
export function withPatternEngine(state: State, patternEngine: NonNullable<State['patternEngine']>): State {
  const { awaited, draft } = state.filter;
  const ready = { ...state, patternEngine };
  if (awaited === null) return ready;
  if (draft === null) return { ...enterFilter(ready, awaited), notice: state.notice };
  const shown = showText(ready, awaited);
  return 'what' in shown ? ready : { ...shown, filter: { ...shown.filter, draft } };
}

/** Whether a filter waits for the engine of regular expressions. */
export function isPatternEngineAwaited({
  filter,
  patternEngine,
}: Pick<State, 'filter' | 'patternEngine'>): boolean {
  if (patternEngine !== null || filter.awaited === null) return false;
  const parsed = parseFilter(filter.awaited);
  return parsed.kind === 'filter' && needsPatternEngine(parsed.expression);
}
