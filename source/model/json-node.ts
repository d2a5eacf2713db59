/** Walking a JSON tree: kinds, children, and RFC 6901 pointers both ways. */
import { keyText } from './json-text.ts';
import { type JsonKind, type JsonTree, jsonKinds, noNode } from './json-tree.ts';

/** What kind of value a node is. */
export function nodeKind(tree: JsonTree, node: number): JsonKind {
  return jsonKinds[tree.kind[node] ?? 0] ?? 'null';
}

/** Whether a node has brackets: an object or an array. */
export function isContainer(tree: JsonTree, node: number): boolean {
  return (tree.kind[node] ?? 2) < 2;
}

/** The first member or element of a container, `noNode` where it has none. */
export function firstChildNode(tree: JsonTree, node: number): number {
  return (tree.count[node] ?? 0) > 0 ? node + 1 : noNode;
}

/** The member or element that follows in the same container, `noNode` after the last. */
export function nextSiblingNode(tree: JsonTree, node: number): number {
  const parent = tree.parent[node] ?? noNode;
  if (parent === noNode) return noNode;
  const next = tree.after[node] ?? tree.size;
  return next < (tree.after[parent] ?? tree.size) ? next : noNode;
}

/** A container's members or elements, in the order of the text; of a key that stands twice, both. */
export function* childNodes(tree: JsonTree, node: number): Generator<number, void, undefined> {
  let child = firstChildNode(tree, node);
  while (child !== noNode) {
    yield child;
    child = nextSiblingNode(tree, child);
  }
}

/** The member of an object by key, as JSON.parse would have it: of several the last. `noNode` where there is none. */
export function memberNode(tree: JsonTree, node: number, key: string): number {
  if (nodeKind(tree, node) !== 'object') return noNode;
  const keyBytes = new TextEncoder().encode(key);
  let found = noNode;
  let child = firstChildNode(tree, node);
  while (child !== noNode) {
    if (isKey(tree, child, key, keyBytes)) found = child;
    child = nextSiblingNode(tree, child);
  }
  return found;
}

/** The node that an RFC 6901 pointer names from the node `top` on, `noNode` where there is none. */
export function nodeAt(tree: JsonTree, pointer: string, top = 0): number {
  if (pointer === '') return tree.size > 0 ? top : noNode;
  if (!pointer.startsWith('/')) return noNode;
  let node = top;
  for (const token of pointer.slice(1).split('/')) {
    const kind = nodeKind(tree, node);
    if (kind === 'object') node = memberNode(tree, node, unescapedToken(token));
    else if (kind === 'array') node = elementNode(tree, node, token);
    else return noNode;
    if (node === noNode) return noNode;
  }
  return node;
}

/** The RFC 6901 pointer of a node, empty for the top. A key that stands twice gives the same pointer twice. */
export function pointerOf(tree: JsonTree, node: number): string {
  const tokens: string[] = [];
  let at = node;
  for (;;) {
    const parent = tree.parent[at] ?? noNode;
    if (parent === noNode) break;
    const key = keyText(tree, at, Number.POSITIVE_INFINITY);
    tokens.push(key === null ? String(indexInParent(tree, at)) : escapedToken(key.text));
    at = parent;
  }
  return tokens.length === 0 ? '' : `/${tokens.reverse().join('/')}`;
}

/** A key as a token of a pointer. */
export function escapedToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapedToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Place of an element among its siblings, from 0: linear in it. */
export function indexInParent(tree: JsonTree, node: number): number {
  const parent = tree.parent[node] ?? noNode;
  let index = 0;
  let child = parent + 1;
  while (child < node) {
    child = tree.after[child] ?? node;
    index += 1;
  }
  return index;
}

function elementNode(tree: JsonTree, node: number, token: string): number {
  if (!/^(?:0|[1-9][0-9]*)$/.test(token)) return noNode;
  const index = Number(token);
  if (index >= (tree.count[node] ?? 0)) return noNode;
  let child = node + 1;
  for (let place = 0; place < index; place += 1) child = tree.after[child] ?? tree.size;
  return child;
}

/** Compares bytes where the key is spelled plainly; only escapes and what is no ASCII need the decoded text. */
function isKey(tree: JsonTree, node: number, key: string, keyBytes: Uint8Array): boolean {
  const { bytes } = tree;
  const start = (tree.keyStart[node] ?? 0) + 1;
  const end = (tree.keyEnd[node] ?? 0) - 1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c || byte >= 0x80) return keyText(tree, node, Number.POSITIVE_INFINITY)?.text === key;
    if (byte !== keyBytes[at - start]) return false;
  }
  return end - start === keyBytes.length;
}
