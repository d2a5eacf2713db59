/** Turns a text into documents and stretches that are given up, window by window. The rules are told in `split-documents`. */
import type { ByteWindow } from './byte-window.ts';
import { type Container, headMatches, newContainer } from './container.ts';
import { EventLog } from './event-log.ts';
import type { FoundElement } from './find-next-element.ts';
import { JsonScanner } from './json-scanner.ts';
import { type LinePosition, placeAt } from './line-position.ts';
import { namedNotices } from './named-notices.ts';
import { pageHead } from './page-head.ts';
import type { DocumentEvent } from './split-event.ts';
import { isContinuation, isOpener, type Resumption, StretchSkipper } from './stretch-skipper.ts';
import { TextCursor } from './text-cursor.ts';

/** What the splitter needs before it can go on. */
export type SplitRequest =
  /** The bytes behind the window; those before `keepFrom` are not needed any more. */
  | { readonly kind: 'more'; readonly keepFrom: number }
  /** The window at another place: the cursor's. */
  | { readonly kind: 'move' }
  /** Its events taken off. */
  | { readonly kind: 'batch' }
  /** An answer to `answerSearch`. */
  | { readonly kind: 'search'; readonly search: ElementSearch }
  | { readonly kind: 'end' };

/** The next element behind a broken one on the same line is sought, between two offsets. */
export interface ElementSearch {
  readonly from: number;
  readonly lineEnd: number;
  readonly opener: number;
  readonly isPage: boolean;
  /** Where the element broke. */
  readonly place: LinePosition;
}

export interface SplitLimits {
  /** A larger document is refused. */
  readonly maxDocumentBytes: number;
  /** A larger document's bytes are not held while it is scanned. */
  readonly maxHeldBytes: number;
}

const lineReason = 'expected the end of the line or a further value';
const elementReason = 'expected "," or "]" after an element';

const batchEvents = 4096;

/** Going back over what was read already is bounded: so many bytes, and so many more for each byte of the text. */
const freeReturnBytes = 4 * 1024 * 1024;
const returnsPerByte = 4;

const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const newline = 0x0a;

type Phase = 'top' | 'scalar-end' | 'head' | 'value' | 'elements' | 'junk' | 'skip' | 'finished';

/** Text between values, while it is skipped. `stop`: what ends it besides the line. */
interface Junk {
  readonly from: number;
  readonly place: LinePosition;
  readonly reason: string;
  readonly isTold: boolean;
  readonly stop: 'line' | 'opener' | 'element';
}

export class DocumentSplitter {
  readonly log = new EventLog();
  readonly cursor = new TextCursor();
  readonly #scanner = new JsonScanner(this.cursor);
  readonly #limits: SplitLimits;
  #window: ByteWindow;
  #phase: Phase = 'top';
  #container: Container | null = null;
  #isTail = false;
  #start: LinePosition = this.cursor.position;
  #startIndent = 0;
  #startByte = 0;
  #heldScalar: DocumentEvent | null = null;
  #missingComma: LinePosition | null = null;
  #junk: Junk | null = null;
  #skipper: StretchSkipper | null = null;
  #breakPlace: LinePosition = this.#start;
  #breakReason = '';
  #furthest = 0;
  #returnedBytes = 0;

  constructor(window: ByteWindow, limits: SplitLimits) {
    this.#window = window;
    this.#limits = limits;
  }

  /** Goes as far as the window allows. */
  run(): SplitRequest {
    for (;;) {
      const { offset } = this.cursor;
      if (offset > this.#furthest) this.#furthest = offset;
      if (this.log.events.length >= batchEvents) return { kind: 'batch' };
      if (offset < this.#window.base || offset > this.#window.end) return { kind: 'move' };
      const request = this.#step();
      if (request !== null) return request;
    }
  }

  /** Goes on at the element that was found; or without one. */
  answerSearch(found: FoundElement | null): void {
    if (found === null) return;
    const { offset, continuationBytes, comma: end } = found;
    const position = { ...this.#breakPlace, offset, continuationBytes };
    this.#resume({ position, indent: this.#startIndent, before: { ...position, offset: end } });
  }

  #step(): SplitRequest | null {
    switch (this.#phase) {
      case 'top':
        return this.#stepTop();
      case 'scalar-end':
        return this.#stepScalarEnd();
      case 'head':
        return this.#stepHead();
      case 'value':
        return this.#stepValue();
      case 'elements':
        return this.#stepElements();
      case 'junk':
        return this.#stepJunk();
      case 'skip':
        return this.#stepSkip();
      case 'finished':
        return { kind: 'end' };
    }
  }

  #more(keepFrom: number): SplitRequest {
    return { kind: 'more', keepFrom };
  }

  get #index(): number {
    return this.cursor.offset - this.#window.base;
  }

  #stepTop(): SplitRequest | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    const i = cursor.skipSpace(bytes, this.#index, bytes.length, base);
    if (i === bytes.length) {
      if (!isAtEnd) return this.#more(cursor.offset);
      if (this.log.total === 0) this.log.addEmpty(cursor.position);
      this.#phase = 'finished';
      return null;
    }
    const byte = bytes[i]!;
    const isFirst = cursor.isFreshLine;
    if (isFirst && byte === 0xef) {
      if (bytes.length - i < 3 && !isAtEnd) return this.#more(cursor.offset);
      // A byte order mark in the middle: files were joined.
      if (bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf && cursor.offset > 0) {
        for (let j = i; j < i + 3; j++) cursor.skipByte(bytes[j]!, base + j);
        return null;
      }
    }
    cursor.noteCharacter(base + i);
    if (byte === openBrace) this.#phase = 'head';
    else if (byte === openBracket) this.#openArray(byte);
    else if (isFirst || canBeginScalar(byte)) this.#beginValue(byte);
    else this.#beginJunk(lineReason, 'opener', cursor.offset, byte);
    return null;
  }

  #openArray(byte: number): void {
    const { cursor } = this;
    const start = cursor.position;
    cursor.skipByte(byte, cursor.offset);
    this.#container = newContainer('element', start, start, cursor.indent, [], Buffer.from('['));
    this.#phase = 'elements';
  }

  #stepHead(): SplitRequest | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    const from = this.#index;
    const head = pageHead(bytes, from, bytes.length, isAtEnd);
    if (head.kind === 'more') return this.#more(cursor.offset);
    if (head.kind === 'other') {
      this.#beginValue(openBrace);
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
    this.#container = newContainer('page-element', start, bracket, indent, head.keys, signature);
    this.#phase = 'elements';
    return null;
  }

  #beginValue(byte: number): void {
    this.#start = this.cursor.position;
    this.#startIndent = this.cursor.indent;
    this.#startByte = byte;
    this.#isTail = false;
    this.#scanner.begin();
    this.#phase = 'value';
  }

  #stepValue(): SplitRequest | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    let outcome = this.#scanner.scan(bytes, this.#index, bytes.length, base);
    if (outcome === 'more') {
      if (!isAtEnd) {
        const isHeld = cursor.offset - this.#start.offset <= this.#limits.maxHeldBytes;
        return this.#more(isHeld ? this.#start.offset : cursor.offset);
      }
      outcome = this.#scanner.end();
      if (outcome === 'broken') {
        this.#recoverAtEnd();
        return null;
      }
    }
    if (outcome === 'broken') this.#recover();
    else if (this.#isTail) this.#endPage();
    else if (this.#container === null && !isOpener(this.#startByte)) {
      this.#heldScalar = this.#document();
      this.#phase = 'scalar-end';
    } else this.#endDocument();
    return null;
  }

  #endDocument(): void {
    if (this.#missingComma !== null) {
      const place = this.#missingComma;
      this.#break(place.offset, place.offset, place, elementReason);
      this.#missingComma = null;
    }
    const event = this.#document();
    if (event !== null) this.log.addDocument(event);
    if (this.#container === null) this.#phase = 'top';
    else {
      this.#container.hasDocument = true;
      this.#container.expected = 'comma';
      this.#phase = 'elements';
    }
  }

  /** The value that ends at the cursor as a document; null, and told, where it is too large to be one. */
  #document(): DocumentEvent | null {
    const start = this.#start;
    const byteLength = this.cursor.offset - start.offset;
    if (byteLength > this.#limits.maxDocumentBytes) {
      const mebibytes = Math.ceil(byteLength / 2 ** 20);
      const limit = Math.round(this.#limits.maxDocumentBytes / 2 ** 20);
      const reason = `this document is ${mebibytes} MiB; one larger than ${limit} MiB cannot be read`;
      this.#break(start.offset, this.cursor.offset, start, reason);
      return null;
    }
    const bytes = this.#window.slice(start.offset, byteLength);
    const { notices, noticeCount } = this.#scanner;
    return {
      kind: 'document',
      ...placeAt(start),
      byteOffset: start.offset,
      byteLength,
      container: this.#container?.kind ?? 'value',
      notices: bytes === null ? notices : namedNotices(notices, bytes, start.offset),
      noticeCount,
      bytes,
    };
  }

  #stepScalarEnd(): SplitRequest | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    let i = this.#index;
    while (i < bytes.length && (bytes[i] === 0x20 || bytes[i] === 0x09 || bytes[i] === 0x0d)) i++;
    if (i === bytes.length && !isAtEnd) return this.#more(this.#start.offset);
    const byte = bytes[i];
    if (byte === undefined || byte === newline || isOpener(byte) || canBeginScalar(byte)) {
      if (this.#heldScalar !== null) this.log.addDocument(this.#heldScalar);
      this.#phase = 'top';
    } else {
      cursor.skipSpace(bytes, this.#index, i, base);
      this.#beginJunk(lineReason, this.#lineStop(), this.#start.offset, this.#startByte);
    }
    this.#heldScalar = null;
    return null;
  }

  /** A line that begins with what is no document is given up whole; behind one, only up to the next bracket. */
  #lineStop(): Junk['stop'] {
    return this.#start.offset - this.#start.lineStart === this.#startIndent ? 'line' : 'opener';
  }

  #beginJunk(reason: string, stop: Junk['stop'], from = this.cursor.offset, firstByte = 0): void {
    const place = this.cursor.position;
    const { brokenLine } = this.log;
    // What goes on behind a stretch that was given up belongs to it.
    const goesOn = this.#container !== null || isContinuation(firstByte);
    const isTold = brokenLine === place.line || (brokenLine > 0 && goesOn);
    this.#junk = { from, place, reason, stop, isTold };
    this.#phase = 'junk';
  }

  #stepJunk(): SplitRequest | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    const junk = this.#junk;
    if (junk === null) return null;
    let i = this.#index;
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
    if (i === bytes.length && !isAtEnd) return this.#more(cursor.offset);
    if (!junk.isTold) this.#break(junk.from, cursor.offset, junk.place, junk.reason);
    this.#junk = null;
    if (this.#container === null) this.#phase = 'top';
    else {
      this.#container.expected = 'recovered';
      this.#phase = 'elements';
    }
    return null;
  }

  #stepElements(): SplitRequest | null {
    const { cursor } = this;
    const container = this.#container;
    if (container === null) return null;
    const { bytes, base, isAtEnd } = this.#window;
    const i = cursor.skipSpace(bytes, this.#index, bytes.length, base);
    if (i === bytes.length) {
      if (!isAtEnd) return this.#more(cursor.offset);
      const end = this.#endOf(container.bracket);
      const to = cursor.end.offset;
      if (this.log.brokenLine === 0) this.#break(to, to, end, unclosed(container), true);
      this.#phase = 'finished';
      return null;
    }
    const byte = bytes[i]!;
    const { expected } = container;
    const isAwaited = expected === 'comma' || expected === 'recovered';
    if (isAwaited && cursor.isFreshLine && isOpener(byte)) {
      const isOutside = this.#isOutside(container, i);
      if (isOutside === null) return this.#more(cursor.offset);
      if (isOutside) {
        const end = cursor.lastEnd;
        if (expected === 'comma') this.#break(end.offset, end.offset, end, unclosed(container));
        this.#container = null;
        this.#phase = 'top';
        return null;
      }
    }
    if (cursor.isFreshLine && !isAwaited && cursor.line > container.start.line) {
      container.isFlat ||= base + i - cursor.lineStart <= container.indent;
    }
    cursor.noteCharacter(base + i);
    if (byte === closeBracket) this.#endElements(container, byte);
    else if (byte === comma) this.#takeComma(container, byte);
    else if (isAwaited && !isOpener(byte) && !canBeginScalar(byte)) {
      if (byte === 0x7d || byte === 0x3a) {
        this.#beginJunk(elementReason, 'element');
        cursor.skipByte(byte, base + i);
      } else this.#beginJunk(elementReason, 'element');
    } else {
      if (expected === 'comma') this.#missingComma = cursor.position;
      if (!container.hasDocument && !container.hasBroken) container.head.push(byte);
      this.#beginValue(byte);
    }
    return null;
  }

  /** Whether the line that begins at the index cannot be an element: the array was never closed. Null: more bytes are needed. */
  #isOutside(container: Container, index: number): boolean | null {
    const { cursor } = this;
    const { bytes, base, isAtEnd } = this.#window;
    if (cursor.line === container.start.line) return false;
    if (base + index - cursor.lineStart > container.indent) return false;
    if (!container.isFlat) return true;
    const matches = headMatches(container, bytes, index);
    return matches === null && isAtEnd ? false : matches;
  }

  #takeComma(container: Container, byte: number): void {
    const place = this.cursor.position;
    if (container.expected === 'first' || container.expected === 'element') {
      this.#break(place.offset, place.offset, place, 'expected a value before the comma');
      container.expected = 'element-told';
    } else if (container.expected !== 'element-told') container.expected = 'element';
    this.cursor.skipByte(byte, place.offset);
  }

  #endElements(container: Container, byte: number): void {
    const { cursor } = this;
    const place = cursor.position;
    const isEmpty = !container.hasDocument && !container.hasBroken;
    if (isEmpty && container.expected === 'first' && container.kind === 'page-element') {
      // A page without elements is to be seen as what it is: read it again as one value.
      this.#container = null;
      cursor.moveTo(container.start, container.indent);
      this.#beginValue(openBrace);
      return;
    }
    if (container.expected === 'element') {
      this.#break(place.offset, place.offset, place, 'trailing comma: expected a value after it');
    }
    cursor.skipByte(byte, place.offset);
    if (container.kind === 'page-element') {
      this.#start = cursor.position;
      this.#startIndent = container.indent;
      this.#startByte = openBrace;
      this.#isTail = true;
      this.#scanner.beginBehindMembers(container.keys, container.indent);
      this.#phase = 'value';
      return;
    }
    if (isEmpty && container.expected === 'first') this.log.addEmpty(container.start);
    this.#container = null;
    this.#phase = 'top';
  }

  #endPage(): void {
    for (const notice of this.#scanner.notices) this.log.addNotice(notice);
    this.#container = null;
    this.#phase = 'top';
  }

  /** The scan met a byte that cannot go on: finds out how much of the text that costs. */
  #recover(): void {
    const { cursor } = this;
    const scanner = this.#scanner;
    this.#noteBreak(cursor.position, scanner.reason);
    if (this.#container === null && !isOpener(this.#startByte)) {
      this.#beginJunk(this.#breakReason, this.#lineStop(), this.#start.offset, this.#startByte);
      return;
    }
    if (this.#goBack()) return;
    const { nextLine } = scanner;
    this.#skipper = new StretchSkipper(cursor, {
      isInContainer: this.#container !== null && !this.#isTail,
      firstByte: this.#startByte,
      indent: this.#startIndent,
      depth: scanner.depth,
      lineDepth: nextLine?.depth ?? 0,
      isInString: scanner.isInString,
      mode: nextLine === null ? 'line' : nextLine.indent > this.#startIndent ? 'indented' : 'flat',
    });
    this.#phase = 'skip';
  }

  #recoverAtEnd(): void {
    this.#noteBreak(this.#endOf(this.#start), this.#scanner.reason);
    if (this.#goBack()) return;
    this.#break(this.#start.offset, this.cursor.end.offset, this.#breakPlace, this.#breakReason, true);
    this.#phase = 'finished';
  }

  /** Where to say that the text ends: at its end, but for what stands on one line in that. */
  #endOf(start: LinePosition): LinePosition {
    const { end, position } = this.cursor;
    return end.line === start.line ? end : position;
  }

  /** Keeps the place of the break; where a comma was missing before the value already, that is the first. */
  #noteBreak(place: LinePosition, reason: string): void {
    this.#breakPlace = this.#missingComma ?? place;
    this.#breakReason = this.#missingComma === null ? reason : elementReason;
    this.#missingComma = null;
  }

  /** Goes back to a line that was read as a part of the value and is rather one of its own; false where there is none. */
  #goBack(): boolean {
    const { nextLine, dedentedLine } = this.#scanner;
    if (nextLine === null) return false;
    const isNext = nextLine.indent <= this.#startIndent;
    if (isNext && isContinuation(nextLine.byte)) return false;
    const mark = isNext ? nextLine : dedentedLine;
    if (mark === null) return false;
    const distance = this.cursor.offset - mark.position.offset;
    if (!this.#canReturn(distance)) return false;
    this.#resume(mark);
    return true;
  }

  #canReturn(distance: number): boolean {
    if (this.#returnedBytes + distance > freeReturnBytes + returnsPerByte * this.#furthest) return false;
    this.#returnedBytes += distance;
    return true;
  }

  #stepSkip(): SplitRequest | null {
    const { cursor } = this;
    const skipper = this.#skipper;
    if (skipper === null) return null;
    const { bytes, base, isAtEnd } = this.#window;
    const outcome = skipper.skip(bytes, bytes.length, base, isAtEnd);
    if (outcome === 'more') return this.#more(cursor.offset);
    if (outcome === 'line-end') return this.#searchRequest();
    const { resumption } = skipper;
    if (
      outcome === 'found' &&
      resumption !== null &&
      this.#canReturn(cursor.offset - resumption.position.offset)
    ) {
      this.#resume(resumption);
    } else {
      this.#break(this.#start.offset, cursor.end.offset, this.#breakPlace, this.#breakReason);
      this.#phase = 'finished';
    }
    return null;
  }

  /** Asks for the next element of a line where the brackets did not give it. */
  #searchRequest(): SplitRequest | null {
    if (!isOpener(this.#startByte)) return null;
    const { lastString } = this.#scanner;
    const search = {
      from: Math.max(this.#start.offset, lastString),
      lineEnd: this.cursor.offset,
      opener: this.#startByte,
      isPage: this.#container?.kind === 'page-element',
      place: this.#breakPlace,
    };
    return { kind: 'search', search };
  }

  /** Tells the break and reads on behind it. A break that shows only in a later line than the last given up is told at that one's end. */
  #resume({ position, indent, before }: Resumption): void {
    const { cursor } = this;
    const isLater = this.#breakPlace.offset >= position.offset && this.#breakPlace.line > before.line;
    const place = isLater ? before : this.#breakPlace;
    const reason = isLater ? this.#unclosedReason(before.line) : this.#breakReason;
    this.#break(this.#start.offset, before.offset, place, reason);
    this.#skipper = null;
    const startsLine = position.offset - position.lineStart === indent;
    cursor.moveTo(position, startsLine ? -1 : indent);
    cursor.lastEnd = before;
    if (this.#isTail) this.#container = null;
    if (this.#container === null) this.#phase = 'top';
    else {
      this.#container.expected = 'recovered';
      this.#phase = 'elements';
    }
  }

  #unclosedReason(endLine: number): string {
    const what = this.#startByte === openBrace ? 'an object' : 'an array';
    const { line } = this.#start;
    return line === endLine
      ? `the line ends inside ${what}`
      : `ends inside ${what} that began at line ${line}`;
  }

  #break(from: number, to: number, place: LinePosition, reason: string, isTruncated = false): void {
    if (this.#container !== null) this.#container.hasBroken = true;
    this.log.addBreak({ from, to, place, reason, isTruncated }, this.#window);
  }
}

function canBeginScalar(byte: number): boolean {
  return (
    byte === 0x22 ||
    byte === 0x2d ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x74
  );
}

function endsJunk(byte: number, stop: Junk['stop']): boolean {
  if (byte === newline || isOpener(byte)) return true;
  return stop === 'element' && (byte === comma || byte === closeBracket);
}

function unclosed(container: Container): string {
  const { line } = container.bracket;
  return container.kind === 'page-element'
    ? `ends inside the data of a list page that began at line ${line}`
    : `ends inside an array that began at line ${line}`;
}
