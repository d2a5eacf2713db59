/** Where in a run's documents a find matches it, for runs that nothing else matches. */
import { pathText } from '../model/json-path.ts';
import { runMatcher } from '../query/find-runs.ts';
import { hasBit } from './bit-set.ts';
import { detailTabs } from './detail-rows.ts';
import { pathStart } from './detail-rows-of-raw-json.ts';
import { chooseTab } from './details-tabs.ts';
import { showJsonMatch } from './json-find.ts';
import { type JsonMatches, jsonMatches } from './json-find-matches.ts';
import { choosePane } from './panes.ts';
import type { DetailsTab, State } from './state.ts';

/** The first tab with a match in its JSON, the present one before others, and what matches there. */
interface BodyMatch {
  readonly tab: DetailsTab;
  readonly matches: JsonMatches;
}

/** Steps of a path that are told. */
const mostSteps = 20;
const jsonTabs: readonly DetailsTab[] = ['payload', 'output', 'metadata', 'json'];

/** The details of the run under the cursor, at the match where a find matched only its documents; null where there is no such match. */
export function openBodyMatch(state: State): State | null {
  const match = bodyMatch(state);
  if (match === null) return null;
  const { tab } = match;
  const chosen = choosePane(tab === state.details.tab ? state : chooseTab(state, tab), 'details');
  return { ...showJsonMatch(chosen, jsonMatches(chosen, state.find.text), 0), notice: null };
}

/** `payload.customer.id`: where the run under the cursor matches, if by nothing but its documents. Raw text; null where that is not known. */
export function bodyMatchPath(state: State): string | null {
  const match = bodyMatch(state);
  const place = match?.matches.nodes.findIndex(({ length }) => length > 0) ?? -1;
  const view = match?.matches.views[place];
  const node = match?.matches.nodes[place]?.[0];
  if (view === undefined || node === undefined) return null;
  return pathText(view.tree, node, view.top, pathStart(view.name), mostSteps);
}

function bodyMatch(state: State): BodyMatch | null {
  const { find, cursor, runs } = state;
  const { bodies, text } = find;
  if (text === '' || bodies === null || !hasBit(bodies.rows, cursor) || !state.bodies.has(cursor))
    return null;
  if (runMatcher(runs.index, text, 1)(cursor)) return null;
  const known = detailTabs(state);
  const tabs = jsonTabs.filter((tab) => known.includes(tab));
  for (const tab of tabs.includes(state.details.tab) ? [state.details.tab, ...tabs] : tabs) {
    const matches = jsonMatches({ ...state, details: { ...state.details, tab } }, text);
    if (matches.total > 0) return { tab, matches };
  }
  return null;
}
