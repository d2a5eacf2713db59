/** The text between the values at its top. */
import { newContainer } from './container.ts';
import { pageHead } from './page-head.ts';
import { beginJunk, beginScalarJunk, giveOutScalars } from './split-junk.ts';
import { more, type SplitRequest, type SplitState } from './split-state.ts';
import { beginValue } from './split-value.ts';
import { canBeginScalar, isOpener } from './value-start.ts';

const openBrace = 0x7b;
const openBracket = 0x5b;
const newline = 0x0a;

/** Held ones of a longer line are given out: memory is bounded. */
const mostHeldScalars = 1000;

const reason = 'expected the end of the line or a further value';

/** Goes on between two values, up to the next one's first byte. */
export function stepTop(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  const i = cursor.skipSpace(bytes, state.index, bytes.length, base);
  if (i === bytes.length) {
    if (!isAtEnd) return more(cursor.offset);
    if (state.log.total === 0) state.log.addEmpty(cursor.position);
    state.phase = 'finished';
    return null;
  }
  const byte = bytes[i]!;
  const isFirst = cursor.isFreshLine;
  if (isFirst && byte === 0xef) {
    if (bytes.length - i < 3 && !isAtEnd) return more(cursor.offset);
    // A byte order mark in the middle: files were joined.
    if (bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf && cursor.offset > 0) {
      for (let j = i; j < i + 3; j++) cursor.skipByte(bytes[j]!, base + j);
      return null;
    }
  }
  cursor.noteCharacter(base + i);
  if (byte === openBrace) state.phase = 'head';
  else if (byte === openBracket) openArray(state, byte);
  else if (byte === 0)
    beginJunk(state, 'expected a value, not a NUL byte', 'no-separator', cursor.offset, byte);
  else if (isFirst || canBeginScalar(byte)) beginValue(state, byte);
  else beginJunk(state, reason, 'no-separator', cursor.offset, byte);
  return null;
}

function openArray(state: SplitState, byte: number): void {
  const { cursor } = state;
  const start = cursor.position;
  cursor.skipByte(byte, cursor.offset);
  state.container = newContainer('element', start, start, cursor.indent, [], Buffer.from('['));
  state.phase = 'elements';
}

/** Looks at an object's head: a list page's elements are documents by themselves. */
export function stepHead(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  const from = state.index;
  const head = pageHead(bytes, from, bytes.length, isAtEnd);
  if (head.kind === 'more') return more(cursor.offset);
  if (head.kind === 'other') {
    beginValue(state, openBrace);
    return null;
  }
  const start = cursor.position;
  const { indent } = cursor;
  let bracket = start;
  for (let i = from; i <= head.bracket; ) {
    if (i === head.bracket) bracket = cursor.position;
    if (bytes[i]! > 0x20) cursor.skipByte(bytes[i]!, base + i++);
    else i = cursor.skipSpace(bytes, i, head.bracket, base);
  }
  const signature = bytes.subarray(from, head.bracket + 1).filter((byte) => byte > 0x20);
  state.container = newContainer('page-element', start, bracket, indent, head.keys, signature);
  state.phase = 'elements';
  return null;
}

/** Looks at what follows a number, string or word in its line, before it is taken for a document. */
export function stepScalarEnd(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  let i = state.index;
  while (i < bytes.length && (bytes[i] === 0x20 || bytes[i] === 0x09 || bytes[i] === 0x0d)) i++;
  if (i === bytes.length && !isAtEnd) return more(cursor.offset);
  const byte = bytes[i];
  const isWhole = byte === undefined || byte === newline || isOpener(byte);
  if (isWhole || state.heldScalars.length >= mostHeldScalars) giveOutScalars(state);
  if (isWhole || canBeginScalar(byte)) state.phase = 'top';
  else {
    cursor.skipSpace(bytes, state.index, i, base);
    beginScalarJunk(state, reason);
  }
  return null;
}
