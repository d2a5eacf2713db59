/** Many RFC 6901 pointers into one JSON tree at once. */
import { childNodes, escapedToken, nodeKind } from './json-node.ts';
import { keyText } from './json-text.ts';
import { type JsonTree, noNode } from './json-tree.ts';

/** The node of each pointer, `noNode` where it names none. A container's members are walked once for all that lie in it. */
export function nodesAt(tree: JsonTree, pointers: readonly string[]): readonly number[] {
  const membersOf = new Map<number, ReadonlyMap<string, number>>();
  return pointers.map((pointer) => {
    let node = tree.size > 0 ? 0 : noNode;
    if (pointer === '') return node;
    for (const token of pointer.slice(1).split('/')) {
      const members = membersOf.get(node) ?? membersByToken(tree, node);
      membersOf.set(node, members);
      node = members.get(token) ?? noNode;
      if (node === noNode) break;
    }
    return node;
  });
}

/** Members by key, of one that stands twice the last; elements by index. */
function membersByToken(tree: JsonTree, node: number): ReadonlyMap<string, number> {
  const isObject = nodeKind(tree, node) === 'object';
  const members = new Map<string, number>();
  let place = 0;
  for (const child of childNodes(tree, node)) {
    const key = isObject ? (keyText(tree, child, Number.POSITIVE_INFINITY)?.text ?? '') : '';
    members.set(isObject ? escapedToken(key) : String(place), child);
    place += 1;
  }
  return members;
}
