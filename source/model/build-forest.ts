/** Joins all runs by id into families, whatever contradicts itself: every run ends up in exactly one place (contract rules 7, 8, 14). */
import { chooseParents } from './choose-parents.ts';
import { isCreatedBefore } from './created-before.ts';
import { cutRings } from './cut-rings.ts';
import type { Forest } from './forest.ts';
import { hangBelowRoots, topsOf } from './hang-below-roots.ts';
import type { RunWarning } from './problem.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { countSubtrees } from './subtree-counts.ts';
import { treeOrder } from './tree-order.ts';

/** The forest of an index. Linear in the number of runs and listed children, but for sorting children by creation. */
export function buildForest(index: RunIndex): Forest {
  const { parent, warnings: parentWarnings } = chooseParents(index);
  const cuts = cutRings(parent, (row, other) => isCreatedBefore(index, row, other));
  const isParentUnknown = hangBelowRoots(index, parent, new Set(cuts.map((cut) => cut.node)));
  const root = topsOf(parent);
  const { firstChild, nextSibling } = linkChildren(index, parent);
  const roots = rootsInInputOrder(root);
  const order = treeOrder({ roots, parent, firstChild, nextSibling });
  const size = index.size;
  const depth = new Int32Array(size);
  for (const row of order) {
    const above = parent[row] as number;
    if (above !== noRow) depth[row] = (depth[above] as number) + 1;
  }
  const warnings = [
    parentWarnings,
    cuts.map((cut) => cycle(index, cut.node, cut.lost)),
    rootMismatches(index, root),
  ].flat();
  return {
    size,
    roots,
    parent,
    firstChild,
    nextSibling,
    depth,
    root,
    isParentUnknown,
    ...countSubtrees(index, parent, order),
    warnings,
  };
}

function linkChildren(
  index: RunIndex,
  parent: Int32Array,
): { firstChild: Int32Array; nextSibling: Int32Array } {
  const size = parent.length;
  const start = new Int32Array(size + 1);
  for (const above of parent) if (above !== noRow) start[above + 1] = (start[above + 1] as number) + 1;
  for (let row = 0; row < size; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const fill = start.slice();
  const children = new Int32Array(start[size] as number);
  for (let row = 0; row < size; row++) {
    const above = parent[row] as number;
    if (above === noRow) continue;
    const place = fill[above] as number;
    children[place] = row;
    fill[above] = place + 1;
  }
  const firstChild = new Int32Array(size).fill(noRow);
  const nextSibling = new Int32Array(size).fill(noRow);
  for (let row = 0; row < size; row++) {
    const own = children.subarray(start[row], start[row + 1]);
    if (own.length === 0) continue;
    sortByCreation(index, own);
    firstChild[row] = own[0] as number;
    for (let at = 1; at < own.length; at++) nextSibling[own[at - 1] as number] = own[at] as number;
  }
  return { firstChild, nextSibling };
}

/** Most inputs are in order of time already: they are only looked through. */
function sortByCreation(index: RunIndex, rows: Int32Array): void {
  const timeOf = (row: number): number => {
    const createdAtMs = index.createdAtMs(row);
    return Number.isNaN(createdAtMs) ? Number.POSITIVE_INFINITY : createdAtMs;
  };
  let isSorted = true;
  for (let at = 1; at < rows.length && isSorted; at++) {
    isSorted = timeOf(rows[at - 1] as number) <= timeOf(rows[at] as number);
  }
  if (isSorted) return;
  rows.sort((row, other) => {
    const [time, otherTime] = [timeOf(row), timeOf(other)];
    return time === otherTime ? row - other : time < otherTime ? -1 : 1;
  });
}

function rootsInInputOrder(root: Int32Array): Int32Array {
  const isSeen = new Uint8Array(root.length);
  const roots: number[] = [];
  for (const top of root) {
    if (isSeen[top] === 1) continue;
    isSeen[top] = 1;
    roots.push(top);
  }
  return Int32Array.from(roots);
}

function cycle(index: RunIndex, row: number, parent: number): RunWarning {
  const otherId = index.id(parent);
  const message = `the run is its own ancestor by way of its parent ${otherId}: shown as a root`;
  return { kind: 'cycle', runId: index.id(row), otherId, message };
}

function rootMismatches(index: RunIndex, root: Int32Array): RunWarning[] {
  const warnings: RunWarning[] = [];
  for (let row = 0; row < index.size; row++) {
    const named = index.namedRootRow(row);
    if (named === noRow || named === root[row]) continue;
    const otherId = index.id(named);
    const message = `the run names ${otherId} as its root, but stands below ${index.id(root[row] as number)}`;
    warnings.push({ kind: 'root-mismatch', runId: index.id(row), otherId, message });
  }
  return warnings;
}
