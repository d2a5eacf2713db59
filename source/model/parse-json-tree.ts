/** Builds the flat node table of a JSON text in one pass over its bytes, at any depth. */
import { JsonSyntaxError } from './json-syntax-error.ts';
import { endOfLiteral, endOfNumber, endOfSpace, endOfString } from './json-token.ts';
import { type JsonKind, type JsonTree, jsonKinds, noNode } from './json-tree.ts';
import { JsonTreeColumns } from './json-tree-columns.ts';

const codeOf = (kind: JsonKind): number => jsonKinds.indexOf(kind);
const objectCode = codeOf('object');
const arrayCode = codeOf('array');
const stringCode = codeOf('string');
const numberCode = codeOf('number');

/** Offsets are held in 32 bits; a larger document is refused by size long before. */
const longestText = 0x7fff_ffff;

/**
 * The tree of the one JSON value in `bytes` (UTF-8 without a byte order mark; invalid sequences inside strings are let pass).
 * Linear in time, never recursive. Throws `JsonSyntaxError` where the bytes are no JSON of RFC 8259 or go on after the value.
 */
export function parseJsonTree(bytes: Uint8Array): JsonTree {
  if (bytes.length > longestText) throw new JsonSyntaxError(longestText);
  const columns = new JsonTreeColumns(Math.max(16, bytes.length >> 4));
  let at = endOfSpace(bytes, 0);
  let parent = noNode;
  let keyStart = -1;
  let keyEnd = -1;
  for (;;) {
    const kind = kindAt(bytes, at);
    const node = columns.add(kind, at, parent, keyStart, keyEnd);
    if (kind === objectCode || kind === arrayCode) {
      at = endOfSpace(bytes, at + 1);
      if (bytes[at] === closingByte(kind)) {
        at += 1;
        columns.close(node, at);
      } else {
        parent = node;
        [keyStart, keyEnd, at] = kind === objectCode ? readKey(bytes, at) : [-1, -1, at];
        continue;
      }
    } else {
      at = endOfScalar(bytes, at, kind);
      columns.close(node, at);
    }
    // The value is over: go on in the container it stands in, closing all that end here.
    let isClosing = true;
    while (isClosing) {
      at = endOfSpace(bytes, at);
      if (parent === noNode) {
        if (at < bytes.length) throw new JsonSyntaxError(at);
        return columns.tree(bytes);
      }
      const container = columns.kindOf(parent);
      if (bytes[at] === 0x2c) {
        at = endOfSpace(bytes, at + 1);
        if (container === objectCode) [keyStart, keyEnd, at] = readKey(bytes, at);
        isClosing = false;
      } else if (bytes[at] === closingByte(container)) {
        at += 1;
        columns.close(parent, at);
        parent = columns.parentOf(parent);
        keyStart = -1;
        keyEnd = -1;
      } else throw new JsonSyntaxError(Math.min(at, bytes.length));
    }
  }
}

function closingByte(container: number): number {
  return container === objectCode ? 0x7d : 0x5d;
}

function kindAt(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x7b:
      return objectCode;
    case 0x5b:
      return arrayCode;
    case 0x22:
      return stringCode;
    case 0x74:
      return codeOf('true');
    case 0x66:
      return codeOf('false');
    case 0x6e:
      return codeOf('null');
    default:
      return numberCode;
  }
}

function endOfScalar(bytes: Uint8Array, at: number, kind: number): number {
  if (kind === stringCode) return checked(endOfString(bytes, at), bytes);
  if (kind === numberCode) return checked(endOfNumber(bytes, at), bytes);
  return checked(endOfLiteral(bytes, at, jsonKinds[kind] ?? ''), bytes);
}

/** Offsets of a key's token and of the value behind its colon. */
function readKey(bytes: Uint8Array, at: number): [keyStart: number, keyEnd: number, value: number] {
  const end = checked(endOfString(bytes, at), bytes);
  const colon = endOfSpace(bytes, end);
  if (bytes[colon] !== 0x3a) throw new JsonSyntaxError(Math.min(colon, bytes.length));
  return [at, end, endOfSpace(bytes, colon + 1)];
}

function checked(end: number, bytes: Uint8Array): number {
  if (end < 0) throw new JsonSyntaxError(Math.min(~end, bytes.length));
  return end;
}
