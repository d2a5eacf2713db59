/** The way to a value as a person writes it in code: `payload.items[3].sku`. */
import { indexInParent, nodeKind } from './json-node.ts';
import { keyText } from './json-text.ts';
import { type JsonTree, noNode } from './json-tree.ts';

/**
 * The path of a node from `top` on, behind a name for the top; keys that are no plain names are quoted: `payload["a b"][0]`. Of a deep
 * value only the last `mostSteps` steps, after an ellipsis. Raw text.
 */
export function pathText(
  tree: JsonTree,
  node: number,
  top: number,
  name: string,
  mostSteps = Number.POSITIVE_INFINITY,
): string {
  const steps: string[] = [];
  let at = node;
  while (at !== top && at !== noNode && steps.length < mostSteps) {
    steps.push(stepText(tree, at));
    at = tree.parent[at] ?? noNode;
  }
  const path = steps.reverse().join('');
  if (at !== top) return `…${path}`;
  return name === '' ? path.replace(/^\./, '') : name + path;
}

const plainName = /^[A-Za-z_$][\w$]*$/;

function stepText(tree: JsonTree, node: number): string {
  const parent = tree.parent[node] ?? noNode;
  if (nodeKind(tree, parent) === 'array') return `[${indexInParent(tree, node)}]`;
  const key = keyText(tree, node, Number.POSITIVE_INFINITY)?.text ?? '';
  return plainName.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
