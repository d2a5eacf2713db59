/** Runs whose parent no document tells, put below the root that they name (contract rule 8). */
import { isCreatedBefore } from './created-before.ts';
import { cutRings } from './cut-rings.ts';
import { noRow, type RunIndex } from './run-index.ts';

/**
 * Links tops of chains in `parent` to the root that they name; where no document describes a top, or it says that it is no root, to the
 * root that a run below it names (of several the one created first). `fixed` are rows that stay roots. Returns 1 for each row linked so
 * without its parent being known: at a depth of 1 the root is the parent. Never makes a ring.
 */
export function hangBelowRoots(index: RunIndex, parent: Int32Array, fixed: ReadonlySet<number>): Uint8Array {
  const top = topsOf(parent);
  const root = new Int32Array(index.size).fill(noRow);
  for (let row = 0; row < index.size; row++) {
    const named = index.namedRootRow(row);
    const rowTop = top[row] as number;
    if (named === noRow || fixed.has(rowTop) || top[named] === rowTop) continue;
    const isOwn = rowTop === row;
    if (!isOwn && (index.namedRootRow(rowTop) !== noRow || !isUnsettled(index, rowTop))) continue;
    const before = root[rowTop] as number;
    if (isOwn || before === noRow || isCreatedBefore(index, named, before)) root[rowTop] = named;
  }
  cutBetweenTops(index, root, top);
  const isParentUnknown = new Uint8Array(index.size);
  for (let row = 0; row < index.size; row++) {
    if (root[row] === noRow) continue;
    parent[row] = root[row] as number;
    isParentUnknown[row] = index.statedDepth(row) === 1 ? 0 : 1;
  }
  return isParentUnknown;
}

/** Whether a top may have something above it that the input does not tell. */
function isUnsettled(index: RunIndex, row: number): boolean {
  return index.presence(row) !== 'loaded' || (index.statedDepth(row) ?? 0) > 0;
}

function cutBetweenTops(index: RunIndex, root: Int32Array, top: Int32Array): void {
  const next = root.map((row) => (row === noRow ? noRow : (top[row] as number)));
  for (const cut of cutRings(next, (row, other) => isCreatedBefore(index, row, other))) {
    root[cut.node] = noRow;
  }
}

/** The top of each row's chain; `parent` has no rings. */
export function topsOf(parent: Int32Array): Int32Array {
  const top = new Int32Array(parent.length).fill(noRow);
  for (let row = 0; row < parent.length; row++) {
    let at = row;
    while (top[at] === noRow && parent[at] !== noRow) at = parent[at] as number;
    const found = top[at] === noRow ? at : (top[at] as number);
    for (let below = row; top[below] === noRow; below = parent[below] as number) {
      top[below] = found;
      if (below === at) break;
    }
  }
  return top;
}
