/** A plain UTF-8 file, read in place by position. */
import type { ByteSource, SourceProblem } from './byte-source.ts';
import { endOfZeros } from './end-of-zeros.ts';
import { closeQuietly, readInto } from './file-descriptor.ts';
import { InputFailure } from './input-failure.ts';

/** More than one call of the system can give is asked for in pieces. */
const longestReadBytes = 1 << 30;

/** A regular file that is open. */
export interface OpenFile {
  readonly fd: number;
  readonly name: string;
  /** Bytes of the file, as they were when it was opened. */
  readonly fileBytes: number;
  /** Where the text begins in the file: behind a byte order mark. */
  readonly textStart: number;
  /** False for a descriptor that is not ours to close: stdin. */
  readonly isOwned: boolean;
}

/** The text has the length that the file had when it was opened; a file that turns out to be shorter is called truncated. */
export class FileSource implements ByteSource {
  readonly name: string;
  readonly isComplete = true;
  readonly isInPlace = true;
  readonly #file: OpenFile;
  readonly #problems: SourceProblem[] = [];
  #byteLength: number;
  #isClosed = false;

  constructor(file: OpenFile) {
    this.name = file.name;
    this.#file = file;
    this.#byteLength = Math.max(0, file.fileBytes - file.textStart);
  }

  get byteLength(): number {
    return this.#byteLength;
  }

  get bytesTotal(): number {
    return this.#byteLength;
  }

  get problems(): readonly SourceProblem[] {
    return this.#problems;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    if (this.#isClosed) throw new InputFailure('is closed');
    const wanted = Math.max(0, Math.min(length, this.#byteLength - offset));
    const buffer = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const piece = Math.min(wanted - filled, longestReadBytes);
      const position = this.#file.textStart + offset + filled;
      const count = await readInto(this.#file.fd, buffer, filled, piece, position);
      if (count === 0) break;
      filled += count;
    }
    if (filled < wanted) this.#shrinkTo(offset + filled);
    return buffer.subarray(0, filled);
  }

  async skipZeros(offset: number): Promise<number> {
    if (this.#isClosed) throw new InputFailure('is closed');
    const { fd, textStart } = this.#file;
    return (await endOfZeros(fd, textStart + offset, textStart + this.#byteLength)) - textStart;
  }

  async grown(): Promise<void> {}

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#file.isOwned) await closeQuietly(this.#file.fd);
  }

  #shrinkTo(byteLength: number): void {
    if (byteLength >= this.#byteLength) return;
    this.#byteLength = byteLength;
    if (this.#problems.length > 0) return;
    this.#problems.push({
      kind: 'truncated',
      message: 'the file became shorter while it was read',
      byteOffset: byteLength,
    });
  }
}
