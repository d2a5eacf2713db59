/** Characters of JSON strings as they are spelled in bytes: UTF-8 and escapes. */

/** One character and where the next begins; `codePoint` is −1 for what is no character: a quote, a broken escape or sequence. */
export interface SpelledCharacter {
  codePoint: number;
  end: number;
}

/** Reads the character at `at` into `into`, so that nothing is made for each one. */
export function readCharacter(bytes: Uint8Array, at: number, into: SpelledCharacter): void {
  const first = bytes[at] ?? -1;
  if (first === backslash) readEscape(bytes, at, into);
  else if (first < 0x80) {
    into.codePoint = first;
    into.end = at + 1;
  } else readSequence(bytes, at, first, into);
}

/** Whether a character can begin at `at`: that is not within an escape. `isOddBefore`: an odd number of backslashes precedes the bytes. */
export function isCharacterStart(bytes: Uint8Array, at: number, isOddBefore: boolean): boolean {
  if (isEscaped(bytes, at, isOddBefore)) return false;
  for (let back = 2; back <= 5 && back <= at; back += 1) {
    if (bytes[at - back] !== backslash || bytes[at - back + 1] !== letterU) continue;
    if (!isEscaped(bytes, at - back, isOddBefore)) return false;
  }
  return true;
}

/** Whether an odd number of backslashes stands before a place. */
export function isEscaped(bytes: Uint8Array, at: number, isOddBefore: boolean): boolean {
  let first = at;
  while (first > 0 && bytes[first - 1] === backslash) first -= 1;
  return ((at - first) % 2 === 1) !== (first === 0 && isOddBefore);
}

const backslash = 0x5c;
const letterU = 0x75;

const escapedCharacters: ReadonlyMap<number, number> = new Map([
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
]);

function readEscape(bytes: Uint8Array, at: number, into: SpelledCharacter): void {
  if (bytes[at + 1] !== letterU) {
    into.codePoint = escapedCharacters.get(bytes[at + 1] ?? -1) ?? -1;
    into.end = at + 2;
    return;
  }
  const unit = hexUnit(bytes, at + 2);
  into.codePoint = unit;
  into.end = at + 6;
  if (unit < 0xd800 || unit > 0xdbff || bytes[at + 6] !== backslash || bytes[at + 7] !== letterU) return;
  const low = hexUnit(bytes, at + 8);
  if (low < 0xdc00 || low > 0xdfff) return;
  into.codePoint = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  into.end = at + 12;
}

function hexUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let place = at; place < at + 4; place += 1) {
    const byte = bytes[place] ?? 0;
    const letter = byte | 0x20;
    const digit =
      byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function readSequence(bytes: Uint8Array, at: number, first: number, into: SpelledCharacter): void {
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  let codePoint = length === 0 ? -1 : first & (0x7f >> length);
  for (let place = at + 1; place < at + length; place += 1) {
    const byte = bytes[place] ?? 0;
    codePoint = (byte & 0xc0) === 0x80 && codePoint >= 0 ? (codePoint << 6) | (byte & 0x3f) : -1;
  }
  into.codePoint = codePoint;
  into.end = at + Math.max(length, 1);
}
