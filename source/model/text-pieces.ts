/** A string of JSON in the lines that a screen shows it in: broken at its line breaks, and where a line would be too long. */
import type { JsonTree } from './json-tree.ts';

/** Bytes of the JSON text that a line has at most. */
const longestPieceBytes = 100;
/** A string of so many bytes fits any line, unless it has line breaks. */
const shortBytes = 40;

const piecesByTree = new WeakMap<JsonTree, Map<number, Int32Array>>();

/** Whether a string is worth more lines than one. Looks at few of its bytes. */
export function hasTextPieces(tree: JsonTree, node: number): boolean {
  const start = (tree.start[node] ?? 0) + 1;
  const end = (tree.end[node] ?? 0) - 1;
  if (end - start > shortBytes) return true;
  for (let at = start; at < end - 1; at += 1) {
    if (tree.bytes[at] !== backslash) continue;
    if (tree.bytes[at + 1] === letterN) return true;
    at += 1;
  }
  return false;
}

/** Offsets at which the lines of a string begin, and last of all that of its closing quote. Made once: linear in its bytes. */
export function textPieces(tree: JsonTree, node: number): Int32Array {
  const known = piecesByTree.get(tree) ?? new Map<number, Int32Array>();
  piecesByTree.set(tree, known);
  const pieces = known.get(node) ?? findPieces(tree, node);
  known.set(node, pieces);
  return pieces;
}

function findPieces({ bytes, start, end }: JsonTree, node: number): Int32Array {
  const last = (end[node] ?? 0) - 1;
  let at = (start[node] ?? 0) + 1;
  // Every piece but the last is a line break or close to the longest.
  let starts = new Int32Array(Math.max(16, Math.ceil((last - at) / (longestPieceBytes / 2))));
  let size = 0;
  let pieceStart = at;
  const add = (offset: number): void => {
    if (size === starts.length) {
      const longer = new Int32Array(size * 2);
      longer.set(starts);
      starts = longer;
    }
    starts[size++] = offset;
  };
  add(at);
  while (at < last) {
    const isBreak = bytes[at] === backslash && bytes[at + 1] === letterN;
    at += characterBytes(bytes, at);
    if (at >= last || (!isBreak && at - pieceStart < longestPieceBytes)) continue;
    add(at);
    pieceStart = at;
  }
  add(last);
  return starts.slice(0, size);
}

const backslash = 0x5c;
const letterN = 0x6e;
const letterU = 0x75;

/** A pair of escapes is one character. */
function characterBytes(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first === backslash) {
    if (bytes[at + 1] !== letterU) return 2;
    const isHigh =
      ((bytes[at + 2] ?? 0) | 0x20) === 0x64 && /[89ab]/i.test(String.fromCharCode(bytes[at + 3] ?? 0));
    return isHigh && bytes[at + 6] === backslash && bytes[at + 7] === letterU ? 12 : 6;
  }
  let length = 1;
  while (first >= 0xc0 && length < 4 && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length += 1;
  return length;
}
