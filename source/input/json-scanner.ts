/** Checks the grammar of JSON values, byte by byte, over chunks of any size, in memory that only grows with their depth. */
import { ContainerStack, deepestLevel } from './container-stack.ts';
import { KeyHashes } from './key-hashes.ts';
import type { LineMark } from './line-mark.ts';
import { NoticeList } from './notice-list.ts';
import { numberStateAfter } from './number-state.ts';
import { endingReason, reasonFor } from './scan-reason.ts';
import * as at from './scan-state.ts';
import type { ScanNotice } from './split-event.ts';
import type { TextCursor } from './text-cursor.ts';
import { skipPlainText, TextScanner } from './text-scanner.ts';

/** `more`: the value goes on behind the chunk; `done`: it ended; `broken`: it cannot go on. */
export type ScanOutcome = 'more' | 'done' | 'broken';

/**
 * Scans one value at a time: `begin`, then `scan` chunk after chunk until it does not say `more`, or `end` where the text ends. A
 * number at the top ends only with the character behind it.
 */
export class JsonScanner {
  /** Index in the last chunk: behind the value where `done`, of the first byte that cannot go on where `broken`. */
  stoppedAt = 0;
  /** The first line after the one that the value began on. */
  nextLine: LineMark | null = null;
  /** The first line that begins with a bracket and no further right than the line that the value began on. */
  dedentedLine: LineMark | null = null;
  /** As `dedentedLine`, of one that begins with a comma. */
  dedentedComma: LineMark | null = null;
  /** Offset of the last string's opening quote; −1 without one. */
  lastString = -1;

  readonly #cursor: TextCursor;
  readonly #noticed: NoticeList;
  readonly #text: TextScanner;
  readonly #keys = new KeyHashes();
  #state = at.atValue;
  readonly #open = new ContainerStack();
  #word = '';
  #wordAt = 0;
  #isKey = false;
  #keyOffset = 0;
  #keyContinuation = 0;
  #indent = 0;
  #startLine = 1;
  #reason = '';

  /** Scans where the cursor stands, and moves it: to the end of a value, or to the byte that cannot go on. */
  constructor(cursor: TextCursor) {
    this.#cursor = cursor;
    this.#noticed = new NoticeList(cursor);
    this.#text = new TextScanner(cursor, this.#noticed);
  }

  /** Prepares for the value whose first byte the cursor stands at. */
  begin(): void {
    this.#state = at.atValue;
    this.#open.clear();
    this.#keys.reset();
    this.#indent = this.#cursor.indent;
    this.#startLine = this.#cursor.line;
    this.lastString = -1;
    this.nextLine = null;
    this.dedentedLine = null;
    this.dedentedComma = null;
    this.#noticed.clear();
  }

  /** Prepares for the rest of an object begun before, behind the value of a member: these keys (plain ASCII) have stood already. */
  beginBehindMembers(keys: readonly string[], line: number, indent: number): void {
    this.begin();
    this.#indent = indent;
    this.#open.push(at.objectKind, line);
    this.#keys.openObject();
    for (const key of keys) {
      this.#text.begin(true);
      this.#text.hashPlainText(Buffer.from(key), 0, key.length);
      this.#keys.add(this.#text.keyHash);
    }
    this.#state = at.afterValue;
  }

  /** The first hundred of what was noticed in the value. */
  get notices(): readonly ScanNotice[] {
    return this.#noticed.notices;
  }

  /** How many there were in all. */
  get noticeCount(): number {
    return this.#noticed.count;
  }

  /** Containers that are open. */
  get depth(): number {
    return this.#open.depth;
  }

  /** Whether the scan stands within a string. */
  get isInString(): boolean {
    return this.#state >= at.inString && this.#state <= at.inCharacter;
  }

  /** Why it is `broken`. */
  get reason(): string {
    return this.#reason;
  }

  /** Scans the bytes between two indices; `base` is the offset in the text of the byte at index 0. */
  scan(bytes: Uint8Array, from: number, to: number, base: number): ScanOutcome {
    let i = from;
    while (i < to) {
      const state = this.#state;
      if (state <= at.afterValue) {
        let byte = bytes[i]!;
        if (byte <= 0x20) {
          i = this.#cursor.skipSpace(bytes, i, to, base);
          if (i === to) break;
          byte = bytes[i]!;
        }
        if (this.#cursor.indent < 0) this.#markLine(byte, base + i);
        if (byte === 0x22 && state <= at.atFirstKey) {
          i = this.#scanPlainString(bytes, i, to, base);
          if (this.#open.depth === 0 && this.#state === at.afterValue) return this.#stop('done', i, base, 0);
          continue;
        }
        if (!this.#takeToken(byte)) return this.#stop('broken', i, base, byte);
        i++;
        if (this.#open.depth === 0 && this.#state === at.afterValue) return this.#stop('done', i, base, 0);
      } else if (state <= at.inCharacter) {
        i = this.#text.scan(bytes, i, to, base);
        this.#state = this.#text.state;
        if (this.#text.isBroken) return this.#stop('broken', i, base, bytes[i]!);
        if (this.#text.isEnded) {
          if (this.#isKey) this.#endKey();
          else this.#state = at.afterValue;
          if (this.#open.depth === 0) return this.#stop('done', i, base, 0);
        }
      } else {
        i = state >= at.inWord ? this.#scanWord(bytes, i, to) : this.#scanNumber(bytes, i, to);
        if (i === to) break;
        const byte = bytes[i]!;
        if (this.#state !== at.afterValue) return this.#stop('broken', i, base, byte);
        if (this.#open.depth === 0) {
          if (at.delimiters.has(byte)) return this.#stop('done', i, base, 0);
          this.#state = state === at.afterZero ? state : state >= at.inWord ? at.afterWord : at.inInteger;
          return this.#stop('broken', i, base, byte);
        }
      }
    }
    this.stoppedAt = to;
    this.#cursor.offset = base + to;
    return 'more';
  }

  /** The text ends here: `done` for a number or word at the top that ends with it, else `broken`. */
  end(): ScanOutcome {
    const state = this.#state;
    const isWhole =
      state === at.afterZero ||
      state === at.inInteger ||
      state === at.inFraction ||
      state === at.inExponent ||
      state === at.afterWord;
    if (this.#open.depth === 0 && isWhole) return 'done';
    this.#reason = endingReason(state, this.#open.kind, this.#open.line);
    return 'broken';
  }

  #stop(outcome: ScanOutcome, index: number, base: number, byte: number): ScanOutcome {
    this.stoppedAt = index;
    this.#cursor.offset = base + index;
    if (outcome === 'broken') {
      this.#reason =
        this.#open.depth >= deepestLevel && (byte === 0x5b || byte === 0x7b)
          ? `nested deeper than ${deepestLevel} levels`
          : reasonFor(this.#state, byte, this.#open.kind, this.#word);
    }
    return outcome;
  }

  /** Begins a string at its quote, and ends it where it is all there and all plain text. */
  #scanPlainString(bytes: Uint8Array, quote: number, to: number, base: number): number {
    this.lastString = base + quote;
    this.#isKey = this.#state >= at.atKey;
    if (this.#isKey) {
      this.#keyOffset = base + quote;
      this.#keyContinuation = this.#cursor.continuationBytes;
      this.#text.begin(true);
      const end = this.#text.hashPlainText(bytes, quote + 1, to);
      this.#state = at.inString;
      if (end === to || bytes[end] !== 0x22) return end;
      this.#endKey();
      if (bytes[end + 1] !== 0x3a || end + 1 >= to) return end + 1;
      this.#state = at.atValue;
      return end + 2;
    }
    const end = skipPlainText(bytes, quote + 1, to);
    if (end < to && bytes[end] === 0x22) {
      this.#state = at.afterValue;
      return end + 1;
    }
    this.#text.begin(false);
    this.#state = at.inString;
    return end;
  }

  /** Takes the byte that begins or is a token; false when it cannot stand here. */
  #takeToken(byte: number): boolean {
    const state = this.#state;
    switch (byte) {
      case 0x2c:
        if (state !== at.afterValue) return false;
        this.#state = this.#open.kind === at.objectKind ? at.atKey : at.atValue;
        return true;
      case 0x3a:
        if (state !== at.atColon) return false;
        this.#state = at.atValue;
        return true;
      case 0x7b:
      case 0x5b:
        if (state > at.atFirstElement || this.#open.depth >= deepestLevel) return false;
        if (byte === 0x7b) this.#keys.openObject();
        this.#open.push(byte === 0x7b ? at.objectKind : at.arrayKind, this.#cursor.line);
        this.#state = byte === 0x7b ? at.atFirstKey : at.atFirstElement;
        return true;
      case 0x7d:
        if (state !== at.atFirstKey && !(state === at.afterValue && this.#open.kind === at.objectKind))
          return false;
        this.#keys.closeObject();
        this.#open.pop();
        this.#state = at.afterValue;
        return true;
      case 0x5d:
        if (state !== at.atFirstElement && !(state === at.afterValue && this.#open.kind === at.arrayKind))
          return false;
        this.#open.pop();
        this.#state = at.afterValue;
        return true;
      default:
        return state <= at.atFirstElement && this.#beginScalar(byte);
    }
  }

  #beginScalar(byte: number): boolean {
    if (byte === 0x2d) this.#state = at.afterMinus;
    else if (byte === 0x30) this.#state = at.afterZero;
    else if (byte > 0x30 && byte <= 0x39) this.#state = at.inInteger;
    else {
      const word = at.wordByByte.get(byte);
      if (word === undefined) return false;
      this.#word = word;
      this.#wordAt = 1;
      this.#state = at.inWord;
    }
    return true;
  }

  #endKey(): void {
    this.#state = at.atColon;
    if (!this.#keys.add(this.#text.keyHash)) return;
    this.#noticed.addDuplicateKey(this.#keyOffset, this.#keyContinuation);
  }

  #markLine(byte: number, offset: number): void {
    const cursor = this.#cursor;
    cursor.noteCharacter(offset);
    if (cursor.line === this.#startLine || this.dedentedLine !== null) return;
    const isDedented = cursor.indent <= this.#indent;
    const isOpener = byte === 0x7b || byte === 0x5b;
    const isComma = byte === 0x2c && this.dedentedComma === null;
    if (this.nextLine !== null && !(isDedented && (isOpener || isComma))) return;
    const position = { ...cursor.position, offset };
    const mark = { position, indent: cursor.indent, byte, before: cursor.lastEnd, depth: this.#open.depth };
    this.nextLine ??= mark;
    if (isDedented && isOpener) this.dedentedLine = mark;
    if (isDedented && isComma) this.dedentedComma = mark;
  }

  #scanWord(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    while (i < to && this.#wordAt < this.#word.length) {
      if (bytes[i] !== this.#word.charCodeAt(this.#wordAt)) return i;
      this.#wordAt++;
      i++;
    }
    if (this.#wordAt === this.#word.length) this.#state = i < to ? at.afterValue : at.afterWord;
    return i;
  }

  #scanNumber(bytes: Uint8Array, from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const next = numberStateAfter(this.#state, bytes[i]!);
      if (next === at.afterValue || next < 0) {
        if (next >= 0) this.#state = next;
        return i;
      }
      this.#state = next;
    }
    return to;
  }
}
