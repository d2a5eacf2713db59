/** Where JSON's tokens end in UTF-8 bytes: the one place that knows how strings, numbers and literals are spelled. */

const quote = 0x22;
const backslash = 0x5c;
const firstPlain = 0x20;

/** Offset of the first byte from `at` on that is no JSON white space. */
export function endOfSpace(bytes: Uint8Array, at: number): number {
  let end = at;
  for (;;) {
    const byte = bytes[end];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return end;
    end += 1;
  }
}

/**
 * One past the closing quote of the string that begins at `at`. Where it is no string of RFC 8259 the answer is negative: the
 * bitwise complement (`~`) of the offset of the byte that cannot go on.
 */
export function endOfString(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== quote) return ~at;
  let end = at + 1;
  for (;;) {
    const byte = bytes[end];
    if (byte === quote) return end + 1;
    if (byte === undefined || byte < firstPlain) return ~end;
    if (byte !== backslash) {
      end += 1;
      continue;
    }
    const length = escapeLength(bytes, end);
    if (length < 0) return ~(end - length);
    end += length;
  }
}

/** Bytes of the escape that begins with the backslash at `at`; negative: minus the distance of the byte that cannot go on. */
function escapeLength(bytes: Uint8Array, at: number): number {
  switch (bytes[at + 1]) {
    case quote:
    case backslash:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return 2;
    case 0x75:
      for (let digit = 2; digit < 6; digit += 1) if (!isHexDigit(bytes[at + digit])) return -digit;
      return 6;
    default:
      return -1;
  }
}

function isHexDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

function endOfDigits(bytes: Uint8Array, at: number): number {
  let end = at;
  for (;;) {
    const byte = bytes[end];
    if (byte === undefined || byte < 0x30 || byte > 0x39) return end;
    end += 1;
  }
}

/** One past the number that begins at `at`; negative as for `endOfString`. A number ends where its grammar does: `01` after the 0. */
export function endOfNumber(bytes: Uint8Array, at: number): number {
  let end = bytes[at] === 0x2d ? at + 1 : at;
  if (bytes[end] === 0x30) end += 1;
  else {
    const whole = endOfDigits(bytes, end);
    if (whole === end) return ~end;
    end = whole;
  }
  if (bytes[end] === 0x2e) {
    const fraction = endOfDigits(bytes, end + 1);
    if (fraction === end + 1) return ~fraction;
    end = fraction;
  }
  if (bytes[end] === 0x65 || bytes[end] === 0x45) {
    const sign = bytes[end + 1];
    const digits = sign === 0x2b || sign === 0x2d ? end + 2 : end + 1;
    const exponent = endOfDigits(bytes, digits);
    if (exponent === digits) return ~exponent;
    end = exponent;
  }
  return end;
}

/** One past the literal whose bytes are `word` at `at`; negative as for `endOfString`. */
export function endOfLiteral(bytes: Uint8Array, at: number, word: string): number {
  for (let place = 0; place < word.length; place += 1) {
    if (bytes[at + place] !== word.charCodeAt(place)) return ~(at + place);
  }
  return at + word.length;
}
