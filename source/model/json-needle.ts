/** A text to find in JSON, made ready: how it may be spelled in the bytes. */
import { foldedCodePoint, isCaseCounted, spellingsOf } from './smart-case.ts';

/** Where in JSON the text can stand at all: `strings` alone, within any one `token`, or where the tokens must be told apart first. */
export type NeedleReach = 'strings' | 'tokens' | 'unclear';

/** A text to find. It is the same for all bytes that are searched for it. */
export interface JsonNeedle {
  readonly isCaseCounted: boolean;
  /** What is sought, character by character; folded unless case counts. */
  readonly codePoints: Int32Array;
  /** Bytes before each character, and last of all of them, where each is spelled plainly: with no escape but the needed ones. */
  readonly plainOffsets: Int32Array;
  /** For the last byte of the plain window, then the one before it …: 256 flags each, set for the bytes that may stand there. */
  readonly isPlainByte: Uint8Array;
  /** Bytes of the window; the rest of a long text is only compared where these match. */
  readonly plainWindowBytes: number;
  /** By the byte under the window's end: how far on the next place is at which the window may match; 0 where it may match here. */
  readonly skip: Uint8Array;
  /** Spellings of another length than the plain one, as bytes: `K` (the Kelvin sign) for `k`. */
  readonly oddSpellings: readonly Uint8Array[];
  /** Whether `\/` can be part of it. */
  readonly hasSlash: boolean;
  /** Bytes that a match can take at most. */
  readonly longestBytes: number;
  readonly reach: NeedleReach;
}

const longestWindowBytes = 64;
/** Two `\uXXXX`. */
const longestSpellingBytes = 12;
/** What stands outside of strings: numbers, true, false, null; and what parts them. */
const scalarCharacters = /^[-+.0-9eEtrufalsn]*$/;
const outsideCharacters = /^[-+.0-9eEtrufalsn{}[\]:, ]*$/;

const encoder = new TextEncoder();
const shortEscapes: ReadonlyMap<number, string> = new Map([
  [0x22, '\\"'],
  [0x5c, '\\\\'],
  [0x08, '\\b'],
  [0x0c, '\\f'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x09, '\\t'],
]);

/** The needle of a text that is not empty, with smart case. */
export function jsonNeedle(text: string): JsonNeedle {
  const isExact = isCaseCounted(text);
  const codePoints = Int32Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const plainOffsets = new Int32Array(codePoints.length + 1);
  const window: Set<number>[] = [];
  const oddSpellings: Uint8Array[] = [];
  for (const [place, codePoint] of codePoints.entries()) {
    const plain = plainBytes(codePoint);
    const start = plainOffsets[place] ?? 0;
    plainOffsets[place + 1] = start + plain.length;
    for (const spelling of isExact ? [codePoint] : spellingsOf(codePoint)) {
      const bytes = plainBytes(spelling);
      if (bytes.length === plain.length) addTo(window, start, bytes);
      else oddSpellings.push(bytes);
    }
  }
  const windowBytes = Math.min(plainOffsets[codePoints.length] ?? 0, longestWindowBytes);
  return {
    isCaseCounted: isExact,
    codePoints,
    plainOffsets,
    ...tables(window.slice(0, windowBytes)),
    plainWindowBytes: windowBytes,
    oddSpellings,
    hasSlash: text.includes('/'),
    longestBytes: codePoints.length * longestSpellingBytes,
    reach: scalarCharacters.test(text) ? 'tokens' : outsideCharacters.test(text) ? 'unclear' : 'strings',
  };
}

/** A code point as the needle has it. */
export function needleCodePoint(needle: JsonNeedle, codePoint: number): number {
  return needle.isCaseCounted ? codePoint : foldedCodePoint(codePoint);
}

function plainBytes(codePoint: number): Uint8Array {
  const short = shortEscapes.get(codePoint);
  if (short !== undefined) return encoder.encode(short);
  if (codePoint < 0x20) return encoder.encode(`\\u${codePoint.toString(16).padStart(4, '0')}`);
  return encoder.encode(String.fromCodePoint(codePoint));
}

function addTo(window: Set<number>[], start: number, bytes: Uint8Array): void {
  for (const [place, byte] of bytes.entries()) {
    const at = start + place;
    const known = window[at];
    if (known === undefined) window[at] = new Set([byte]);
    else known.add(byte);
  }
}

function tables(window: readonly ReadonlySet<number>[]): Pick<JsonNeedle, 'isPlainByte' | 'skip'> {
  const { length } = window;
  const isPlainByte = new Uint8Array(256 * length);
  const skip = new Uint8Array(256).fill(length);
  for (const [place, bytes] of window.entries()) {
    const fromEnd = length - 1 - place;
    for (const byte of bytes) {
      isPlainByte[256 * fromEnd + byte] = 1;
      skip[byte] = fromEnd;
    }
  }
  return { isPlainByte, skip };
}
