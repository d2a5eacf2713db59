/** Where a scan stands in the grammar of JSON (RFC 8259). Plain numbers: the scanner's loop turns on them for every token. */

/** A value must come. */
export const atValue = 0;
/** Behind `[`. */
export const atFirstElement = 1;
/** Behind a comma in an object. */
export const atKey = 2;
/** Behind `{`. */
export const atFirstKey = 3;
/** Behind a key. */
export const atColon = 4;
/** Behind a value within a container. */
export const afterValue = 5;
/** Within the text of a string. */
export const inString = 6;
/** Behind a backslash. */
export const inEscape = 7;
/** Within the four digits of `\u`. */
export const inHex = 8;
/** Within the bytes of one character that is not ASCII. */
export const inCharacter = 9;
/** Behind the minus sign of a number. */
export const afterMinus = 10;
/** Behind the 0 that a number begins with. */
export const afterZero = 11;
/** Within the digits of a number that begins with 1 to 9. */
export const inInteger = 12;
/** Behind the decimal point. */
export const afterPoint = 13;
/** Within the digits behind it. */
export const inFraction = 14;
/** Behind `e`. */
export const afterExponent = 15;
/** Behind the sign of the exponent. */
export const afterExponentSign = 16;
/** Within the exponent's digits. */
export const inExponent = 17;
/** Within `true`, `false` or `null`. */
export const inWord = 18;
/** Behind one of these words. */
export const afterWord = 19;

/** Kind of an open container, as the scanner stacks it. */
export const objectKind = 1;
/** As `objectKind`, of arrays. */
export const arrayKind = 2;

/** The words of JSON by their first byte. */
export const wordByByte: ReadonlyMap<number, string> = new Map([
  [0x74, 'true'],
  [0x66, 'false'],
  [0x6e, 'null'],
]);

/** Bytes that may stand right behind a number or word at the top. */
export const delimiters: ReadonlySet<number> = new Set([
  0x20, 0x09, 0x0a, 0x0d, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d, 0x22,
]);
