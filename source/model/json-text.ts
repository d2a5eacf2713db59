/** Keys, strings and numbers of a JSON tree as text, cut at a size so that a string of 100 MB costs what is shown of it. */
import type { JsonTree } from './json-tree.ts';

/** Text of a token. `hiddenBytes` counts what a limit cut off, in bytes of the JSON text; 0 where all is there. */
export interface JsonText {
  readonly text: string;
  readonly hiddenBytes: number;
}

/** Bytes of a string or number that are decoded where the caller names no limit. */
const defaultLimitBytes = 65_536;

/** A leading U+FEFF is text like any other here, not a mark to be dropped. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The decoded key of a member, `null` for elements and the top. Invalid UTF-8 comes as U+FFFD. */
export function keyText(tree: JsonTree, node: number, limitBytes = defaultLimitBytes): JsonText | null {
  const start = tree.keyStart[node] ?? -1;
  if (start < 0) return null;
  return decodedString(tree.bytes, start + 1, (tree.keyEnd[node] ?? start + 2) - 1, limitBytes);
}

/** The decoded text of a string node. Invalid UTF-8 comes as U+FFFD, a lone `\ud800` as the lone surrogate it names. */
export function stringText(tree: JsonTree, node: number, limitBytes = defaultLimitBytes): JsonText {
  return decodedString(
    tree.bytes,
    (tree.start[node] ?? 0) + 1,
    Math.max(1, tree.end[node] ?? 0) - 1,
    limitBytes,
  );
}

/** As `stringText`, from a later character on: `from` is an offset in the tree's bytes at which one begins. */
export function stringTextFrom(tree: JsonTree, node: number, from: number, limitBytes: number): JsonText {
  return decodedString(tree.bytes, from, Math.max(from, (tree.end[node] ?? 0) - 1), limitBytes);
}

/** The text that a part of a string stands for; both offsets are such at which a character begins. */
export function textBetween(tree: JsonTree, from: number, to: number): string {
  return decodedString(tree.bytes, from, to, Number.POSITIVE_INFINITY).text;
}

/** A node's JSON text as it stands in the bytes: a number with all its digits, a container with its white space. */
export function sourceText(tree: JsonTree, node: number, limitBytes = defaultLimitBytes): JsonText {
  const start = tree.start[node] ?? 0;
  const end = tree.end[node] ?? 0;
  const cut = end - start > limitBytes ? beforeSplitCharacter(tree.bytes, start, start + limitBytes) : end;
  return { text: decoder.decode(tree.bytes.subarray(start, cut)), hiddenBytes: end - cut };
}

/** Bytes of a node's JSON text, quotes and brackets included. */
export function sourceLengthBytes(tree: JsonTree, node: number): number {
  return (tree.end[node] ?? 0) - (tree.start[node] ?? 0);
}

function decodedString(bytes: Uint8Array, start: number, end: number, limitBytes: number): JsonText {
  const isCut = end - start > limitBytes;
  const cut = isCut ? beforeSplitEscape(bytes, start, start + limitBytes) : end;
  const text = decoder.decode(bytes.subarray(start, cut));
  return {
    text: text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text,
    hiddenBytes: end - cut,
  };
}

/** The greatest offset up to `cut` that splits no UTF-8 character. */
function beforeSplitCharacter(bytes: Uint8Array, start: number, cut: number): number {
  let at = cut;
  while (at > start && cut - at < 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

/** The greatest offset up to `cut` that splits no character, no escape and no pair of `\u` escapes. */
function beforeSplitEscape(bytes: Uint8Array, start: number, cut: number): number {
  const at = beforeSplitCharacter(bytes, start, cut);
  // An escape is six bytes at most, a pair of them twelve: where one begins is told by an even number of backslashes before it.
  for (let begin = Math.max(start, at - 11); begin < at; begin += 1) {
    if (bytes[begin] !== 0x5c || isEscaped(bytes, start, begin)) continue;
    const length = bytes[begin + 1] === 0x75 ? (isHighSurrogate(bytes, begin) ? 12 : 6) : 2;
    if (begin + length > at) return begin;
  }
  return at;
}

function isEscaped(bytes: Uint8Array, start: number, at: number): boolean {
  let first = at;
  while (first > start && bytes[first - 1] === 0x5c) first -= 1;
  return (at - first) % 2 === 1;
}

/** Whether the escape at `at` is `\ud8…` to `\udb…`. */
function isHighSurrogate(bytes: Uint8Array, at: number): boolean {
  const first = (bytes[at + 2] ?? 0) | 0x20;
  const second = (bytes[at + 3] ?? 0) | 0x20;
  return first === 0x64 && (second === 0x38 || second === 0x39 || second === 0x61 || second === 0x62);
}
