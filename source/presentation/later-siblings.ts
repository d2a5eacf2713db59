/** Whether a guide goes on below a row: a sibling may be there and yet be told by the row of its group above. */
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';
import { isKept } from '../state/flatten-tree.ts';
import { foldedGroupLeader, siblingGroupsOf } from '../state/sibling-groups.ts';
import type { State } from '../state/state.ts';
import type { VisibleRows } from '../state/visible-rows.ts';

/** Last shown child by parent: holds as long as the folds do. */
const lastByVisible = new WeakMap<VisibleRows, Map<number, number>>();

/** Whether a sibling after this row is shown as a row of its own. */
export function hasLaterSibling({ runs, visible }: Pick<State, 'runs' | 'visible'>, row: number): boolean {
  const { forest } = runs;
  if (forest.nextSibling[row] === noRow) return false;
  const parent = forest.parent[row] ?? noRow;
  const groups = siblingGroupsOf(runs, parent);
  if (groups === null && visible.kept === null) return true;
  let known = lastByVisible.get(visible);
  if (known === undefined) {
    known = new Map();
    lastByVisible.set(visible, known);
  }
  let last = known.get(parent);
  if (last === undefined) {
    last = lastShown(forest, parent, (child) => {
      const leader = foldedGroupLeader(runs, visible, child);
      return isKept(visible, child) && (leader === noRow || leader === child);
    });
    known.set(parent, last);
  }
  return row !== last;
}

function lastShown(forest: Forest, parent: number, isShown: (child: number) => boolean): number {
  let last = noRow;
  for (
    let child = forest.firstChild[parent] as number;
    child !== noRow;
    child = forest.nextSibling[child] as number
  ) {
    if (isShown(child)) last = child;
  }
  return last;
}
