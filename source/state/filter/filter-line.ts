/** The filter line: what is typed is asked at once; enter keeps it, esc goes back to what was before. */
import { completeFilter, type FilterCompletion } from '../../query/complete-filter.ts';
import { filterFields } from '../../query/filter-fields.ts';
import { mistakeText } from '../../query/filter-mistake.ts';
import { familyOrder } from '../family-order.ts';
import { emptiedFind } from '../find.ts';
import { remembered } from '../jump.ts';
import { keptRuns } from '../kept-runs.ts';
import { withoutFilter } from '../narrowing.ts';
import { choosePane } from '../panes.ts';
import { restored, screenBefore } from '../screen-before.ts';
import type { State } from '../state.ts';
import { askAgain, filterWorld } from './ask-filter.ts';
import type { BeforeFilter, FilterDraft, FilterState } from './filter-state.ts';
import { type EditedLine, edited, type LineEdit, typedIn } from './line-edit.ts';
import { endFilter, kept, showText } from './show-filter.ts';

/** `f`: opens the line, with the filter that is set in it. */
export function openFilter(state: State): State {
  const { filter } = state;
  const text = filter.shown?.text ?? filter.awaited ?? '';
  const line = { text, cursor: text.length };
  const draft: FilterDraft = { ...line, typed: line, chosen: -1, mistake: null, before: beforeFilter(state) };
  return {
    ...choosePane({ ...state, overlay: null }, 'tree'),
    filter: { ...filter, draft, pastAt: filter.past.length },
    // A find that is stepped through is another text in the same line.
    find: state.find.draft === null ? state.find : emptiedFind(state.find),
  };
}

/** Text typed at the cursor. */
export function typeFilter(state: State, text: string): State {
  const { draft } = state.filter;
  return draft === null || text === '' ? state : withLine(state, draft, typedIn(draft, text));
}

/** A key that edits; backspace on an empty line closes it. */
export function editFilter(state: State, edit: LineEdit): State {
  const { draft } = state.filter;
  if (draft === null) return state;
  if (edit === 'erase' && draft.text === '') return cancelFilter(state);
  return withLine(state, draft, edited(draft, edit));
}

/** Up and down: earlier and later filters. */
export function recallFilter(state: State, direction: 1 | -1): State {
  const { draft, past, pastAt } = state.filter;
  if (draft === null) return state;
  const at = Math.min(Math.max(pastAt + direction, 0), past.length);
  if (at === pastAt) return { ...state, notice: direction === -1 ? 'no earlier filter' : 'no later filter' };
  const text = past[at] ?? '';
  const recalled = withLine(state, draft, { text, cursor: text.length });
  return { ...recalled, filter: { ...recalled.filter, pastAt: at } };
}

/** What may stand at the cursor of what was typed; nothing while the line is closed. */
export function filterCompletion({ filter, runs }: Pick<State, 'filter' | 'runs'>): FilterCompletion {
  const { draft } = filter;
  if (draft === null) return { from: 0, to: 0, candidates: [] };
  return completeFilter(draft.typed.text, draft.typed.cursor, runs);
}

/** Tab and shift-tab: the candidates one after the other, and behind the last what was typed again. A lone one is taken for good. */
export function completeDraft(state: State, direction: 1 | -1): State {
  const { draft } = state.filter;
  if (draft === null) return state;
  const { candidates } = filterCompletion(state);
  if (candidates.length === 0) return { ...state, notice: 'nothing goes on like this' };
  const places = candidates.length + 1;
  const next = ((draft.chosen + 1 + direction + places) % places) - 1;
  return takeCandidate(state, next);
}

/** The candidate of a place put in; −1 for what was typed. */
export function takeCandidate(state: State, place: number): State {
  const { draft } = state.filter;
  if (draft === null) return state;
  const { from, to, candidates } = filterCompletion(state);
  const { typed } = draft;
  const text = candidates[place]?.text;
  if (text === undefined) return withLine(state, draft, typed, { typed, chosen: -1 });
  const line = { text: typed.text.slice(0, from) + text + typed.text.slice(to), cursor: from + text.length };
  return withLine(state, draft, line, candidates.length === 1 ? {} : { typed, chosen: place });
}

/** Enter: the filter stays; an empty one shows all; one with a mistake is not done with yet. */
export function commitFilter(state: State): State {
  const { draft } = state.filter;
  if (draft === null) return state;
  if (draft.mistake !== null) return { ...state, notice: mistakeText(draft.mistake) };
  const { before, text } = draft;
  const asked = showText(state, text);
  const closed: State = 'what' in asked ? state : { ...asked, filter: { ...asked.filter, draft: null } };
  if (text.trim() === '') {
    const back = cancelFilter(state);
    return before.shown === null ? back : endFilter(back);
  }
  return remembered({ ...state, cursor: before.screen.cursor }, kept(closed, text, before.screen));
}

/** Esc: exactly what was before. */
export function cancelFilter(state: State): State {
  const { draft } = state.filter;
  if (draft === null) return state;
  const gone = back(state, draft.before);
  const closed = { ...gone, filter: { ...gone.filter, draft: null, pastAt: state.filter.past.length } };
  return choosePane(closed, draft.before.pane);
}

function beforeFilter(state: State): BeforeFilter {
  const { filter, matched, rootOrder, familiesTop, details, pane } = state;
  return { screen: screenBefore(state), shown: filter.shown, matched, rootOrder, familiesTop, details, pane };
}

/** The line after a change, and what it then asks. */
function withLine(
  state: State,
  draft: FilterDraft,
  line: EditedLine,
  completed: Partial<Pick<FilterDraft, 'typed' | 'chosen'>> = {},
): State {
  const moved = { ...draft, ...line, typed: line, chosen: -1, ...completed };
  const withDraft = (one: State, mistake: FilterDraft['mistake']): State => ({
    ...one,
    filter: { ...one.filter, draft: { ...moved, mistake } },
  });
  if (line.text === draft.text) return withDraft(state, draft.mistake);
  const { before } = draft;
  const start = back(state, before);
  if (line.text.trim() === '') return withDraft(before.shown === null ? start : withoutFilter(start), null);
  const shown = showText(start, line.text);
  if ('what' in shown) return withDraft(state, shown);
  return withDraft(shown.matched?.count === 0 && isFieldBegun(line) ? withoutAwaited(state) : shown, null);
}

/** Whether what stands before the cursor may become the name of a field, or the path after it: as a word it is asked only once it is kept or goes on otherwise. */
function isFieldBegun({ text, cursor }: EditedLine): boolean {
  const [, word, path] = /(?:^|[\s(!|])([a-z]+)(\.[^\s()|:]*)?$/.exec(text.slice(0, cursor)) ?? [];
  if (word === undefined) return false;
  return filterFields.some(({ name, operators }) =>
    path === undefined ? name.startsWith(word) : name === word && operators.includes('.'),
  );
}

function withoutAwaited(state: State): State {
  return { ...state, filter: { ...state.filter, awaited: null } };
}

/** The screen as it was, the line left open; runs that came in since are asked and are among the rest. */
function back(state: State, before: BeforeFilter): State {
  const { screen, familiesTop, details } = before;
  const isSame = screen.forest === state.runs.forest;
  const asked =
    before.shown === null || isSame ? before : askAgain({ shown: before.shown }, filterWorld(state));
  const filter: FilterState = { ...state.filter, shown: asked.shown, awaited: null };
  const matched = before.shown === null ? null : asked.matched;
  if (isSame) {
    const { rootOrder } = before;
    const there = { ...restored({ ...state, filter, matched, rootOrder }, screen), familiesTop, details };
    return { ...there, find: { ...there.find, isStale: true } };
  }
  const leftIn = keptRuns(state.runs, state.worth, matched);
  const rootOrder = familyOrder(state, state.runs, leftIn, matched);
  const visible = { ...state.visible, kept: leftIn };
  const find = { ...state.find, isStale: true };
  return { ...restored({ ...state, filter, matched, rootOrder, visible, find }, screen), details };
}
