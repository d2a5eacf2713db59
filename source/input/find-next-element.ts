/** Finds the next element of an array behind a broken one on the same line, where brackets do not tell: a quote is missing or too many. */
import type { ByteSource } from './byte-source.ts';
import { JsonScanner } from './json-scanner.ts';
import type { ElementSearch } from './split-state.ts';
import { TextCursor } from './text-cursor.ts';
import { Utf8Sequence } from './utf8-sequence.ts';

/** What is read at a time: a little first, for there may be many broken elements, and each is near the next as a rule. */
const readSizes = [8 * 1024, 64 * 1024, 1280 * 1024] as const;
const largestRead = readSizes[2];

/** Guesses in the largest stretch are made up to here, so that each can be followed for a while. */
const stepBytes = 1024 * 1024;

const comma = 0x2c;
const closeBracket = 0x5d;
const newline = 0x0a;

/** What is searched. */
type Bytes = Pick<ByteSource, 'read'>;

/** A place in the line of the break, as `LinePosition` has it. */
export interface FoundElement {
  readonly offset: number;
  readonly continuationBytes: number;
  /** Offset at which what is given up ends: the comma's before it, or its own. */
  readonly before: number;
}

/**
 * The first bracket of the kind `opener` that begins a whole value, stands behind a comma where it must, and is not found out by what
 * follows it to be nested in another value. Null where there is none up to the line's end.
 */
export async function findNextElement(source: Bytes, search: ElementSearch): Promise<FoundElement | null> {
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

interface Offsets {
  readonly offset: number;
  readonly before: number;
}

async function offsetsOfNext(source: Bytes, search: ElementSearch): Promise<Offsets | null> {
  for (let at = search.from; at < search.lineEnd; at += stepBytes) {
    for (const size of readSizes) {
      const bytes = await source.read(at, size);
      const isEnd = bytes.length < size;
      const lineEnd = bytes.indexOf(newline);
      const limit = Math.min(
        search.lineEnd - at,
        size === largestRead ? stepBytes : size,
        lineEnd < 0 ? bytes.length : lineEnd,
      );
      const found = searchIn(bytes, limit, search, isEnd, isEnd || size === largestRead);
      if (found === 'unsure') continue;
      if (found !== null) return { offset: at + found.offset, before: at + found.before };
      if (isEnd || (lineEnd >= 0 && lineEnd <= limit) || limit === search.lineEnd - at) return null;
    }
  }
  return null;
}

/** Indices of the first element in the bytes; `unsure` where it takes more of them to tell, unless `isAll`. */
function searchIn(
  bytes: Uint8Array,
  limit: number,
  { opener, isPage, isBehindComma }: ElementSearch,
  isEnd: boolean,
  isAll: boolean,
): Offsets | 'unsure' | null {
  // Each guess that fails costs what it read: together no more than a few times the stretch.
  let budget = 8 * bytes.length;
  for (let i = bytes.indexOf(opener); i >= 0 && i < limit && budget > 0; i = bytes.indexOf(opener, i + 1)) {
    const before = isBehindComma ? skipSpaceBack(bytes, i) : i;
    if (isBehindComma && bytes[before] !== comma) continue;
    const trial = tryElements(bytes, i, isPage);
    if (trial.verdict === 'element') return { offset: i, before };
    if (trial.verdict === 'cut') {
      if (!isAll) return 'unsure';
      if (trial.hasElement || !isEnd) return { offset: i, before };
    }
    budget -= trial.readBytes;
  }
  return null;
}

interface Trial {
  /** `cut`: the bytes end before it is known. */
  readonly verdict: 'element' | 'none' | 'cut';
  readonly hasElement: boolean;
  readonly readBytes: number;
}

/** Reads on as if an element began here; an end that does not fit an array's shows that it is nested in another value. */
function tryElements(bytes: Uint8Array, start: number, isPage: boolean): Trial {
  const scanner = new JsonScanner(new TextCursor());
  let i = start;
  for (let hasElement = false; ; hasElement = true) {
    const trial = (verdict: Trial['verdict'], end: number): Trial => ({
      verdict,
      hasElement,
      readBytes: end - start + 64,
    });
    scanner.begin();
    const outcome = scanner.scan(bytes, i, bytes.length, 0);
    if (outcome === 'more') return trial('cut', bytes.length);
    if (outcome === 'broken') return trial(hasElement ? 'element' : 'none', scanner.stoppedAt);
    i = skipSpace(bytes, scanner.stoppedAt);
    if (i >= bytes.length) return { ...trial('cut', i), hasElement: true };
    if (bytes[i] === closeBracket) {
      const end = isPage ? endOfPage(bytes, i + 1) : i + 1;
      return trial(
        end !== null && canFollowArray(bytes[skipSpace(bytes, end)]) ? 'element' : 'none',
        end ?? i,
      );
    }
    if (bytes[i] !== comma) return trial('none', i);
    i = skipSpace(bytes, i + 1);
    if (i >= bytes.length) return { ...trial('cut', i), hasElement: true };
  }
}

/** Index behind the page whose `data` ended before the index; null where what is there is no page's rest. */
function endOfPage(bytes: Uint8Array, index: number): number | null {
  const scanner = new JsonScanner(new TextCursor());
  scanner.beginBehindMembers([], 1, 0);
  const outcome = scanner.scan(bytes, index, bytes.length, 0);
  return outcome === 'broken' ? null : scanner.stoppedAt;
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

/** Index of the last byte before the index that is no white space; −1 without one. */
function skipSpaceBack(bytes: Uint8Array, index: number): number {
  let i = index - 1;
  while (i >= 0 && (bytes[i] === 0x20 || (bytes[i]! >= 0x09 && bytes[i]! <= 0x0d))) i--;
  return i;
}
