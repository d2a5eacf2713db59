/** The input grew, or was read anew: what a person looks at stays under their eyes. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isMatch } from '../query/match-rows.ts';
import { withBodiesOfNow } from './bodies.ts';
import { openingFolds } from './default-folds.ts';
import { familyOrder } from './family-order.ts';
import { askAgain, filterWorld } from './filter/ask-filter.ts';
import { onMatch } from './filter/show-filter.ts';
import { withWaysUnfolded } from './filter/ways-to-matches.ts';
import { withFreshMatches } from './find.ts';
import { grownFolds } from './grown-folds.ts';
import { landOn } from './jump.ts';
import { keptRuns } from './kept-runs.ts';
import { paneRows } from './layout.ts';
import { withVisible } from './place-cursor.ts';
import { forReload, foundAgain, isReadAnew } from './reload.ts';
import { runToOpenOn } from './run-to-open-on.ts';
import { screenBefore } from './screen-before.ts';
import { selectNotice } from './select-notice.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { State } from './state.ts';
import { viewTops } from './view-tops.ts';

/** The state with a newer collection. Until the person has pressed a key it opens on the likely cause, whatever comes in. */
export function withRuns(state: State, runs: RunCollection): State {
  const old = isReadAnew(state, runs) ? forReload(state) : state;
  const filtered = old.filter.shown;
  const asked = filtered === null ? null : askAgain({ shown: filtered }, { ...filterWorld(old), runs });
  const matched = asked?.matched ?? null;
  const kept = keptRuns(runs, old.worth, matched);
  const rootOrder = familyOrder(old, runs, kept, matched);
  const visible = { ...old.visible, kept };
  const find = { ...old.find, isStale: true };
  const withOrder = withBodiesOfNow({
    ...old,
    runs,
    rootOrder,
    visible,
    find,
    matched,
    filter: { ...old.filter, shown: asked?.shown ?? null },
  });
  const shown = old.hasMoved ? grown(old, withOrder) : withSelectTold(opened(withOrder));
  const found = withPlacesBefore(old, foundAgain(shown));
  return runs.progress.isComplete && found.find.draft === null ? withFreshMatches(found) : found;
}

/** The state with a word where it opens elsewhere than `--select` says. */
function withSelectTold(state: State): State {
  return { ...state, notice: state.notice ?? selectNotice(state) };
}

/** A line that was opened before the first run had come goes back to where the session opens without it. */
function withPlacesBefore(old: State, state: State): State {
  const { find, filter } = state;
  const isLineOpen = find.before !== null || filter.draft !== null;
  if (old.runs.forest.size > 0 || state.runs.forest.size === 0 || !isLineOpen) return state;
  const shown = filter.draft === null ? filter.shown : filter.draft.before.shown;
  const closed = {
    ...old,
    find: { ...old.find, draft: null, before: null },
    filter: { ...old.filter, draft: null, shown },
  };
  const plain = withRuns({ ...closed, matched: filter.draft?.before.matched ?? null }, state.runs);
  const screen = screenBefore(plain);
  if (filter.draft === null) return { ...state, find: { ...find, before: screen } };
  const before = { ...filter.draft.before, screen, rootOrder: plain.rootOrder, matched: plain.matched };
  return { ...state, filter: { ...filter, draft: { ...filter.draft, before } } };
}

/** The state as it is when a collection is first looked at. */
export function opened(state: State): State {
  const { forest, index } = state.runs;
  const folds = { ...openingFolds(state.runs, paneRows(state, 'tree')), kept: state.visible.kept };
  const whole = { ...state, zoom: noRow, outerViews: [] };
  const { matched } = state;
  const ways = matched === null ? folds : withWaysUnfolded(folds, forest, matched);
  const visible = rebuildVisibleRows(state.runs, ways, viewTops(whole));
  const selected = state.settings.select === null ? noRow : index.rowOf(state.settings.select);
  const isSelected = selected !== noRow && selected < forest.size;
  const unplaced = { ...whole, visible, cursor: noRow, position: -1, top: 0 };
  const wanted = isSelected ? selected : runToOpenOn(whole);
  // Nobody asked to stand on a run that the filter leaves out.
  if (matched !== null && (wanted === noRow || !isMatch(matched, wanted))) return onMatch(unplaced, wanted);
  return landOn(unplaced, wanted);
}

function grown(old: State, state: State): State {
  if (old.cursor === noRow) return opened(state);
  const grownSoFar = grownFolds(state.runs, old.runs.forest, state.visible, rowsOnScreen(old));
  const { matched } = state;
  const folds =
    matched === null ? grownSoFar : withWaysUnfolded(grownSoFar, state.runs.forest, matched, old.matched);
  return withVisible(state, rebuildVisibleRows(state.runs, folds, viewTops(state)));
}

/** Runs drawn as themselves; a group's first is not, and may go on to be hidden behind another first. */
function rowsOnScreen(state: State): ReadonlySet<number> {
  const { visible, top } = state;
  const rows = new Set<number>();
  const end = Math.min(top + paneRows(state, 'tree'), visible.count);
  for (let position = top; position < end; position += 1) {
    if (visible.isGroup[position] === 0) rows.add(visible.row[position] as number);
  }
  return rows;
}
