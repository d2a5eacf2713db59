/** The runs in the order in which a tree shows them. */
import type { Forest } from './forest.ts';
import { noRow } from './run-index.ts';

/** Links of a tree: all that a walk needs. */
export type TreeLinks = Pick<Forest, 'roots' | 'parent' | 'firstChild' | 'nextSibling'>;

/** All rows family by family, each before its children and after its earlier siblings' subtrees. */
export function treeOrder({ roots, parent, firstChild, nextSibling }: TreeLinks): Int32Array {
  const order = new Int32Array(parent.length);
  let size = 0;
  for (const root of roots) {
    let row = root;
    while (row !== noRow) {
      order[size++] = row;
      let next = firstChild[row] as number;
      while (next === noRow && row !== root) {
        next = nextSibling[row] as number;
        if (next === noRow) row = parent[row] as number;
      }
      row = next;
    }
  }
  return order;
}
