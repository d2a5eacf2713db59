/** What a broken value costs: where it ends, and where reading goes on. */
import type { FoundElement } from './find-next-element.ts';
import type { LineMark } from './line-mark.ts';
import type { LinePosition } from './line-position.ts';
import { beginJunk, beginScalarJunk, giveOutScalars } from './split-junk.ts';
import { elementReason, moreToSkip, type SplitRequest, type SplitState } from './split-state.ts';
import { type Resumption, StretchSkipper } from './stretch-skipper.ts';
import { isContinuation, isOpener } from './value-start.ts';

const openBrace = 0x7b;

/** Going back over what was read already is bounded: so many bytes, and so many more for each byte of the text. */
const freeReturnBytes = 4 * 1024 * 1024;
const returnsPerByte = 4;

/** The scan met a byte that cannot go on: finds out how much of the text that costs. */
export function recover(state: SplitState): void {
  const { cursor } = state;
  const scanner = state.scanner;
  if (state.missingComma !== null && !isOpener(state.startByte)) {
    const place = state.missingComma;
    state.missingComma = null;
    cursor.moveTo(place, state.startIndent);
    beginJunk(state, elementReason, 'element');
    return;
  }
  noteBreak(state, cursor.position, scanner.reason);
  if (state.container === null && !isOpener(state.startByte)) {
    beginScalarJunk(state, state.breakReason);
    return;
  }
  if (goBack(state)) return;
  const { nextLine } = scanner;
  state.skipper = new StretchSkipper(cursor, {
    isInContainer: state.container !== null && !state.isTail,
    firstByte: state.startByte,
    indent: state.startIndent,
    depth: scanner.depth,
    lineDepth: nextLine?.depth ?? 0,
    isInString: scanner.isInString,
    mode: nextLine === null ? 'line' : nextLine.indent > state.startIndent ? 'indented' : 'flat',
  });
  state.searchedTo = Math.max(state.start.offset, scanner.lastString);
  state.phase = 'skip';
}

/** The text ends within a value: tells so, unless an earlier line is to blame. */
export function recoverAtEnd(state: SplitState): void {
  giveOutScalars(state);
  noteBreak(state, endOf(state, state.start), state.scanner.reason);
  if (goBack(state)) return;
  state.tellBreak(state.start.offset, state.cursor.end.offset, state.breakPlace, state.breakReason, true);
  state.phase = 'finished';
}

/** Where to say that the text ends: at its end, but for what stands on one line in that. */
export function endOf(state: SplitState, start: LinePosition): LinePosition {
  const { end, position } = state.cursor;
  return end.line === start.line ? end : position;
}

/** Keeps the place of the break; where a comma was missing before the value already, that is the first. */
function noteBreak(state: SplitState, place: LinePosition, reason: string): void {
  state.breakPlace = state.missingComma ?? place;
  state.breakReason = state.missingComma === null ? reason : elementReason;
  state.missingComma = null;
}

/** Goes back to a line that was read as a part of the value and is rather one of its own; false where there is none. */
function goBack(state: SplitState): boolean {
  const { nextLine } = state.scanner;
  if (nextLine === null) return false;
  const isNext = nextLine.indent <= state.startIndent;
  if (isNext && isContinuation(nextLine.byte)) return false;
  const mark = isNext ? nextLine : firstDedented(state);
  if (mark === null) return false;
  const distance = state.cursor.offset - mark.position.offset;
  if (!canReturn(state, distance)) return false;
  resume(state, mark);
  return true;
}

/** The first line of an indented value that stands no further right than its first, and may be the next value or the comma before it. */
function firstDedented({ scanner, container, isTail }: SplitState): LineMark | null {
  const { dedentedLine, dedentedComma } = scanner;
  if (container === null || isTail || dedentedComma === null) return dedentedLine;
  return dedentedLine !== null && dedentedLine.position.offset < dedentedComma.position.offset
    ? dedentedLine
    : dedentedComma;
}

/** Whether there may be so many bytes more to be read again. */
function canReturn(state: SplitState, distance: number): boolean {
  if (state.returnedBytes + distance > freeReturnBytes + returnsPerByte * state.furthest) return false;
  state.returnedBytes += distance;
  return true;
}

/** Skips on through a broken value. */
export function stepSkip(state: SplitState): SplitRequest | null {
  const { cursor, skipper } = state;
  if (skipper === null) return null;
  const { bytes, base, isAtEnd } = state.window;
  if (state.isTail && state.searchedTo <= state.breakPlace.offset) {
    // The bracket that ended the page's data may be a part of what is broken.
    return searchRequest(state, Number.POSITIVE_INFINITY);
  }
  if (skipper.resumption === null) {
    const outcome = skipper.skip(bytes, bytes.length, base, isAtEnd);
    if (outcome === 'more') return moreToSkip(state);
    if (outcome === 'line-end') return searchRequest(state, cursor.offset);
  }
  const { resumption } = skipper;
  if (resumption === null) {
    state.tellBreak(state.start.offset, cursor.end.offset, state.breakPlace, state.breakReason);
    state.phase = 'finished';
    return null;
  }
  const request = skipper.isUnsure ? searchRequest(state, resumption.position.offset) : null;
  if (request !== null) return request;
  if (canReturn(state, cursor.offset - resumption.position.offset)) resume(state, resumption);
  else resume(state, { position: cursor.position, indent: cursor.indent, before: cursor.position });
  return null;
}

/** Asks for the next element of the line up to an offset, whatever the brackets say; null where there can be none. */
function searchRequest(state: SplitState, lineEnd: number): SplitRequest | null {
  const from = state.searchedTo;
  const { container, startByte, isTail } = state;
  const opener = isOpener(startByte) && !isTail ? startByte : (container?.head.at(-1) ?? 0);
  if (!isOpener(opener) || lineEnd <= from) return null;
  state.searchedTo = lineEnd;
  const isPage = container?.kind === 'page-element';
  return {
    kind: 'search',
    search: {
      from,
      lineEnd,
      opener,
      isPage,
      isBehindComma: true,
      place: state.breakPlace,
    },
  };
}

/** Goes on at the element that was found behind a broken one. */
export function resumeAtElement(state: SplitState, found: FoundElement): void {
  const { offset, continuationBytes, before } = found;
  const position = { ...state.breakPlace, offset, continuationBytes };
  state.isTail = false;
  resume(state, { position, indent: state.startIndent, before: { ...position, offset: before } });
}

/** Tells the break and reads on behind it. A break that shows only in a later line than the last given up is told at that one's end. */
function resume(state: SplitState, { position, indent, before }: Resumption): void {
  const { cursor } = state;
  const isLater = state.breakPlace.offset >= position.offset && state.breakPlace.line > before.line;
  const place = isLater ? before : state.breakPlace;
  const reason = isLater ? unclosedReason(state, before.line) : state.breakReason;
  state.tellBreak(state.start.offset, before.offset, place, reason);
  state.skipper = null;
  const startsLine = position.offset - position.lineStart === indent;
  cursor.moveTo(position, startsLine ? -1 : indent);
  cursor.lastEnd = before;
  if (state.isTail) state.container = null;
  if (state.container === null) state.phase = 'top';
  else {
    state.container.expected = 'recovered';
    state.phase = 'elements';
  }
}

function unclosedReason(state: SplitState, endLine: number): string {
  const what = state.startByte === openBrace ? 'an object' : 'an array';
  const { line } = state.start;
  return line === endLine ? `the line ends inside ${what}` : `ends inside ${what} that began at line ${line}`;
}
