/** The find in the JSON of the details: what is typed, where it leads, and stepping through what it found. */
import { detailRows } from './detail-rows.ts';
import { withDetailsCursor } from './details-window.ts';
import { pastWith } from './find.ts';
import { type JsonMatches, jsonFindText, jsonMatches, matchesAround } from './json-find-matches.ts';
import { foldsToShowIn, jsonViews } from './json-views.ts';
import type { JsonFindState, State } from './state.ts';

/** No find in JSON. */
export const noJsonFind: JsonFindState = { text: '', draft: null, before: null };

/** Whether the details have the keys and show JSON, so that a find is one in it. */
export function hasJsonKeys(state: State): boolean {
  return state.pane === 'details' && jsonViews(state).length > 0;
}

/** `/` in the JSON: opens the find line. */
export function openJsonFind(state: State): State {
  const jsonFind = { text: '', draft: '', before: state.details };
  return { ...state, jsonFind, find: { ...state.find, pastAt: state.find.past.length } };
}

/** The state with another text in the find line: at the first match at the cursor or after it, whatever hides that unfolded. */
export function withJsonDraft(state: State, draft: string): State {
  const { before } = state.jsonFind;
  if (before === null) return state;
  const start = { ...state, details: before, jsonFind: { ...state.jsonFind, draft } };
  const matches = jsonMatches(start, draft);
  if (matches.total === 0) return start;
  const at = matchesAround(start, matches).before;
  return showJsonMatch(start, matches, at < matches.total ? at : 0);
}

/** `up` and `down`: earlier and later finds, those in runs among them. */
export function recallJsonFind(state: State, direction: 1 | -1): State {
  const { past, pastAt } = state.find;
  const at = Math.min(Math.max(pastAt + direction, 0), past.length);
  if (at === pastAt) return { ...state, notice: direction === -1 ? 'no earlier find' : 'no later find' };
  return withJsonDraft({ ...state, find: { ...state.find, pastAt: at } }, past[at] ?? '');
}

/** Enter: the find stays for `n N`. An empty one repeats the last; one without a match goes back. */
export function commitJsonFind(state: State): State {
  const { draft } = state.jsonFind;
  const { past } = state.find;
  const text = draft === '' || draft === null ? (past.at(-1) ?? '') : draft;
  if (text === '') return { ...cancelJsonFind(state), notice: 'nothing to find: type a text after /' };
  const typed = draft === text ? state : withJsonDraft(state, text);
  const kept = { ...typed, find: { ...typed.find, past: pastWith(past, text) } };
  if (jsonMatches(typed, text).total === 0) {
    return { ...cancelJsonFind(kept), notice: `nothing matches ${text} in this JSON` };
  }
  return { ...kept, jsonFind: { text, draft: null, before: null } };
}

/** Esc in the find line: back to the line where it was opened. */
export function cancelJsonFind(state: State): State {
  return { ...state, details: state.jsonFind.before ?? state.details, jsonFind: noJsonFind };
}

/** Esc later: forgets the find in the JSON. */
export function forgetJsonFind(state: State): State {
  return { ...state, jsonFind: noJsonFind, notice: 'the find in the JSON ended' };
}

/** `n N` in the JSON: so many matches on, going round at the ends; null where `n N` are not about the JSON. */
export function stepJsonFind(state: State, direction: 1 | -1, times: number): State | null {
  const text = jsonFindText(state);
  if (text === '' || !hasJsonKeys(state)) return null;
  const matches = jsonMatches(state, text);
  const { total } = matches;
  if (total === 0) {
    return state.jsonFind.text === '' ? null : { ...state, notice: `nothing matches ${text} in this JSON` };
  }
  const { before, through } = matchesAround(state, matches);
  const wanted = direction === 1 ? through + times - 1 : before - times;
  const at = ((wanted % total) + total) % total;
  if (total === 1 && through > before) {
    const onward = state.jsonFind.text === '' ? ': esc n goes to the next run' : '';
    return { ...state, notice: `this is the only match in this JSON${onward}` };
  }
  const notice = wanted < 0 ? 'from the bottom again' : wanted >= total ? 'from the top again' : null;
  return { ...showJsonMatch(state, matches, at), notice };
}

/** The state with the cursor of the details on a match, whatever hides it unfolded; `at` counts from 0. */
export function showJsonMatch(state: State, { views, nodes }: JsonMatches, at: number): State {
  let place = 0;
  let rest = at;
  while (rest >= (nodes[place]?.length ?? 0) && place < nodes.length - 1) {
    rest -= nodes[place]?.length ?? 0;
    place += 1;
  }
  const view = views[place];
  const node = nodes[place]?.[rest];
  if (view === undefined || node === undefined) return state;
  const toggledFolds = foldsToShowIn(views, place, node);
  const unfolded =
    toggledFolds === state.details.toggledFolds
      ? state
      : { ...state, details: { ...state.details, toggledFolds } };
  const index = detailRows(unfolded).indexOfNode?.(view.tree, view.name, node) ?? -1;
  return index < 0 ? unfolded : withDetailsCursor(unfolded, index);
}
