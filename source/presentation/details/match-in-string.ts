/** Where a long string is shown from, so that what a find matched in it can be seen. */
import type { JsonNeedle } from '../../model/json-needle.ts';
import { JsonSearch } from '../../model/json-search.ts';
import { isCharacterStart } from '../../model/json-spelling.ts';
import type { JsonTree } from '../../model/json-tree.ts';

/** Bytes of text before a match that are shown with it. */
const leadBytes = 24;
const mostKnown = 64;
const knownByTree = new WeakMap<JsonTree, Map<string, number>>();

/** Offset in the tree's bytes that a string is to be shown from: its beginning, unless the first match lies further on than `nearBytes`. */
export function shownFrom(tree: JsonTree, node: number, needle: JsonNeedle, nearBytes: number): number {
  const start = (tree.start[node] ?? 0) + 1;
  const at = firstMatch(tree, node, needle);
  if (at < start + nearBytes) return start;
  let from = Math.max(start, at - leadBytes);
  while (from < at && !isStart(tree.bytes, from)) from += 1;
  return from;
}

function isStart(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) !== 0x80 && isCharacterStart(bytes, at, false);
}

function firstMatch(tree: JsonTree, node: number, needle: JsonNeedle): number {
  const known = knownByTree.get(tree) ?? new Map<string, number>();
  const key = `${node}:${needle.codePoints.join()}`;
  const same = known.get(key);
  if (same !== undefined) return same;
  const at = new JsonSearch(needle, tree.bytes, (tree.end[node] ?? 1) - 1).next((tree.start[node] ?? 0) + 1);
  if (known.size >= mostKnown) known.clear();
  known.set(key, at);
  knownByTree.set(tree, known);
  return at;
}
