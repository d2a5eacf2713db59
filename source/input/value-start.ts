/** What a byte may begin: judged where values are looked for. */

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;

/** Whether the byte begins an object or array. */
export function isOpener(byte: number): boolean {
  return byte === openBrace || byte === openBracket;
}

/** Whether a line that begins so goes on a value begun before, rather than being one of its own. */
export function isContinuation(byte: number): boolean {
  return byte === quote || byte === closeBrace || byte === closeBracket || byte === comma || byte === colon;
}

/** Whether the byte can begin a string, a number or a word. */
export function canBeginScalar(byte: number): boolean {
  return (
    byte === quote ||
    byte === 0x2d ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x74
  );
}
