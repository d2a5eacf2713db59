/** The same input read anew: rows have other numbers then, so what is to stay is kept by id. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { hasBit, writeBit } from './bit-set.ts';
import { foldsByPolicy } from './default-folds.ts';
import { emptiedFind } from './find.ts';
import { landOn } from './jump.ts';
import { noVisibleRows } from './no-visible-rows.ts';
import { withVisible } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { ReloadMemory, State } from './state.ts';
import { viewTops } from './view-tops.ts';

/** Whether a collection is not a later moment of the one at hand, in which rows never move. */
export function isReadAnew({ runs, cursor, zoom, back, forward }: State, newer: RunCollection): boolean {
  if (newer.forest.size < runs.forest.size) return true;
  if (newer.index === runs.index || runs.forest.size === 0) return false;
  const known = [0, runs.forest.size - 1, cursor, zoom, ...back, ...forward];
  return known.some((row) => row !== noRow && runs.index.id(row) !== newer.index.id(row));
}

/** The state emptied of rows, with the cursor's run and the folds kept by id. */
export function forReload(state: State): State {
  const { runs, cursor, visible } = state;
  const isUnfoldedById = new Map<string, boolean>();
  const byPolicy = foldsByPolicy(runs, visible.policy);
  for (let row = 0; row < runs.forest.size; row += 1) {
    if (runs.forest.firstChild[row] === noRow) continue;
    const isUnfolded = hasBit(visible.unfolded, row);
    if (isUnfolded !== hasBit(byPolicy, row)) {
      isUnfoldedById.set(runs.index.id(row), isUnfolded);
    }
  }
  return {
    ...state,
    visible: noVisibleRows(visible.policy),
    cursor: noRow,
    position: -1,
    top: 0,
    zoom: noRow,
    marked: noRow,
    outerViews: [],
    back: [],
    forward: [],
    bodies: new Map(),
    failedLoads: new Map(),
    sources: new Map(),
    matched: null,
    filter: filterToAskAnew(state),
    find: { ...emptiedFind(state.find), text: state.find.text },
    count: null,
    reload: { cursorId: cursor === noRow ? null : runs.index.id(cursor), isUnfoldedById },
  };
}

/** The filter without what it knows by row. A line that is open is closed: what was before it is gone. */
function filterToAskAnew({ filter }: State): State['filter'] {
  const { shown } = filter;
  const asked = shown === null ? null : { ...shown, bodies: null };
  return { ...filter, shown: asked, draft: null, outer: null, zoom: noRow };
}

/** The state with those of the kept runs found again that are there by now. */
export function foundAgain(state: State): State {
  const { reload } = state;
  if (reload === null) return state;
  const folded = withFoldsFound(state, reload);
  const row = reload.cursorId === null ? noRow : rowOf(state, reload.cursorId);
  const landed = row === noRow ? folded : landOn(folded, row);
  if (state.runs.progress.isComplete) return { ...landed, reload: null };
  return row === noRow ? landed : { ...landed, reload: { ...reload, cursorId: null } };
}

function withFoldsFound(state: State, { isUnfoldedById }: ReloadMemory): State {
  if (isUnfoldedById.size === 0) return state;
  const unfolded = state.visible.unfolded.slice();
  const touched = state.visible.touched.slice();
  for (const [id, isUnfolded] of isUnfoldedById) {
    const row = rowOf(state, id);
    if (row === noRow || hasBit(touched, row)) continue;
    writeBit(unfolded, row, isUnfolded);
    writeBit(touched, row, true);
  }
  const folds = { ...state.visible, unfolded, touched };
  return withVisible(state, rebuildVisibleRows(state.runs, folds, viewTops(state)));
}

function rowOf({ runs }: State, id: string): number {
  const row = runs.index.rowOf(id);
  return row < runs.forest.size ? row : noRow;
}
