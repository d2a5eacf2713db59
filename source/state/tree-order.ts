/** All rows in the order in which the tree shows them when all is unfolded. */
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';

/** `rows[rank[row]] === row`. A run's subtree is `rows` from its rank on, as many as its subtree's size. */
export interface TreeOrder {
  readonly rows: Int32Array;
  readonly rank: Int32Array;
}

/** A forest and an order of its families never change, so neither does what was found for them. */
const orderByRoots = new WeakMap<Int32Array, { readonly forest: Forest; readonly order: TreeOrder }>();

/** The order of all rows for families in this order. Walks all rows once for a forest: for find, not for moving. */
export function treeOrder(forest: Forest, rootOrder: Int32Array): TreeOrder {
  const known = orderByRoots.get(rootOrder);
  if (known?.forest === forest) return known.order;
  const order = findOrder(forest, rootOrder);
  orderByRoots.set(rootOrder, { forest, order });
  return order;
}

function findOrder(forest: Forest, rootOrder: Int32Array): TreeOrder {
  const { parent, firstChild, nextSibling } = forest;
  const rows = new Int32Array(forest.size);
  const rank = new Int32Array(forest.size);
  let count = 0;
  for (const root of rootOrder) {
    let row = root;
    while (row !== noRow) {
      rank[row] = count;
      rows[count] = row;
      count += 1;
      const child = firstChild[row] as number;
      if (child !== noRow) {
        row = child;
        continue;
      }
      while (row !== root && nextSibling[row] === noRow) row = parent[row] as number;
      row = row === root ? noRow : (nextSibling[row] as number);
    }
  }
  return { rows: rows.subarray(0, count), rank };
}
