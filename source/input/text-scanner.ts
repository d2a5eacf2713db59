/** The inside of strings: escapes, characters that are not ASCII, and the hash of a key. */
import type { NoticeList } from './notice-list.ts';
import * as at from './scan-state.ts';
import type { TextCursor } from './text-cursor.ts';
import { Utf8Sequence } from './utf8-sequence.ts';

/** What a byte is within a string: 0 text, 1 quote, 2 backslash, 3 control character, 4 not ASCII. */
const classes = new Uint8Array(256).map((_, byte) =>
  byte === 0x22 ? 1 : byte === 0x5c ? 2 : byte < 0x20 ? 3 : byte >= 0x80 ? 4 : 0,
);

/** What an escape of one letter stands for; 0 where there is none. */
const escapes = new Uint8Array(256);
for (const [letter, byte] of [
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
  [0x62, 8],
  [0x66, 12],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
] as const) {
  escapes[letter] = byte;
}

const noSurrogate = 0;

/** The index of the first byte from `from` on that is not plain text of a string, at most `to`. */
export function skipPlainText(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && classes[bytes[i]!] === 0) i++;
  return i;
}

/** Scans one string at a time; the scanner of values gives it the states `inString` to `inCharacter`. */
export class TextScanner {
  /** One of `inString`, `inEscape`, `inHex`, `inCharacter`. */
  state: number = at.inString;
  isBroken = false;
  isEnded = false;
  readonly #noticed: NoticeList;
  #isKey = false;
  #hashA = 0;
  #hashB = 0;
  #hexLeft = 0;
  #hexValue = 0;
  #highSurrogate = noSurrogate;
  readonly #cursor: TextCursor;
  readonly #sequence = new Utf8Sequence();
  #characterStart = 0;
  #characterContinuation = 0;

  /** Tells of bytes that are no UTF-8, and counts for the cursor those that only go on a character. */
  constructor(cursor: TextCursor, noticed: NoticeList) {
    this.#cursor = cursor;
    this.#noticed = noticed;
  }

  /** Starts behind an opening quote. */
  begin(isKey: boolean): void {
    this.state = at.inString;
    this.isBroken = false;
    this.isEnded = false;
    this.#isKey = isKey;
    if (!isKey) return;
    this.#hashA = 0x811c9dc5 | 0;
    this.#hashB = 0x3c6ef372;
    this.#highSurrogate = noSurrogate;
  }

  /** Hash of the key that just ended, of its decoded UTF-8: 53 bits, never 0. */
  get keyHash(): number {
    const mixed = Math.imul(this.#hashA ^ (this.#hashA >>> 15), 0x2c1b3c6d);
    const other = Math.imul(this.#hashB ^ (this.#hashB >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 12)) >>> 0) * 2 ** 21 + ((other ^ (other >>> 15)) >>> 11) || 1;
  }

  /** Scans on; the index of what comes next: behind the quote where `isEnded`, of the byte that cannot be where `isBroken`, else `to`. */
  scan(bytes: Uint8Array, from: number, to: number, base: number): number {
    let i = from;
    while (i < to && !this.isEnded && !this.isBroken) {
      switch (this.state) {
        case at.inString:
          i = this.#isKey ? this.#scanKey(bytes, i, to, base) : this.#scanPlain(bytes, i, to, base);
          break;
        case at.inEscape:
          i = this.#scanEscape(bytes, i);
          break;
        case at.inHex:
          i = this.#scanHex(bytes, i);
          break;
        default:
          i = this.#scanCharacter(bytes, i, base);
      }
    }
    return i;
  }

  #scanPlain(bytes: Uint8Array, from: number, to: number, base: number): number {
    for (let i = from; i < to; i++) {
      const kind = classes[bytes[i]!]!;
      if (kind === 0) continue;
      if (kind === 1) {
        this.isEnded = true;
        return i + 1;
      }
      if (kind === 2) {
        if (i + 1 < to && escapes[bytes[i + 1]!] !== 0) {
          i++;
          continue;
        }
        this.state = at.inEscape;
        return i + 1;
      }
      if (kind === 3) {
        this.isBroken = true;
        return i;
      }
      i = this.#skipCharacter(bytes, i, to, base) - 1;
      if (this.state !== at.inString) return i + 1;
    }
    return to;
  }

  /** Takes in the plain text of a key; the index of the first byte that is something else, at most `to`. */
  hashPlainText(bytes: Uint8Array, from: number, to: number): number {
    let hashA = this.#hashA;
    let hashB = this.#hashB;
    let i = from;
    for (; i < to; i++) {
      const byte = bytes[i]!;
      if (classes[byte] !== 0) break;
      hashA = Math.imul(hashA ^ byte, 0x01000193);
      hashB = Math.imul(hashB ^ byte, 0x5bd1e995);
      hashB ^= hashB >>> 13;
    }
    this.#hashA = hashA;
    this.#hashB = hashB;
    return i;
  }

  #scanKey(bytes: Uint8Array, from: number, to: number, base: number): number {
    if (this.#highSurrogate !== noSurrogate && bytes[from] !== 0x5c) this.#endSurrogate();
    const i = this.hashPlainText(bytes, from, to);
    if (i === to) return to;
    switch (classes[bytes[i]!]) {
      case 1:
        this.isEnded = true;
        return i + 1;
      case 2:
        this.state = at.inEscape;
        return i + 1;
      case 3:
        this.isBroken = true;
        return i;
      default: {
        const after = this.#skipCharacter(bytes, i, to, base);
        for (let j = i; j < after; j++) this.#hash(bytes[j]!);
        return after;
      }
    }
  }

  #scanEscape(bytes: Uint8Array, i: number): number {
    const letter = bytes[i]!;
    if (letter === 0x75) {
      this.state = at.inHex;
      this.#hexLeft = 4;
      this.#hexValue = 0;
      return i + 1;
    }
    if (escapes[letter] === 0) {
      this.isBroken = true;
      return i;
    }
    if (this.#isKey) {
      if (this.#highSurrogate !== noSurrogate) this.#endSurrogate();
      this.#hash(escapes[letter]!);
    }
    this.state = at.inString;
    return i + 1;
  }

  #scanHex(bytes: Uint8Array, i: number): number {
    const byte = bytes[i]!;
    const letter = byte | 0x20;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (!isDigit && (letter < 0x61 || letter > 0x66)) {
      this.isBroken = true;
      return i;
    }
    this.#hexValue = this.#hexValue * 16 + (isDigit ? byte - 0x30 : letter - 0x57);
    if (--this.#hexLeft === 0) {
      this.state = at.inString;
      if (this.#isKey) this.#hashUnit(this.#hexValue);
    }
    return i + 1;
  }

  /** Begins a character that is not ASCII; steps over it at once where all of it is there. */
  #skipCharacter(bytes: Uint8Array, i: number, to: number, base: number): number {
    if (!this.#sequence.begin(bytes[i]!)) {
      this.#noticed.addInvalid(base + i, base + i + 1, this.#cursor.continuationBytes);
      return i + 1;
    }
    this.#characterStart = base + i;
    this.#characterContinuation = this.#cursor.continuationBytes;
    this.state = at.inCharacter;
    if (this.#isKey) return i + 1;
    let j = i + 1;
    while (j < to && this.state === at.inCharacter) j = this.#scanCharacter(bytes, j, base);
    return j;
  }

  #scanCharacter(bytes: Uint8Array, i: number, base: number): number {
    const byte = bytes[i]!;
    if (!this.#sequence.goOn(byte)) {
      this.state = at.inString;
      this.#noticed.addInvalid(this.#characterStart, base + i, this.#characterContinuation);
      return i;
    }
    this.#cursor.continuationBytes++;
    if (this.#isKey) this.#hash(byte);
    if (!this.#sequence.isOpen) this.state = at.inString;
    return i + 1;
  }

  #hash(byte: number): void {
    this.#hashA = Math.imul(this.#hashA ^ byte, 0x01000193);
    const hashB = Math.imul(this.#hashB ^ byte, 0x5bd1e995);
    this.#hashB = hashB ^ (hashB >>> 13);
  }

  /** Hashes an escaped UTF-16 unit as the UTF-8 it stands for, so that it is the same key as one written out. */
  #hashUnit(unit: number): void {
    const high = this.#highSurrogate;
    if (high !== noSurrogate) {
      if (unit >= 0xdc00 && unit <= 0xdfff) {
        this.#highSurrogate = noSurrogate;
        this.#hashCodePoint(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
        return;
      }
      this.#endSurrogate();
    }
    if (unit >= 0xd800 && unit <= 0xdbff) this.#highSurrogate = unit;
    else this.#hashCodePoint(unit);
  }

  #endSurrogate(): void {
    const unit = this.#highSurrogate;
    this.#highSurrogate = noSurrogate;
    this.#hashCodePoint(unit);
  }

  #hashCodePoint(point: number): void {
    if (point < 0x80) this.#hash(point);
    else if (point < 0x800) this.#hash(0xc0 | (point >> 6));
    else if (point < 0x10000) this.#hash(0xe0 | (point >> 12));
    else this.#hash(0xf0 | (point >> 18));
    if (point >= 0x10000) this.#hash(0x80 | ((point >> 12) & 63));
    if (point >= 0x800) this.#hash(0x80 | ((point >> 6) & 63));
    if (point >= 0x80) this.#hash(0x80 | (point & 63));
  }
}
