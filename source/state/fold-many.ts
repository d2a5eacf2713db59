/** Folding of many runs at once: to a level, all, a subtree. These walk all runs of the view, which no other key does. */
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';
import { emptyBits, writeBit } from './bit-set.ts';
import { foldsByPolicy } from './default-folds.ts';
import { hasChildren, isOnGroup, noChildrenText } from './fold.ts';
import { withVisible } from './place-cursor.ts';
import { groupMembers } from './sibling-groups.ts';
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
    return withSubtreesUnfolded(state, groupMembers(runs, cursor), runs.forest.parent[cursor] ?? noRow);
  if (!hasChildren(state)) return { ...state, notice: noChildrenText(state) };
  const next = withSubtreesUnfolded(state, [cursor], cursor);
  if (next.visible.count > visible.count) return next;
  return { ...state, notice: 'all below this run is unfolded already' };
}

function withLevel(state: State, level: number, isUngrouped: boolean): State {
  const folds =
    state.zoom === noRow
      ? levelEverywhere(state, level, isUngrouped)
      : levelInView(state, level, isUngrouped);
  return withVisible(state, rebuildVisibleRows(state.runs, folds, viewTops(state)));
}

function levelEverywhere({ runs, visible }: State, level: number, isUngrouped: boolean): Folds {
  const { size } = runs.forest;
  return {
    unfolded: foldsByPolicy(runs, level),
    touched: emptyBits(size).fill(255),
    ungrouped: emptyBits(size).fill(isUngrouped ? 255 : 0),
    kept: visible.kept,
    policy: level,
  };
}

function levelInView({ runs, visible, zoom }: State, level: number, isUngrouped: boolean): Folds {
  const { depth, firstChild } = runs.forest;
  const unfolded = visible.unfolded.slice();
  const touched = visible.touched.slice();
  const ungrouped = visible.ungrouped.slice();
  const deepest = (depth[zoom] ?? 0) + level - 1;
  for (let row = zoom; row !== noRow; row = nextInSubtree(runs.forest, row, zoom)) {
    if (firstChild[row] !== noRow) writeBit(unfolded, row, (depth[row] ?? 0) < deepest);
    writeBit(touched, row, true);
    // Whether the top of the view stands in a group is seen only around the view.
    if (row !== zoom) writeBit(ungrouped, row, isUngrouped);
  }
  return { unfolded, touched, ungrouped, kept: visible.kept, policy: visible.policy };
}

function withSubtreesUnfolded(state: State, tops: Iterable<number>, highest: number): State {
  const { forest } = state.runs;
  const unfolded = state.visible.unfolded.slice();
  const touched = state.visible.touched.slice();
  const ungrouped = state.visible.ungrouped.slice();
  for (const top of tops) {
    for (let row = top; row !== noRow; row = nextInSubtree(forest, row, top)) {
      if (forest.firstChild[row] !== noRow) writeBit(unfolded, row, true);
      writeBit(touched, row, true);
      writeBit(ungrouped, row, true);
    }
  }
  const folds = { ...state.visible, unfolded, touched, ungrouped };
  const position = state.visible.row.lastIndexOf(highest, state.position);
  const own = state.visible.isMessage[position] === 1 ? position - 1 : position;
  return withVisible(state, respliceBelow(state.runs, state.visible, folds, own));
}

function nextInSubtree(forest: Forest, row: number, top: number): number {
  const { parent, firstChild, nextSibling } = forest;
  const child = firstChild[row] ?? noRow;
  if (child !== noRow) return child;
  let above = row;
  while (above !== top && (nextSibling[above] ?? noRow) === noRow) above = parent[above] ?? noRow;
  return above === top ? noRow : (nextSibling[above] ?? noRow);
}
