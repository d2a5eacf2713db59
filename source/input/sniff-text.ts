/** What kind of bytes an input is made of, by its first four. */

/** An encoding, or data that is packed. UTF-32 is only known in order to be refused. */
export type TextKind = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | 'gzip';

/** What the bytes are. */
export interface Sniffed {
  readonly kind: TextKind;
  /** Length of the byte order mark. */
  readonly markBytes: number;
}

/** Whether the byte can be the first of a JSON text: ASCII, and no NUL. */
function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0 && byte < 0x80;
}

/**
 * Recognises gzip by its magic bytes, an encoding by its byte order mark, else by where the zero bytes of the first character lie
 * (a JSON text begins with an ASCII character). Null: more bytes are needed; never so for four bytes or where `isEnd`.
 */
export function sniffText(head: Uint8Array, isEnd: boolean): Sniffed | null {
  const [a, b, c, d] = head;
  const isWhole = isEnd || head.length >= 4;
  if (a === undefined) return isEnd ? { kind: 'utf-8', markBytes: 0 } : null;
  if (b === undefined && !isEnd) return null;
  if (a === 0x1f && b === 0x8b) return { kind: 'gzip', markBytes: 0 };
  if (a === 0xef && b === 0xbb) {
    if (c === undefined && !isEnd) return null;
    return { kind: 'utf-8', markBytes: c === 0xbf ? 3 : 0 };
  }
  if (isAscii(a) && b !== 0) return { kind: 'utf-8', markBytes: 0 };
  if (!isWhole) return null;
  if (a === 0xff && b === 0xfe) {
    return c === 0 && d === 0 ? { kind: 'utf-32', markBytes: 4 } : { kind: 'utf-16le', markBytes: 2 };
  }
  if (a === 0xfe && b === 0xff) return { kind: 'utf-16be', markBytes: 2 };
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && isAscii(d)))) {
    return { kind: 'utf-32', markBytes: 0 };
  }
  if (isAscii(a) && b === 0) {
    return { kind: c === 0 && d === 0 ? 'utf-32' : 'utf-16le', markBytes: 0 };
  }
  if (a === 0 && isAscii(b)) return { kind: 'utf-16be', markBytes: 0 };
  return { kind: 'utf-8', markBytes: 0 };
}
