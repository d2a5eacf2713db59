/** The text between the elements of an array at the top, or of a page's. */
import { type Container, headMatches } from './container.ts';
import { beginJunk } from './split-junk.ts';
import { endOf } from './split-recovery.ts';
import { elementReason, more, type SplitRequest, type SplitState } from './split-state.ts';
import { beginValue } from './split-value.ts';
import { canBeginScalar, isOpener } from './value-start.ts';

const openBrace = 0x7b;
const closeBracket = 0x5d;
const comma = 0x2c;

/** Goes on between two elements, up to the next one's first byte. */
export function stepElements(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const container = state.container;
  if (container === null) return null;
  const { bytes, base, isAtEnd } = state.window;
  const i = cursor.skipSpace(bytes, state.index, bytes.length, base);
  if (i === bytes.length) {
    if (!isAtEnd) return more(cursor.offset);
    const end = endOf(state, container.bracket);
    const to = cursor.end.offset;
    if (state.log.brokenLine === 0) state.tellBreak(to, to, end, unclosed(container), true);
    state.phase = 'finished';
    return null;
  }
  const byte = bytes[i]!;
  const { expected } = container;
  const isAwaited = expected === 'comma' || expected === 'recovered';
  if (isAwaited && cursor.isFreshLine && isOpener(byte)) {
    const isLost = isOutside(state, container, i);
    if (isLost === null) return more(cursor.offset);
    if (isLost) {
      const end = cursor.lastEnd;
      if (expected === 'comma') state.tellBreak(end.offset, end.offset, end, unclosed(container));
      state.container = null;
      state.phase = 'top';
      return null;
    }
  }
  if (cursor.isFreshLine && !isAwaited && cursor.line > container.start.line) {
    container.isFlat ||= base + i - cursor.lineStart <= container.indent;
  }
  cursor.noteCharacter(base + i);
  if (byte === closeBracket) endElements(state, container, byte);
  else if (byte === comma) takeComma(state, container, byte);
  else if (isAwaited && !isOpener(byte) && !canBeginScalar(byte)) {
    beginJunk(state, elementReason, 'element');
  } else {
    if (expected === 'comma') state.missingComma = cursor.position;
    if (!container.hasDocument && !container.hasBroken) container.head.push(byte);
    beginValue(state, byte);
  }
  return null;
}

/** Whether the line that begins at the index cannot be an element: the array was never closed. Null: more bytes are needed. */
function isOutside(state: SplitState, container: Container, index: number): boolean | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  if (cursor.line === container.start.line) return false;
  if (base + index - cursor.lineStart > container.indent) return false;
  if (!container.isFlat) return true;
  const matches = headMatches(container, bytes, index);
  return matches === null && isAtEnd ? false : matches;
}

function takeComma(state: SplitState, container: Container, byte: number): void {
  const place = state.cursor.position;
  if (container.expected === 'first' || container.expected === 'element') {
    // Behind a stretch that was given up a comma too many belongs to that.
    const isTold = container.expected === 'element' && state.log.brokenLine > 0;
    if (!isTold) state.tellBreak(place.offset, place.offset, place, 'expected a value before the comma');
    container.expected = 'element-told';
  } else if (container.expected !== 'element-told') container.expected = 'element';
  state.cursor.skipByte(byte, place.offset);
}

function endElements(state: SplitState, container: Container, byte: number): void {
  const { cursor } = state;
  const place = cursor.position;
  const isEmpty = !container.hasDocument && !container.hasBroken;
  if (isEmpty && container.expected === 'first' && container.kind === 'page-element') {
    // A page without elements is to be seen as what it is: read it again as one value.
    state.container = null;
    cursor.moveTo(container.start, container.indent);
    beginValue(state, openBrace);
    return;
  }
  if (container.expected === 'element') {
    state.tellBreak(place.offset, place.offset, place, 'trailing comma: expected a value after it');
  }
  cursor.skipByte(byte, place.offset);
  if (container.kind === 'page-element') {
    state.start = cursor.position;
    state.startIndent = container.indent;
    state.startByte = openBrace;
    state.isTail = true;
    state.scanner.beginBehindMembers(container.keys, container.start.line, container.indent);
    state.phase = 'value';
    return;
  }
  if (isEmpty && container.expected === 'first') state.log.addEmpty(container.start);
  state.closed = { container, line: cursor.line };
  state.container = null;
  state.phase = 'top';
}

function unclosed(container: Container): string {
  const { line } = container.bracket;
  if (container.kind === 'element') return `ends inside an array that began at line ${line}`;
  const what = container.keys.at(-1) === 'results' ? 'the results of a query' : 'the data of a list page';
  return `ends inside ${what} that began at line ${line}`;
}
