/** Folding of many runs at once: to a level, all, a subtree. These walk all runs of the view, which no other key does. */
import { noRow } from '../model/run-index.ts';
import { emptyBits, writeBit } from './bit-set.ts';
import { hasChildren, isOnGroup } from './fold.ts';
import { withVisible } from './place-cursor.ts';
import { siblingGroupsOf } from './sibling-groups.ts';
import { rebuildVisibleRows, respliceBelow } from './splice-visible-rows.ts';
import type { State } from './state.ts';
import { viewTops } from './view-tops.ts';
import type { Folds } from './visible-rows.ts';

/** `1` … `9`: shows that many levels of the view, groups of well siblings folded. */
export function foldToLevel(state: State, level: number): State {
  return withLevel(state, level, false);
}

/** `-`: shows the tops of the families alone, or of the view. */
export function foldAll(state: State): State {
  return withLevel(state, 1, false);
}

/** `=`: shows every run of the view, groups opened. */
export function unfoldAll(state: State): State {
  return withLevel(state, Number.POSITIVE_INFINITY, true);
}

/** `*`: shows every run below the cursor's; on a folded group it opens the group with all below its runs. */
export function unfoldSubtree(state: State): State {
  const { runs, cursor, visible } = state;
  if (isOnGroup(state))
    return withSubtreesUnfolded(state, groupMembers(state), runs.forest.parent[cursor] ?? noRow);
  if (!hasChildren(state)) return { ...state, notice: 'this run has no children in this input' };
  const next = withSubtreesUnfolded(state, [cursor], cursor);
  if (next.visible.count > visible.count) return next;
  return { ...state, notice: 'all below this run is unfolded already' };
}

function withLevel(state: State, level: number, isUngrouped: boolean): State {
  const { forest } = state.runs;
  const isWhole = state.zoom === noRow;
  const folds: Folds = {
    unfolded: isWhole ? emptyBits(forest.size) : state.visible.unfolded.slice(),
    touched: isWhole ? new Uint8Array(state.visible.touched.length).fill(255) : state.visible.touched.slice(),
    ungrouped: isWhole ? emptyBits(forest.size) : state.visible.ungrouped.slice(),
    policy: isWhole ? level : state.visible.policy,
  };
  const base = isWhole ? 0 : (forest.depth[state.zoom] ?? 0);
  for (const top of viewTops(state)) {
    for (let row = top; row !== noRow; row = nextInSubtree(state, row, top)) {
      const isOpen = (forest.depth[row] ?? 0) - base < level - 1;
      if (forest.firstChild[row] !== noRow) writeBit(folds.unfolded, row, isOpen);
      writeBit(folds.touched, row, true);
      writeBit(folds.ungrouped, row, isUngrouped);
    }
  }
  return withVisible(state, rebuildVisibleRows(state.runs, folds, viewTops(state)));
}

function groupMembers({ runs, cursor }: State): Iterable<number> {
  const groups = siblingGroupsOf(runs, runs.forest.parent[cursor] ?? noRow);
  return groups?.membersByLeader.get(cursor) ?? [];
}

function withSubtreesUnfolded(state: State, tops: Iterable<number>, highest: number): State {
  const { forest } = state.runs;
  const unfolded = state.visible.unfolded.slice();
  const touched = state.visible.touched.slice();
  const ungrouped = state.visible.ungrouped.slice();
  for (const top of tops) {
    for (let row = top; row !== noRow; row = nextInSubtree(state, row, top)) {
      if (forest.firstChild[row] !== noRow) writeBit(unfolded, row, true);
      writeBit(touched, row, true);
      writeBit(ungrouped, row, true);
    }
  }
  const folds = { unfolded, touched, ungrouped, policy: state.visible.policy };
  const position = state.visible.row.lastIndexOf(highest, state.position);
  const own = state.visible.isMessage[position] === 1 ? position - 1 : position;
  return withVisible(state, respliceBelow(state.runs, state.visible, folds, own));
}

function nextInSubtree({ runs }: State, row: number, top: number): number {
  const { parent, firstChild, nextSibling } = runs.forest;
  const child = firstChild[row] ?? noRow;
  if (child !== noRow) return child;
  let above = row;
  while (above !== top && (nextSibling[above] ?? noRow) === noRow) above = parent[above] ?? noRow;
  return above === top ? noRow : (nextSibling[above] ?? noRow);
}
