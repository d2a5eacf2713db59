/** Takes in what a search through bodies tells, and leads there who waits for it. */
import type { FoundDocuments } from '../model/found-documents.ts';
import { noRow } from '../model/run-index.ts';
import { bodyText, mergedMatches, noBodies, placedBodies } from './body-find.ts';
import { forgetFind } from './find.ts';
import { placeOf } from './find-matches.ts';
import { jumpTo, landOn } from './jump.ts';
import { nothingMatches } from './nothing-matches.ts';
import type { State } from './state.ts';

/** The state with what was found since the search last told. An answer to another text than the present one is dropped. */
export function withFoundBodies(state: State, text: string, found: FoundDocuments): State {
  if (text === '' || text !== bodyText(state)) return state;
  const { find } = state;
  const before = find.bodies?.text === text ? find.bodies : noBodies(text);
  const { bodies, added } = placedBodies(state, before, found);
  const matches = added.length === 0 ? find.matches : mergedMatches(state, find.matches, added);
  const taken = { ...state, find: { ...find, bodies, matches } };
  const told =
    bodies.isComplete && bodies.failure !== null
      ? { ...taken, notice: `not searched: ${bodies.failure}` }
      : taken;
  return find.draft === null ? awaitedLanding(told) : firstLanding(told, find.matches.length);
}

/** In the find line: the first match is shown where there was none; later ones lead nobody away from it. */
function firstLanding(state: State, matchesBefore: number): State {
  const { before, matches } = state.find;
  if (matchesBefore > 0 || matches.length === 0 || before === null) return state;
  return landOn(state, matches[placeOf(state, before.cursor)] ?? (matches[0] as number));
}

/** After enter: to the first match, unless the person has gone elsewhere meanwhile. */
function awaitedLanding(state: State): State {
  const { find, cursor } = state;
  if (find.awaited === noRow) return state;
  if (find.matches.length === 0) {
    if (find.bodies?.isComplete !== true) return state;
    return { ...forgetFind(state), notice: nothingMatches(state, find.text) };
  }
  const settled = { ...state, find: { ...find, awaited: noRow } };
  if (cursor !== find.awaited) return settled;
  return jumpTo(settled, find.matches[placeOf(settled, cursor)] ?? (find.matches[0] as number));
}
