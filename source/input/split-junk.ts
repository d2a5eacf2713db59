/** Text that is no value: skipped up to where one might begin. */
import type { Container } from './container.ts';
import type { FoundElement } from './find-next-element.ts';
import type { LinePosition } from './line-position.ts';
import { type Junk, type JunkStop, moreToSkip, type SplitRequest, type SplitState } from './split-state.ts';
import { isContinuation, isOpener } from './value-start.ts';

const closeBracket = 0x5d;
const comma = 0x2c;
const newline = 0x0a;

/** What people and programs put between documents; zero bytes are left where a file was cut back while it was written to. */
const separators: ReadonlySet<number> = new Set([...Buffer.from(' \t\r,;|]}'), 0]);

/** Numbers, strings and words at the top turned out to be a part of junk. Their line is given up from there. */
export function beginScalarJunk(state: SplitState, reason: string): void {
  const { offset, firstByte } = state.scalarRun;
  state.heldScalars = [];
  beginJunk(state, reason, 'line', offset, firstByte);
}

/** Numbers, strings and words at the top turned out to be documents. */
export function giveOutScalars(state: SplitState): void {
  for (const event of state.heldScalars) state.log.addDocument(event);
  state.heldScalars = [];
}

/** Begins to skip what `firstByte` begins; 0 where that is no matter. */
export function beginJunk(
  state: SplitState,
  reason: string,
  stop: JunkStop,
  from = state.cursor.offset,
  firstByte = 0,
): void {
  const place = state.cursor.position;
  const { brokenLine } = state.log;
  // What goes on behind a stretch that was given up belongs to it.
  const goesOn = state.container !== null || isContinuation(firstByte);
  const isTold = brokenLine === place.line || (brokenLine > 0 && goesOn);
  const lead = containerAt(state, place.line)?.head.at(-1) ?? 0;
  const soughtOpener = isOpener(lead) ? lead : null;
  state.junk = { from, place, reason, stop, isTold, soughtOpener };
  state.phase = 'junk';
}

/** The array that junk is in; or the one that ended on its line, for the bracket that ended it may be a part of the junk. */
function containerAt({ container, closed }: SplitState, line: number): Container | null {
  return container ?? (closed?.line === line ? closed.container : null);
}

/** Skips on through junk, and tells it where it ends. */
export function stepJunk(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  const junk = state.junk;
  if (junk === null) return null;
  if (junk.soughtOpener !== null) {
    state.junk = { ...junk, soughtOpener: null };
    return searchRequest(state, junk.place, junk.soughtOpener);
  }
  let i = state.index;
  if (junk.stop === 'line') {
    const end = bytes.indexOf(newline, i);
    i = end < 0 ? bytes.length : end;
    cursor.offset = base + i;
  } else {
    while (i < bytes.length && !endsJunk(bytes[i]!, junk.stop)) {
      if (junk.stop === 'no-separator' && !separators.has(bytes[i]!)) {
        state.junk = { ...junk, stop: 'line' };
        return null;
      }
      cursor.skipByte(bytes[i]!, base + i);
      i++;
    }
  }
  if (i === bytes.length && !isAtEnd) return moreToSkip(state);
  endJunk(state, junk, cursor.offset);
  return null;
}

/** Asks whether a whole element can be seen further on in the line: what is between may have any brackets and quotes in it. */
function searchRequest(state: SplitState, place: LinePosition, opener: number): SplitRequest {
  const isPage = containerAt(state, place.line)?.kind === 'page-element';
  const { offset: from } = place;
  const lineEnd = Number.POSITIVE_INFINITY;
  return { kind: 'search', search: { from, lineEnd, opener, isPage, isBehindComma: false, place } };
}

/** Goes on at the element that was found behind junk. */
export function endJunkAtElement(state: SplitState, { offset, continuationBytes }: FoundElement): void {
  const { cursor, junk } = state;
  if (junk === null) return;
  cursor.moveTo({ ...junk.place, offset, continuationBytes }, cursor.indent);
  state.container = containerAt(state, junk.place.line);
  endJunk(state, junk, offset);
}

function endJunk(state: SplitState, junk: Junk, to: number): void {
  if (!junk.isTold) state.tellBreak(junk.from, to, junk.place, junk.reason);
  state.junk = null;
  if (state.container === null) state.phase = 'top';
  else {
    state.container.expected = 'recovered';
    state.phase = 'elements';
  }
}

function endsJunk(byte: number, stop: JunkStop): boolean {
  if (byte === newline || isOpener(byte)) return true;
  return stop === 'element' && (byte === comma || byte === closeBracket);
}
