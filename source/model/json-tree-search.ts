/** Finds a text among the keys and values of a JSON tree. */
import { IntList } from './int-list.ts';
import type { JsonNeedle } from './json-needle.ts';
import { isContainer } from './json-node.ts';
import { JsonSearch } from './json-search.ts';
import type { JsonTree } from './json-tree.ts';

/**
 * The nodes from `top` on whose key, string, number or word holds the text, in the order of the document, each once; the top's own
 * key is none of its tree. Linear in the bytes.
 */
export function nodesWith(needle: JsonNeedle, tree: JsonTree, top = 0): Int32Array {
  const found = new IntList();
  const search = new JsonSearch(needle, tree.bytes, tree.end[top]);
  const last = (tree.after[top] ?? 1) - 1;
  let node = top;
  for (let at = search.next(tree.start[top] ?? 0); at >= 0; ) {
    while (node < last && tokenStart(tree, node + 1) <= at) node += 1;
    const isMatch = isWithinToken(tree, top, node, at, needle.reach === 'strings' ? at : search.endOf(at));
    if (isMatch) found.push(node);
    at = search.next(isMatch ? afterMatch(tree, node, at) : at + 1);
  }
  return found.toArray();
}

/** Those of some nodes whose key, string, number or word holds the text; a search of each by itself. */
export function nodesAmong(needle: JsonNeedle, tree: JsonTree, nodes: Int32Array, top = 0): Int32Array {
  return nodes.filter((node) => {
    const keyEnd = node === top ? 0 : (tree.keyEnd[node] ?? 0);
    const isInKey =
      keyEnd > 0 && (tree.keyStart[node] ?? -1) >= 0 && has(needle, tree, tree.keyStart[node] ?? 0, keyEnd);
    return (
      isInKey || (!isContainer(tree, node) && has(needle, tree, tree.start[node] ?? 0, tree.end[node] ?? 0))
    );
  });
}

function has(needle: JsonNeedle, tree: JsonTree, start: number, end: number): boolean {
  return new JsonSearch(needle, tree.bytes, end).next(start) >= 0;
}

function tokenStart(tree: JsonTree, node: number): number {
  const keyStart = tree.keyStart[node] ?? -1;
  return keyStart < 0 ? (tree.start[node] ?? 0) : keyStart;
}

function isWithinToken(tree: JsonTree, top: number, node: number, start: number, end: number): boolean {
  const isInKey = node !== top && start >= (tree.keyStart[node] ?? 0) && end <= (tree.keyEnd[node] ?? 0);
  if (isInKey) return (tree.keyStart[node] ?? -1) >= 0;
  return !isContainer(tree, node) && start >= (tree.start[node] ?? 0) && end <= (tree.end[node] ?? 0);
}

/** Where the next node's match may begin. */
function afterMatch(tree: JsonTree, node: number, at: number): number {
  return Math.max(at + 1, isContainer(tree, node) ? (tree.start[node] ?? 0) + 1 : (tree.end[node] ?? 0));
}
