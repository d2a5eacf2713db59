/** The line around a place, for showing where a text breaks off. */

/** Code points that are shown on either side of the caret. */
const sideCharacters = 50;

/** Bytes on either side that are enough for them. */
export const excerptSideBytes = 4 * (sideCharacters + 2);

/** One line with a caret. */
export interface Excerpt {
  /** Raw text, with U+FFFD for bytes that are no UTF-8, and with `…` where the line is cut. */
  readonly text: string;
  /** In code points of `text`, from 1. */
  readonly caretColumn: number;
}

/**
 * `bytes` is what stands around the place `caret` (an index in it; its length at the end of the text), at least
 * `excerptSideBytes` to either side where there are so many. `startsLine`: the line begins with the first of them.
 */
export function excerptOf(bytes: Uint8Array, caret: number, startsLine: boolean): Excerpt {
  const end = bytes.indexOf(0x0a, caret);
  const before = [...decode(bytes.subarray(startsLine ? 0 : firstWhole(bytes), caret))];
  const after = [...decode(bytes.subarray(caret, end < 0 ? bytes.length : end)).replace(/\r$/, '')];
  const isCutBefore = !startsLine || before.length > sideCharacters;
  const head = (isCutBefore ? '…' : '') + before.slice(-sideCharacters).join('');
  const tail = after.slice(0, sideCharacters).join('') + (after.length > sideCharacters ? '…' : '');
  return { text: head + tail, caretColumn: Math.min(before.length, sideCharacters) + (isCutBefore ? 2 : 1) };
}

/** Index of the first byte that does not go on a character begun before the cut. */
function firstWhole(bytes: Uint8Array): number {
  let i = 0;
  while (i < 3 && i < bytes.length && bytes[i]! >> 6 === 2) i++;
  return i;
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
