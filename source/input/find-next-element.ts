/** Finds the next element of an array behind a broken one on the same line, where brackets do not tell: a quote is missing or too many. */
import type { ByteSource } from './byte-source.ts';
import { JsonScanner } from './json-scanner.ts';
import type { ElementSearch } from './split-state.ts';
import { TextCursor } from './text-cursor.ts';
import { Utf8Sequence } from './utf8-sequence.ts';

/** What is looked at at a time, and how far a guess is followed. */
const stepBytes = 1024 * 1024;

const comma = 0x2c;
const closeBracket = 0x5d;

/** A place in the line of the break, as `LinePosition` has it. */
export interface FoundElement {
  readonly offset: number;
  readonly continuationBytes: number;
  /** Offset of the comma before it. */
  readonly comma: number;
}

/**
 * The first bracket of the kind `opener` that stands behind a comma, begins a whole value, and is not found out to be nested in the
 * broken element by what follows it. Null where there is none up to the line's end.
 */
export async function findNextElement(
  source: ByteSource,
  search: ElementSearch,
): Promise<FoundElement | null> {
  const found = await offsetsOfNext(source, search);
  if (found === null) return null;
  const { offset } = found;
  const { place } = search;
  const isBehind = offset >= place.offset;
  const between = isBehind
    ? await source.read(place.offset, offset - place.offset)
    : await source.read(offset, place.offset - offset);
  const count = countContinuationBytes(between);
  return { ...found, continuationBytes: place.continuationBytes + (isBehind ? count : -count) };
}

function countContinuationBytes(bytes: Uint8Array): number {
  const sequence = new Utf8Sequence();
  let count = 0;
  for (const byte of bytes) {
    if (sequence.isOpen && sequence.goOn(byte)) count++;
    else if (byte >= 0x80) sequence.begin(byte);
  }
  return count;
}

async function offsetsOfNext(
  source: ByteSource,
  search: ElementSearch,
): Promise<{ readonly offset: number; readonly comma: number } | null> {
  const { from, lineEnd, opener, isPage } = search;
  for (let at = from; at < lineEnd; at += stepBytes) {
    const bytes = await source.read(at, stepBytes * 2);
    const isEnd = source.isComplete && at + bytes.length >= source.byteLength;
    const limit = Math.min(lineEnd - at, stepBytes);
    // Each guess that fails costs what it read: together no more than a few times the stretch.
    let budget = 8 * bytes.length;
    for (let i = bytes.indexOf(comma); i >= 0 && i < limit && budget > 0; i = bytes.indexOf(comma, i + 1)) {
      const start = skipSpace(bytes, i + 1);
      if (bytes[start] !== opener) continue;
      const trial = tryElements(bytes, start, isEnd, isPage);
      if (trial.isElement) return { offset: at + start, comma: at + i };
      budget -= trial.readBytes;
    }
  }
  return null;
}

/** Reads on as if an element began here; an end that does not fit an array's shows that it is nested in another value. */
function tryElements(
  bytes: Uint8Array,
  start: number,
  isEnd: boolean,
  isPage: boolean,
): { readonly isElement: boolean; readonly readBytes: number } {
  const scanner = new JsonScanner(new TextCursor());
  const verdict = (isElement: boolean, end: number) => ({ isElement, readBytes: end - start + 64 });
  let i = start;
  for (let hasElement = false; ; hasElement = true) {
    scanner.begin();
    const outcome = scanner.scan(bytes, i, bytes.length, 0);
    if (outcome === 'more') return verdict(hasElement || !isEnd, bytes.length);
    if (outcome === 'broken') return verdict(hasElement, scanner.stoppedAt);
    i = skipSpace(bytes, scanner.stoppedAt);
    if (i >= bytes.length) return verdict(true, i);
    if (bytes[i] === closeBracket) {
      i = skipSpace(bytes, i + 1);
      return verdict(isPage ? bytes[i] === comma || bytes[i] === 0x7d : canFollowArray(bytes[i]), i);
    }
    if (bytes[i] !== comma) return verdict(false, i);
    i = skipSpace(bytes, i + 1);
    if (i >= bytes.length) return verdict(true, i);
  }
}

/** Behind an array at the top: the end or a further value. */
function canFollowArray(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x7b || byte === 0x5b || byte === 0x22;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && (bytes[i] === 0x20 || (bytes[i]! >= 0x09 && bytes[i]! <= 0x0d))) i++;
  return i;
}
