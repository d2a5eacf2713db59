/** Folding and unfolding at the cursor. */
import { noRow } from '../model/run-index.ts';
import { hasBit, writeBit } from './bit-set.ts';
import { firstShownChild } from './flatten-tree.ts';
import { withPosition, withVisible } from './place-cursor.ts';
import { groupLeaderOf, groupMembers, isGroupOpen } from './sibling-groups.ts';
import { respliceBelow } from './splice-visible-rows.ts';
import type { State } from './state.ts';

/** `l`: unfolds the run or group at the cursor; an unfolded run is left for its first child. */
export function unfoldOrEnter(state: State): State {
  if (isOnGroup(state)) return withGroup(state, state.cursor, true);
  if (!hasChildren(state)) return { ...state, notice: noChildrenText(state) };
  if (!hasBit(state.visible.unfolded, state.cursor)) return withFold(state, state.cursor, true);
  const below = state.visible.isMessage[state.position + 1] === 1 ? 2 : 1;
  return withPosition(state, state.position + below);
}

/** `h`: folds the run at the cursor, or the group it is in; what is folded is left for its parent. */
export function foldOrLeave(state: State): State {
  if (isUnfolded(state)) return withFold(state, state.cursor, false);
  const leader = openGroupLeader(state);
  if (leader !== noRow) return withGroup(state, leader, false);
  const parent = state.runs.forest.parent[state.cursor] ?? noRow;
  if (state.cursor === state.zoom) return { ...state, notice: 'this is the top of the view: esc shows all' };
  if (parent === noRow) return { ...state, notice: 'this is a root run: it has no parent' };
  return withPosition(state, positionOfParent(state, parent));
}

/** Space: the other way than it stands. */
export function toggleFold(state: State): State {
  if (isOnGroup(state)) return withGroup(state, state.cursor, true);
  if (hasChildren(state)) return withFold(state, state.cursor, !isUnfolded(state));
  const leader = openGroupLeader(state);
  if (leader !== noRow) return withGroup(state, leader, false);
  return { ...state, notice: `${noChildrenText(state)}: nothing to fold` };
}

/** Why nothing can be unfolded at the cursor. */
export function noChildrenText({ runs, cursor }: State): string {
  const isLeaf = (runs.forest.firstChild[cursor] ?? noRow) === noRow;
  return isLeaf ? 'this run has no children in this input' : 'what is below this run is hidden (F)';
}

/** Whether the cursor stands on a folded group. */
export function isOnGroup(state: State): boolean {
  return state.visible.isGroup[state.position] === 1;
}

/** Whether the run at the cursor has children that the tree shows. */
export function hasChildren({ runs, cursor, visible }: State): boolean {
  return cursor !== noRow && firstShownChild(runs, visible, cursor) !== noRow;
}

/** Whether the run at the cursor shows its children. */
export function isUnfolded(state: State): boolean {
  return !isOnGroup(state) && hasChildren(state) && hasBit(state.visible.unfolded, state.cursor);
}

/** First run of the open group that the run at the cursor is in; `noRow` where it is in none. */
export function openGroupLeader(state: State): number {
  const { runs, cursor, visible, zoom } = state;
  if (cursor === noRow || cursor === zoom || visible.kept !== null) return noRow;
  const leader = groupLeaderOf(runs, cursor);
  return leader !== noRow && isGroupOpen(visible, leader) ? leader : noRow;
}

/** Position of a parent of the cursor's run, which stands above it. */
export function positionOfParent({ visible, position }: State, parent: number): number {
  const last = visible.row.lastIndexOf(parent, position);
  return visible.isMessage[last] === 1 ? last - 1 : last;
}

function withFold(state: State, row: number, isOpen: boolean): State {
  const unfolded = state.visible.unfolded.slice();
  const touched = state.visible.touched.slice();
  writeBit(unfolded, row, isOpen);
  writeBit(touched, row, true);
  const folds = { ...state.visible, unfolded, touched };
  return withVisible(state, respliceBelow(state.runs, state.visible, folds, state.position));
}

/** Opens or closes the group that the cursor is on or in. Its runs lie among their siblings, so all below the parent is laid out anew. */
function withGroup(state: State, leader: number, isOpen: boolean): State {
  const parent = state.runs.forest.parent[leader] ?? noRow;
  const ungrouped = state.visible.ungrouped.slice();
  for (const member of groupMembers(state.runs, leader)) writeBit(ungrouped, member, isOpen);
  const folds = { ...state.visible, ungrouped };
  return withVisible(state, respliceBelow(state.runs, state.visible, folds, positionOfParent(state, parent)));
}
