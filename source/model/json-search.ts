/** Finds a text in the bytes of JSON without parsing them: as it is typed, however it is escaped there, within keys and values. */
import { type JsonNeedle, needleCodePoint } from './json-needle.ts';
import { isCharacterStart, isEscaped, readCharacter, type SpelledCharacter } from './json-spelling.ts';

/**
 * A search through one stretch of bytes from left to right. A match is the text within one key or string, as JSON decodes it, or within a
 * number, `true`, `false` or `null` as it stands. Of a needle whose reach is `unclear` what stands between tokens matches too: whoever asks
 * tells whether a match stands in a string.
 */
export class JsonSearch {
  readonly #needle: JsonNeedle;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #isOddBefore: boolean;
  readonly #character: SpelledCharacter = { codePoint: 0, end: 0 };
  #plainAt = -1;
  #oddAt = -1;
  /** Offset of the next place that an odd spelling may begin, of each kind of them. */
  readonly #oddEvents: number[];
  #escapeAt = -1;
  #matchEnd = -1;

  /** `bytes` is looked at up to `end`; `isOddBefore` tells whether an odd number of backslashes stands before its first. */
  constructor(needle: JsonNeedle, bytes: Uint8Array, end = bytes.length, isOddBefore = false) {
    this.#needle = needle;
    // Cut off, since the engine's own search knows no end: thousands of values, each searched to the last byte of all, would never be done.
    this.#bytes = end === bytes.length ? bytes : bytes.subarray(0, end);
    this.#end = end;
    this.#isOddBefore = isOddBefore;
    this.#oddEvents = needle.oddSpellings.map(() => -1);
  }

  /** Offset of the first match that begins at `from` or after it; −1 where there is none. `from` never goes back. */
  next(from: number): number {
    if (this.#plainAt < from) this.#plainAt = this.#nextPlain(from);
    if (this.#oddAt < from) this.#oddAt = this.#nextOdd(from);
    const at = Math.min(this.#plainAt, this.#oddAt);
    return at >= this.#end ? -1 : at;
  }

  /** One past the last byte of the match that begins at `at`, as `next` gave it. */
  endOf(at: number): number {
    this.#isMatchAt(at);
    return this.#matchEnd;
  }

  /** The first place whose bytes spell the text without an escape but those that are needed; the end where there is none. */
  #nextPlain(from: number): number {
    const { plainWindowBytes, isPlainByte, skip } = this.#needle;
    const bytes = this.#bytes;
    const end = this.#end;
    let last = from + plainWindowBytes - 1;
    while (last < end) {
      const step = skip[bytes[last] as number] as number;
      if (step > 0) {
        last += step;
        continue;
      }
      let back = 1;
      while (back < plainWindowBytes && isPlainByte[256 * back + (bytes[last - back] as number)] === 1)
        back += 1;
      if (back === plainWindowBytes && this.#isMatchAt(last - plainWindowBytes + 1))
        return last - plainWindowBytes + 1;
      last += 1;
    }
    return end;
  }

  /** The first match in which a character is spelled otherwise: by an escape that was not needed, or as a capital of another length. */
  #nextOdd(from: number): number {
    let at = this.#nextOddEvent(from);
    while (at < this.#end) {
      const start = this.#matchAround(at, from);
      if (start >= 0) return start;
      at = this.#nextOddEvent(at + 1);
    }
    return this.#end;
  }

  /** Where a match begins whose first odd spelling is at `at`; −1 where none does. */
  #matchAround(at: number, from: number): number {
    const { codePoints, plainOffsets } = this.#needle;
    readCharacter(this.#bytes, at, this.#character);
    const codePoint = this.#character.codePoint;
    if (codePoint < 0) return -1;
    const sought = needleCodePoint(this.#needle, codePoint);
    for (let place = codePoints.length - 1; place >= 0; place -= 1) {
      if (codePoints[place] !== sought) continue;
      const start = at - (plainOffsets[place] as number);
      if (start >= from && this.#isMatchAt(start)) return start;
    }
    return -1;
  }

  #nextOddEvent(from: number): number {
    let first = this.#nextEscape(from);
    for (const [kind, spelling] of this.#needle.oddSpellings.entries()) {
      let at = this.#oddEvents[kind] ?? -1;
      if (at < from) {
        at = this.#nextBytes(spelling, from);
        this.#oddEvents[kind] = at;
      }
      if (at < first) first = at;
    }
    return first;
  }

  #nextEscape(from: number): number {
    if (this.#escapeAt >= from) return this.#escapeAt;
    const bytes = this.#bytes;
    const { hasSlash } = this.#needle;
    let at = bytes.indexOf(0x5c, from);
    while (at >= 0 && at < this.#end) {
      const kind = bytes[at + 1];
      if ((kind === 0x75 || (kind === 0x2f && hasSlash)) && !isEscaped(bytes, at, this.#isOddBefore)) break;
      at = nextBackslash(bytes, at + 1, this.#end);
    }
    this.#escapeAt = at < 0 ? this.#end : at;
    return this.#escapeAt;
  }

  #nextBytes(spelling: Uint8Array, from: number): number {
    const first = spelling[0] ?? 0;
    for (
      let at = this.#bytes.indexOf(first, from);
      at >= 0 && at < this.#end;
      at = this.#bytes.indexOf(first, at + 1)
    ) {
      let same = 1;
      while (same < spelling.length && this.#bytes[at + same] === spelling[same]) same += 1;
      if (same === spelling.length) return at;
    }
    return this.#end;
  }

  #isMatchAt(start: number): boolean {
    const { codePoints } = this.#needle;
    const character = this.#character;
    if (!isCharacterStart(this.#bytes, start, this.#isOddBefore)) return false;
    let at = start;
    for (const codePoint of codePoints) {
      // A quote that is no part of an escape ends the string.
      if (this.#bytes[at] === 0x22) return false;
      readCharacter(this.#bytes, at, character);
      if (character.codePoint < 0 || needleCodePoint(this.#needle, character.codePoint) !== codePoint)
        return false;
      at = character.end;
    }
    this.#matchEnd = at;
    return at <= this.#end;
  }
}

/** Backslashes often stand close to each other: a short way is walked before the engine's own search is asked. */
function nextBackslash(bytes: Uint8Array, from: number, end: number): number {
  const near = Math.min(from + 64, end);
  for (let at = from; at < near; at += 1) if (bytes[at] === 0x5c) return at;
  return bytes.indexOf(0x5c, near);
}
