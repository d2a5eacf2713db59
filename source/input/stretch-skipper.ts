/** Finds where a broken value ends: past what cannot be read, by its brackets and by how its lines are indented. */
import type { LinePosition } from './line-position.ts';
import type { TextCursor } from './text-cursor.ts';
import { isContinuation, isOpener } from './value-start.ts';

/**
 * What lines are to the value. `line`: the break is on the line that the value began on, and the next line is still to be seen;
 * `indented`: its further lines stand further right than its first; `flat`: they do not.
 */
export type LineMode = 'line' | 'indented' | 'flat';

/** A broken value, as far as it is known where its scan stopped. */
export interface BrokenValue {
  readonly isInContainer: boolean;
  readonly firstByte: number;
  /** Indent of the line that it began on. */
  readonly indent: number;
  /** Containers that are open at the break, its own included. */
  readonly depth: number;
  /** Containers that were open at the end of the line that it began on; no matter in the mode `line`. */
  readonly lineDepth: number;
  readonly isInString: boolean;
  readonly mode: LineMode;
}

/** Where reading goes on. */
export interface Resumption {
  readonly position: LinePosition;
  readonly indent: number;
  /** The end of what is given up. */
  readonly before: LinePosition;
}

/** `line-end`: the line of the break, or the array on it, ends without the value's end; told once each, before going on. `end`: so does the text. */
export type SkipOutcome = 'more' | 'found' | 'line-end' | 'end';

/** A value that is broken on a line longer than this is sought for the next element without waiting for the line's end. */
const longLineBytes = 1024 * 1024;

const openBrace = 0x7b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;
const quote = 0x22;
const comma = 0x2c;

/**
 * Matches brackets from the break on. The end that they give is believed only if what follows it fits; failing that, the first line
 * that is no further right than the value's first ends it, behind the brackets that it begins with. Strings end with their line.
 */
export class StretchSkipper {
  resumption: Resumption | null = null;
  /** Whether it was found by brackets alone, in an array's line: its quotes may be out of step. */
  isUnsure = false;
  readonly #cursor: TextCursor;
  #value: BrokenValue;
  #mode: LineMode = 'line';
  #depth = 0;
  #lineDepth = 0;
  #isInString = false;
  #isEscaped = false;
  #isFirst = false;
  #start = 0;
  #isLineEndTold = false;
  #isCloserTold = false;
  /** The end by brackets, while what follows it is awaited. */
  #candidate: Resumption | null = null;
  #hasComma = false;
  /** In the mode `flat`, where lines tell little: the first that might be a value of its own, in case the brackets never match. */
  #flatLine: Resumption | null = null;
  /** Behind the last of the brackets that a line begins with which seems to end the value. */
  #closed: Resumption | null = null;
  /** A comma that begins a line which may stand between elements. */
  #separator: Resumption | null = null;

  constructor(cursor: TextCursor, value: BrokenValue) {
    this.#cursor = cursor;
    this.#value = value;
    this.#mode = value.mode;
    this.#depth = value.depth;
    this.#lineDepth = value.lineDepth;
    this.#isInString = value.isInString;
    this.#isFirst = value.mode !== 'line' && cursor.indent === cursor.offset - cursor.lineStart;
    this.#start = cursor.offset;
    this.#isLineEndTold = !value.isInContainer || value.mode !== 'line';
  }

  /** Skips on from where the cursor stands. */
  skip(bytes: Uint8Array, to: number, base: number, isEnd: boolean): SkipOutcome {
    const cursor = this.#cursor;
    let i = cursor.offset - base;
    while (i < to) {
      const byte = bytes[i]!;
      if (this.#isInString && byte !== 0x0a) {
        this.#takeInString(byte, base + i);
        i++;
        continue;
      }
      if (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) {
        if (byte === 0x0a && !this.#isLineEndTold && this.#candidate === null) return this.#tellLineEnd();
        this.#isInString = false;
        i = cursor.skipSpace(bytes, i, byte === 0x0a ? to : i + 1, base);
        continue;
      }
      const isFirst = this.#isFirst || cursor.isFreshLine;
      this.#isFirst = false;
      cursor.offset = base + i;
      cursor.noteCharacter(base + i);
      if (this.#separator !== null && isOpener(byte)) {
        this.resumption = this.#separator;
        return 'found';
      }
      this.#separator = null;
      if (this.#closed !== null && !isCloser(byte)) this.#endClosing();
      if (this.#followsWell(byte, isFirst)) return 'found';
      if (isFirst && this.#endsAtLine(byte)) return this.#found(cursor.lastEnd);
      if (this.#isScalarEnd(byte)) {
        this.isUnsure = this.#value.isInContainer && this.#mode === 'line';
        return this.#found(cursor.position);
      }
      if (this.#isForeignCloser(byte) && !this.#isLineEndTold && !this.#isCloserTold) {
        this.#isCloserTold = true;
        return 'line-end';
      }
      this.#take(byte, base + i);
      i++;
      if (!this.#isLineEndTold && base + i - this.#start > longLineBytes) return this.#tellLineEnd();
    }
    if (!isEnd) return 'more';
    if (this.#candidate !== null) {
      this.#accept();
      return 'found';
    }
    if (!this.#isLineEndTold) return this.#tellLineEnd();
    this.resumption = this.#flatLine;
    return this.resumption === null ? 'end' : 'found';
  }

  #tellLineEnd(): SkipOutcome {
    this.#isLineEndTold = true;
    return 'line-end';
  }

  #found(before: LinePosition): SkipOutcome {
    this.resumption = this.#here(before);
    return 'found';
  }

  #here(before: LinePosition): Resumption {
    const { position, indent } = this.#cursor;
    return { position, indent, before };
  }

  #takeInString(byte: number, offset: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === 0x5c) this.#isEscaped = true;
    else if (byte === quote) this.#isInString = false;
    this.#cursor.skipByte(byte, offset);
    if (!this.#isInString && this.#depth === 0) this.#nominate();
  }

  #take(byte: number, offset: number): void {
    this.#cursor.skipByte(byte, offset);
    if (byte === quote) {
      this.#isInString = true;
      this.#isEscaped = false;
    } else if (isOpener(byte)) this.#depth++;
    else if (isCloser(byte) && this.#depth > 0 && !this.#isForeignCloser(byte)) {
      this.#depth--;
      if (this.#depth === 0) this.#nominate();
    }
    if (this.#closed !== null) this.#closed = this.#here(this.#cursor.position);
  }

  /** A line began with brackets that close the value, as its indent says: all of it, even if others are missing. */
  #endClosing(): void {
    if (this.#depth > 0) {
      this.#candidate = this.#closed;
      this.#hasComma = false;
    }
    this.#closed = null;
  }

  #nominate(): void {
    this.#candidate = this.#here(this.#cursor.position);
    this.#hasComma = false;
  }

  #accept(): void {
    this.resumption = this.#candidate;
    this.isUnsure = this.#value.isInContainer && this.#mode === 'line';
  }

  /** Whether the end by brackets is confirmed by the first character behind it, or behind it and a comma. */
  #followsWell(byte: number, isFirst: boolean): boolean {
    if (this.#candidate === null) return false;
    const fits = this.#value.isInContainer ? this.#fitsElement(byte, isFirst) : this.#fitsTop(byte, isFirst);
    if (fits === 'unsure') return false;
    if (fits) this.#accept();
    // The value goes on: one bracket too many was closed.
    else this.#depth = 1;
    this.#candidate = null;
    return fits;
  }

  #fitsTop(byte: number, isFirst: boolean): boolean {
    if (!isFirst) return isOpener(byte);
    return this.#cursor.indent <= this.#value.indent && (byte === quote || !isContinuation(byte));
  }

  #fitsElement(byte: number, isFirst: boolean): boolean | 'unsure' {
    if (this.#hasComma) {
      const isObject = this.#value.firstByte === openBrace;
      return byte === closeBracket || (byte === quote ? !isObject : !isContinuation(byte));
    }
    if (byte === comma) {
      this.#hasComma = true;
      return 'unsure';
    }
    return byte === closeBracket || (isFirst && isOpener(byte) && this.#cursor.indent <= this.#value.indent);
  }

  /** Whether the value ends before the line that begins with this byte. */
  #endsAtLine(byte: number): boolean {
    const { indent, firstByte, isInContainer } = this.#value;
    const column = this.#cursor.indent;
    if (this.#mode === 'line') {
      this.#lineDepth = this.#depth;
      if (this.#depth === 0) return true;
      if (column <= indent && !isContinuation(byte)) return true;
      this.#mode = column <= indent ? 'flat' : 'indented';
    }
    if (column > indent) return false;
    if (isCloser(byte) && isInContainer) {
      const isOwn = byte === closerOf(firstByte);
      if (column < indent || (!isOwn && Math.min(this.#depth, this.#lineDepth) <= 1)) return true;
    }
    if (isInContainer && byte === comma) this.#separator = this.#here(this.#cursor.lastEnd);
    if (this.#mode === 'flat') {
      if (isOpener(byte)) this.#flatLine ??= this.#here(this.#cursor.lastEnd);
      return false;
    }
    if (isCloser(byte)) {
      this.#depth = Math.max(1, Math.min(this.#depth, this.#lineDepth));
      this.#closed = this.#here(this.#cursor.lastEnd);
    }
    return isOpener(byte) || (isInContainer && byte === comma);
  }

  /** Whether the byte closes another kind of bracket than the one that is left open: it is the array's, or one too many. */
  #isForeignCloser(byte: number): boolean {
    return this.#depth === 1 && isCloser(byte) && byte !== closerOf(this.#value.firstByte);
  }

  /** Whether a broken number, word or the like ends before this byte. */
  #isScalarEnd(byte: number): boolean {
    return this.#depth === 0 && this.#candidate === null && (byte === comma || byte === closeBracket);
  }
}

function isCloser(byte: number): boolean {
  return byte === closeBrace || byte === closeBracket;
}

function closerOf(opener: number): number {
  return opener === openBrace ? closeBrace : closeBracket;
}
