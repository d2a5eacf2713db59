/** Rings of links, as broken data makes them: found and cut so that every chain ends. */
import { noRow } from './run-index.ts';

/**
 * Cuts each ring of `next` (one link a node, `noRow` for none) at the node that `isBefore` puts first: its link becomes `noRow`. Returns
 * the cut nodes with the link each lost, in the order of the nodes. Linear, whatever the length of a ring.
 */
export function cutRings(
  next: Int32Array,
  isBefore: (node: number, other: number) => boolean,
): readonly { readonly node: number; readonly lost: number }[] {
  // 0 not visited, else 1 + the node that the walk began with: meeting one's own mark closes a ring.
  const visitedFrom = new Int32Array(next.length);
  const cuts: { node: number; lost: number }[] = [];
  for (let start = 0; start < next.length; start++) {
    let node = start;
    while (node !== noRow && visitedFrom[node] === 0) {
      visitedFrom[node] = start + 1;
      node = next[node] as number;
    }
    if (node === noRow || visitedFrom[node] !== start + 1) continue;
    let first = node;
    for (let at = next[node] as number; at !== node; at = next[at] as number) {
      if (isBefore(at, first)) first = at;
    }
    cuts.push({ node: first, lost: next[first] as number });
    next[first] = noRow;
  }
  return cuts;
}
