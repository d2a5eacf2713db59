/** How many runs of each sort hang below every run: what a folded row tells of what it hides. */
import { noRow, type RunIndex } from './run-index.ts';
import { isFailedState, isFinalState } from './run-state.ts';

/** Counts by row, the row itself included. */
export interface SubtreeCounts {
  readonly subtreeSize: Int32Array;
  readonly subtreeFailed: Int32Array;
  /** Known not to be final. */
  readonly subtreeUnfinished: Int32Array;
  readonly subtreeSucceeded: Int32Array;
}

/** Counts every subtree in one pass; `order` has each row after its parent. */
export function countSubtrees(index: RunIndex, parent: Int32Array, order: Int32Array): SubtreeCounts {
  const subtreeSize = new Int32Array(order.length).fill(1);
  const subtreeFailed = new Int32Array(order.length);
  const subtreeUnfinished = new Int32Array(order.length);
  const subtreeSucceeded = new Int32Array(order.length);
  const counts = [subtreeSize, subtreeFailed, subtreeUnfinished, subtreeSucceeded];
  for (let row = 0; row < order.length; row++) {
    const state = index.state(row);
    if (isFailedState(state)) subtreeFailed[row] = 1;
    else if (state === 'succeeded') subtreeSucceeded[row] = 1;
    else if (state !== 'unknown' && !isFinalState(state)) subtreeUnfinished[row] = 1;
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const row = order[at] as number;
    const above = parent[row] as number;
    if (above === noRow) continue;
    for (const count of counts) count[above] = (count[above] as number) + (count[row] as number);
  }
  return { subtreeSize, subtreeFailed, subtreeUnfinished, subtreeSucceeded };
}
