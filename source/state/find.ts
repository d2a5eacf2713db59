/** The find line: what is typed, where it leads, and stepping through what it found. */

import { noRow } from '../model/run-index.ts';
import { bodySearchWords, isSearchingBodies, withBodyRows } from './body-find.ts';
import { findMatches, findPlace, placeOf } from './find-matches.ts';
import { mayHaveRuns } from './has-runs.ts';
import { jumpTo, jumpToFailure, landOn, remembered } from './jump.ts';
import { nothingMatches } from './nothing-matches.ts';
import { restored, screenBefore } from './screen-before.ts';
import type { FindDraft, FindState, State } from './state.ts';

/** How many finds are kept for `up`. */
const mostPastFinds = 100;

/** No find at all. */
export const noFind: FindState = {
  text: '',
  draft: null,
  matches: new Int32Array(0),
  bodies: null,
  awaited: noRow,
  isStale: false,
  before: null,
  drafts: [],
  past: [],
  pastAt: 0,
};

/** `/`: opens the find line. */
export function openFind(state: State): State {
  if (!mayHaveRuns(state)) return { ...state, notice: 'there is no run to find' };
  const find = {
    ...emptiedFind(state.find),
    draft: '',
    before: screenBefore(state),
    pastAt: state.find.past.length,
  };
  return { ...state, find };
}

/** Text typed into the find line: leads to the first match at or after the place where it was opened. */
export function typeFind(state: State, text: string): State {
  const { draft } = state.find;
  return draft === null || text === '' ? state : withDraft(state, draft + text);
}

/** Backspace: one code point less; on an empty line it closes the line. */
export function eraseFind(state: State): State {
  const { draft } = state.find;
  if (draft === null) return state;
  if (draft === '') return cancelFind(state);
  return withDraft(state, [...draft].slice(0, -1).join(''));
}

/** `up` and `down` in the find line: earlier and later finds. */
export function recallFind(state: State, direction: 1 | -1): State {
  const { draft, past, pastAt } = state.find;
  if (draft === null) return state;
  const at = Math.min(Math.max(pastAt + direction, 0), past.length);
  if (at === pastAt) return { ...state, notice: direction === -1 ? 'no earlier find' : 'no later find' };
  const recalled = withDraft(state, past[at] ?? '');
  return { ...recalled, find: { ...recalled.find, pastAt: at } };
}

/** Enter: the find stays for `n N`. An empty one repeats the last; one without a match goes back. */
export function commitFind(state: State): State {
  const { draft, before, past } = state.find;
  if (draft === null || before === null) return state;
  const text = draft === '' ? (past.at(-1) ?? '') : draft;
  if (text === '') return { ...cancelFind(state), notice: 'nothing to find: type a text after /' };
  // What was typed while runs came in was not asked of them yet.
  const typed = draft === '' || state.find.isStale ? withDraft(state, text) : state;
  const find = { ...typed.find, draft: null, before: null, drafts: [], past: pastWith(past, text) };
  if (find.matches.length === 0) {
    const gone = restored(state, before);
    if (isSearchingBodies({ find: { ...find, text } }))
      return { ...gone, find: { ...find, text, awaited: before.cursor } };
    return { ...gone, find: { ...emptiedFind(find), past: find.past }, notice: nothingMatches(gone, text) };
  }
  const landed = { ...typed, find: { ...find, text } };
  return remembered({ ...landed, cursor: before.cursor }, landed);
}

/** Esc in the find line: back to the place where it was opened. */
export function cancelFind(state: State): State {
  const { before } = state.find;
  return { ...(before === null ? state : restored(state, before)), find: emptiedFind(state.find) };
}

/** Esc later: forgets the find, so that `n N` step through failures again. */
export function forgetFind(state: State): State {
  return { ...state, find: emptiedFind(state.find) };
}

/** `n N`: the next or previous match, going round at the ends; failures where there is no find. */
export function stepFind(state: State, direction: 1 | -1, times = 1): State {
  if (state.find.text === '') return jumpToFailure(state, direction, times);
  const fresh = withFreshMatches(state);
  const { matches, text } = fresh.find;
  if (matches.length === 0) {
    return { ...fresh, notice: bodySearchWords(fresh) ?? nothingMatches(fresh, text) };
  }
  const at = placeOf(fresh, fresh.cursor);
  const isOn = matches[at] === fresh.cursor;
  const wanted = (direction === -1 ? at - 1 : isOn ? at + 1 : at) + direction * (times - 1);
  const next = ((wanted % matches.length) + matches.length) % matches.length;
  const row = matches[next] as number;
  const around =
    wanted < 0 ? 'from the bottom again' : wanted >= matches.length ? 'from the top again' : null;
  if (row === fresh.cursor && matches.length === 1) {
    return { ...landOn(fresh, row), notice: 'this is the only match' };
  }
  return { ...jumpTo(fresh, row), notice: around };
}

/** The state with the matches found anew where runs came in since. */
export function withFreshMatches(state: State): State {
  const { find } = state;
  if (!find.isStale) return state;
  const text = find.draft ?? find.text;
  const matches = withBodyRows(state, findMatches(state, text, null), find.bodies, text);
  return { ...state, find: { ...find, isStale: false, drafts: [], matches } };
}

/** What the find line says behind the text: `3/17`, and `no match` in words. Null while there is nothing to count. */
export function findCounter(state: State): string | null {
  const { draft, text } = state.find;
  if ((draft ?? text) === '') return null;
  const { place, total } = findPlace(state);
  return total === 0 ? 'no match' : `${place}/${total}`;
}

function withDraft(state: State, draft: string): State {
  const { before } = state.find;
  if (before === null) return state;
  const start = restored(state, before);
  const drafts = state.find.isStale ? [] : state.find.drafts.filter(({ text }) => draft.startsWith(text));
  const known = drafts.find(({ text }) => text === draft);
  const inIndex = known?.matches ?? findMatches(start, draft, drafts.at(-1) ?? null);
  const bodies = state.find.bodies?.text === draft ? state.find.bodies : null;
  const matches = withBodyRows(start, inIndex, bodies, draft);
  const present: FindDraft = { text: draft, matches: inIndex };
  const find = {
    ...state.find,
    draft,
    matches,
    bodies,
    isStale: false,
    drafts: known === undefined && draft !== '' ? [...drafts, present] : drafts,
  };
  const searched = { ...start, find };
  const row = matches[placeOf(searched, before.cursor)] ?? matches[0] ?? noRow;
  return row === noRow ? searched : landOn(searched, row);
}

/** No find, with those of the past kept. */
export function emptiedFind(find: FindState): FindState {
  return { ...noFind, past: find.past, pastAt: find.past.length };
}

/** Finds entered so far with one more, the newest last. */
export function pastWith(past: readonly string[], text: string): readonly string[] {
  return [...past.filter((one) => one !== text), text].slice(-mostPastFinds);
}
