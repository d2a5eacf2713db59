/** Counts lines and columns along a document's bytes, each byte once for all places that are asked for in order. */
import { Utf8Sequence } from '../input/utf8-sequence.ts';
import type { Place } from '../model/document.ts';

const lineFeed = 0x0a;

/** Places of byte offsets that never go back. Columns count code points, of bytes that are no UTF-8 the U+FFFD that stand for them; a line ends with LF, so a CR before it is its last character. */
export class PlaceCursor {
  readonly #bytes: Uint8Array;
  #offset = 0;
  #line: number;
  #column: number;
  #nextLineFeed = -1;

  /** `start` is the place of the first byte. */
  constructor(bytes: Uint8Array, start: Place) {
    this.#bytes = bytes;
    this.#line = start.line;
    this.#column = start.column;
  }

  /** The place of the character that begins at an offset from the start of the bytes, no smaller than the last one asked for. */
  placeAt(offset: number): Place {
    const bytes = this.#bytes;
    const end = Math.min(offset, bytes.length);
    const sequence = new Utf8Sequence();
    let at = this.#offset;
    for (let next = this.#lineFeedFrom(at); next < end; next = this.#lineFeedFrom(at)) {
      this.#line++;
      this.#column = 1;
      at = next + 1;
    }
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) sequence.reset();
      else if (sequence.isOpen && sequence.goOn(byte)) continue;
      else sequence.begin(byte);
      this.#column++;
    }
    this.#offset = Math.max(this.#offset, end);
    return { line: this.#line, column: this.#column };
  }

  /** Remembered, so that a far line end is not looked for again for each place before it. */
  #lineFeedFrom(offset: number): number {
    if (this.#nextLineFeed >= offset) return this.#nextLineFeed;
    const found = this.#bytes.indexOf(lineFeed, offset);
    this.#nextLineFeed = found === -1 ? Number.POSITIVE_INFINITY : found;
    return this.#nextLineFeed;
  }
}
