/** Text that is no value: skipped up to where one might begin. */
import { type JunkStop, moreToSkip, type SplitRequest, type SplitState } from './split-state.ts';
import { isContinuation, isOpener } from './value-start.ts';

const closeBracket = 0x5d;
const comma = 0x2c;
const newline = 0x0a;

/** Numbers, strings and words at the top turned out to be a part of junk. A line that begins so is given up whole. */
export function beginScalarJunk(state: SplitState, reason: string): void {
  const { offset, firstByte, startsLine } = state.scalarRun;
  state.heldScalars = [];
  beginJunk(state, reason, startsLine ? 'line' : 'opener', offset, firstByte);
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
  state.junk = { from, place, reason, stop, isTold };
  state.phase = 'junk';
}

/** Skips on through junk, and tells it where it ends. */
export function stepJunk(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  const junk = state.junk;
  if (junk === null) return null;
  let i = state.index;
  if (junk.stop === 'line') {
    const end = bytes.indexOf(newline, i);
    i = end < 0 ? bytes.length : end;
    cursor.offset = base + i;
  } else {
    while (i < bytes.length && !endsJunk(bytes[i]!, junk.stop)) {
      cursor.skipByte(bytes[i]!, base + i);
      i++;
    }
  }
  if (i === bytes.length && !isAtEnd) return moreToSkip(state);
  if (!junk.isTold) state.tellBreak(junk.from, cursor.offset, junk.place, junk.reason);
  state.junk = null;
  if (state.container === null) state.phase = 'top';
  else {
    state.container.expected = 'recovered';
    state.phase = 'elements';
  }
  return null;
}

function endsJunk(byte: number, stop: JunkStop): boolean {
  if (byte === newline || isOpener(byte)) return true;
  return stop === 'element' && (byte === comma || byte === closeBracket);
}
