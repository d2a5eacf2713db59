/** Reads many small ranges of an input as few large ones: documents are mostly asked for in the order in which they lie. */

/** Bytes of an input file's unpacked UTF-8 text; fewer than asked for only where the input has become shorter. */
export type ReadBytes = (file: number, byteOffset: number, byteLength: number) => Promise<Uint8Array>;

/** Bytes read at once. */
export const windowLength = 1024 * 1024;

/** A window over one input, moved when a range lies outside it. */
export class ByteRanges {
  readonly #readBytes: ReadBytes;
  #file = -1;
  #offset = 0;
  #window: Uint8Array = new Uint8Array(0);

  constructor(readBytes: ReadBytes) {
    this.#readBytes = readBytes;
  }

  /** Pieces of a range in order, none longer than a window: a document of any length passes through a small memory. */
  async *pieces(file: number, byteOffset: number, byteLength: number): AsyncGenerator<Uint8Array> {
    let offset = byteOffset;
    const end = byteOffset + byteLength;
    while (offset < end) {
      const piece = await this.#pieceAt(file, offset, end - offset);
      if (piece.length === 0) throw new Error('the input has become shorter while it was read');
      yield piece;
      offset += piece.length;
    }
  }

  async #pieceAt(file: number, offset: number, length: number): Promise<Uint8Array> {
    const isWhollyInside =
      file === this.#file && offset >= this.#offset && offset + length <= this.#offset + this.#window.length;
    if (!isWhollyInside) {
      const wanted = this.#isAhead(file, offset) ? windowLength : Math.min(length, windowLength);
      this.#window = await this.#readBytes(file, offset, wanted);
      this.#file = file;
      this.#offset = offset;
    }
    const start = offset - this.#offset;
    return this.#window.subarray(start, Math.min(start + length, this.#window.length));
  }

  /** Whether ranges are asked for one after the other, so that it pays to read on. */
  #isAhead(file: number, offset: number): boolean {
    const isFirst = this.#file === -1;
    const end = this.#offset + this.#window.length;
    return isFirst || (file === this.#file && offset >= this.#offset && offset < end + windowLength);
  }
}
