/** Unfolds the way to a run. */
import { noRow } from '../model/run-index.ts';
import { hasBit, writeBit } from './bit-set.ts';
import { positionOf, withVisible } from './place-cursor.ts';
import { foldedGroupLeader, groupMembers } from './sibling-groups.ts';
import { respliceBelow } from './splice-visible-rows.ts';
import type { State } from './state.ts';

/** The state with a run shown as itself: its ancestors unfolded, the groups on the way opened. The run lies in the view. */
export function reveal(state: State, row: number): State {
  const closed = closedOnTheWay(state, row);
  if (closed.highest === noRow) return state;
  const unfolded = state.visible.unfolded.slice();
  const touched = state.visible.touched.slice();
  const ungrouped = state.visible.ungrouped.slice();
  for (const folded of closed.folded) {
    writeBit(unfolded, folded, true);
    writeBit(touched, folded, true);
  }
  for (const leader of closed.leaders) {
    for (const member of groupMembers(state.runs, leader)) writeBit(ungrouped, member, true);
  }
  const folds = { ...state.visible, unfolded, touched, ungrouped };
  const position = positionOf(state.visible, closed.highest);
  return withVisible(state, respliceBelow(state.runs, state.visible, folds, position));
}

/** What hides a run: folded ancestors, first runs of folded groups, and the highest run below which something changes. */
function closedOnTheWay(
  state: State,
  row: number,
): { readonly folded: readonly number[]; readonly leaders: readonly number[]; readonly highest: number } {
  const { parent } = state.runs.forest;
  const folded: number[] = [];
  const leaders: number[] = [];
  let highest = noRow;
  let below = row;
  while (below !== state.zoom && below !== noRow) {
    const above = parent[below] ?? noRow;
    const leader = foldedGroupLeader(state.runs, state.visible, below);
    if (leader !== noRow) leaders.push(leader);
    if (above !== noRow && !hasBit(state.visible.unfolded, above)) folded.push(above);
    if (leader !== noRow || folded.at(-1) === above) highest = above;
    below = above;
  }
  return { folded, leaders, highest };
}
