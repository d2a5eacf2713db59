/** Which JSON value stands at a line and column of the text that it was read from. */
import type { Place } from './document.ts';
import { type JsonTree, noNode } from './json-tree.ts';

/** The innermost value whose key or first character stands at or before a place; `top` is the place of the tree's first byte. */
export function nodeAtPlace(tree: JsonTree, top: Place, place: Place): number {
  const offset = offsetOf(tree.bytes, top, place);
  let first = 0;
  let end = tree.size;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (startOf(tree, middle) <= offset) first = middle + 1;
    else end = middle;
  }
  return first === 0 ? noNode : first - 1;
}

function startOf(tree: JsonTree, node: number): number {
  const keyStart = tree.keyStart[node] ?? -1;
  return keyStart >= 0 ? keyStart : (tree.start[node] ?? 0);
}

/** Columns count code points: the bytes that go on with one are none of their own. */
function offsetOf(bytes: Uint8Array, top: Place, { line, column }: Place): number {
  let offset = 0;
  let left = line === top.line ? column - top.column : column - 1;
  for (let at = top.line; at < line; at += 1) {
    const end = bytes.indexOf(lineFeed, offset);
    if (end < 0) return offset;
    offset = end + 1;
  }
  while (left > 0 && offset < bytes.length) {
    offset += 1;
    if (((bytes[offset] ?? 0) & 0xc0) !== 0x80) left -= 1;
  }
  return offset;
}

const lineFeed = 0x0a;
