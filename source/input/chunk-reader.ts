/** A stream of chunks read by bytes where that is needed: headers and trailers between long stretches. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, at most so many and at least one; null at the end. */
  async next(limit = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const step = await this.#chunks.next();
      if (step.done === true) return null;
      this.#rest = step.value;
    }
    const piece = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  /** Puts back bytes that were just taken, to come again next. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([bytes, this.#rest]);
  }

  /** The next byte; null at the end. */
  async byte(): Promise<number | null> {
    return (await this.next(1))?.[0] ?? null;
  }

  /** Exactly so many bytes, or fewer at the end. For small counts. */
  async exactly(count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      const piece = await this.next(count - filled);
      if (piece === null) break;
      bytes.set(piece, filled);
      filled += piece.length;
    }
    return bytes.subarray(0, filled);
  }

  /** Ends the stream behind it. */
  async stop(): Promise<void> {
    await this.#chunks.return?.();
  }
}
