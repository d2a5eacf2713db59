/** The stretch of a source that is being looked at: bytes in one piece, sliding forward, never changed once there. */
import type { ByteSource } from './byte-source.ts';

const firstChunkBytes = 64 * 1024;
const chunkBytes = 1024 * 1024;

/** One window a source: reading starts at the beginning. */
export class ByteWindow {
  /** Offset in the text of the byte at index 0. */
  base = 0;
  bytes: Uint8Array = new Uint8Array(0);
  readonly #source: ByteSource;
  readonly #chunkBytes: number | null;
  #nextChunkBytes: number;

  /** Chunks of 1 MiB after a small first one, unless told. */
  constructor(source: ByteSource, chunk: number | null) {
    this.#source = source;
    this.#chunkBytes = chunk;
    this.#nextChunkBytes = chunk ?? firstChunkBytes;
  }

  /** Offset behind the last byte. */
  get end(): number {
    return this.base + this.bytes.length;
  }

  /** Whether the text ends with the window. */
  get isAtEnd(): boolean {
    return this.#source.isComplete && this.end >= this.#source.byteLength;
  }

  /** The bytes of a stretch of the text; null where the window does not hold all of it. */
  slice(offset: number, byteLength: number): Uint8Array | null {
    if (offset < this.base || offset + byteLength > this.end) return null;
    return this.bytes.subarray(offset - this.base, offset - this.base + byteLength);
  }

  /** Adds the next bytes, waiting for them where a source grows, and lets go of those before `keepFrom`. Adds none at the end. */
  async extend(keepFrom: number): Promise<void> {
    if (this.end >= this.#source.byteLength && !this.#source.isComplete) await this.#source.grown();
    const chunk = await this.#source.read(this.end, this.#nextChunkBytes);
    this.#nextChunkBytes = this.#chunkBytes ?? chunkBytes;
    const kept = this.bytes.subarray(Math.max(0, keepFrom - this.base));
    this.base = this.end - kept.length;
    this.bytes = kept.length === 0 ? chunk : chunk.length === 0 ? kept : Buffer.concat([kept, chunk]);
  }

  /** Goes back to an offset that the window does not hold any more. */
  moveTo(offset: number): void {
    this.base = offset;
    this.bytes = new Uint8Array(0);
  }
}
