/** The values of a JSON tree that hold no others, by their paths. */
import { firstChildNode, isContainer, nodeKind } from './json-node.ts';
import { keyText, sourceText } from './json-text.ts';
import { type JsonTree, noNode } from './json-tree.ts';

const longestKeyBytes = 200;
const longestPath = 400;

/** `carrier` → `"ups"`, `items[0].sku` → `"a1"`, each after `prefix`; at most `most` of them, values cut at `mostBytes`. */
export function jsonLeaves(
  { tree, node }: { readonly tree: JsonTree; readonly node: number },
  prefix: string,
  most: number,
  mostBytes: number,
): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const waiting: { readonly node: number; readonly path: string }[] = [{ node, path: prefix }];
  for (let next = waiting.pop(); next !== undefined && leaves.size < most; next = waiting.pop()) {
    if (!isContainer(tree, next.node) || tree.count[next.node] === 0) {
      leaves.set(next.path, sourceText(tree, next.node, mostBytes).text);
      continue;
    }
    if (next.path.length > longestPath) continue;
    const isObject = nodeKind(tree, next.node) === 'object';
    const end = tree.after[next.node] ?? noNode;
    let place = 0;
    for (
      let child = firstChildNode(tree, next.node);
      child < end && place < most;
      child = tree.after[child] ?? end
    ) {
      const label = isObject ? `.${keyText(tree, child, longestKeyBytes)?.text ?? ''}` : `[${place}]`;
      waiting.push({ node: child, path: next.path + label });
      place += 1;
    }
  }
  return leaves;
}
