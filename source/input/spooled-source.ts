/** Text that comes as it likes (a pipe, unpacked, transcoded), kept so that it can be read again: in memory, then in a temporary file. */
import type { ByteSource, SourceProblem } from './byte-source.ts';
import { InputFailure } from './input-failure.ts';
import { SpoolMemory } from './spool-memory.ts';
import { openTemporaryFile, type TemporaryFile } from './temporary-file.ts';

const blockBytes = 64 * 1024;

/** A producer waits when it is this far ahead of the furthest byte read: one that never ends must not fill the disk unread. */
const leadBytes = 32 * 1024 * 1024;

/** Where the bytes are kept. */
export interface SpoolOptions {
  readonly memory?: SpoolMemory;
  readonly temporaryFolder?: string | undefined;
}

/** The first bytes stand in blocks of memory, those after the memory was used up in the temporary file. */
export class SpooledSource implements ByteSource {
  readonly name: string;
  readonly isInPlace = false;
  readonly #memory: SpoolMemory;
  readonly #temporaryFolder: string | undefined;
  readonly #blocks: Uint8Array[] = [];
  readonly #problems: SourceProblem[] = [];
  #file: TemporaryFile | null = null;
  /** Bytes in blocks; final once there is a file. */
  #blockedBytes = 0;
  /** Of the memory that is shared. */
  #takenBytes = 0;
  #byteLength = 0;
  #furthestRead = 0;
  #isComplete = false;
  #isClosed = false;
  #waitingReaders: (() => void)[] = [];
  #waitingProducer: (() => void) | null = null;
  #onClose: (() => void) | null = null;

  constructor(name: string, options: SpoolOptions = {}) {
    this.name = name;
    this.#memory = options.memory ?? new SpoolMemory();
    this.#temporaryFolder = options.temporaryFolder;
  }

  get byteLength(): number {
    return this.#byteLength;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get bytesTotal(): number | null {
    return this.#isComplete ? this.#byteLength : null;
  }

  get problems(): readonly SourceProblem[] {
    return this.#problems;
  }

  /** Keeps further bytes; resolves when the next may come. Rejects with an `InputFailure` when they cannot be kept. */
  async append(bytes: Uint8Array): Promise<void> {
    let done = 0;
    while (done < bytes.length && !this.#isClosed) {
      const block = this.#file === null ? this.#roomyBlock() : null;
      if (block === null) {
        this.#file ??= await openTemporaryFile(this.#temporaryFolder);
        await this.#file.write(bytes.subarray(done), this.#byteLength - this.#blockedBytes);
        this.#byteLength += bytes.length - done;
        done = bytes.length;
      } else {
        const at = this.#blockedBytes % blockBytes;
        const piece = bytes.subarray(done, done + blockBytes - at);
        block.set(piece, at);
        this.#blockedBytes += piece.length;
        this.#byteLength += piece.length;
        done += piece.length;
      }
    }
    this.#wakeReaders();
    while (!this.#isClosed && this.#byteLength - this.#furthestRead > leadBytes) {
      await new Promise<void>((resolve) => {
        this.#waitingProducer = resolve;
      });
    }
  }

  /** Notes what is wrong at the end of what came so far. */
  addProblem(kind: SourceProblem['kind'], message: string): void {
    this.#problems.push({ kind, message, byteOffset: this.#byteLength });
  }

  /** No more will come. */
  finish(): void {
    this.#isComplete = true;
    this.#trimLastBlock();
    this.#wakeReaders();
  }

  /** What stops the producer when the source is closed. */
  onClose(stop: () => void): void {
    this.#onClose = stop;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    if (this.#isClosed) throw new InputFailure('is closed');
    const end = Math.min(offset + length, this.#byteLength);
    this.#noteRead(end);
    if (end <= offset) return new Uint8Array(0);
    const first = this.#blocks[Math.floor(offset / blockBytes)];
    const startInFirst = offset % blockBytes;
    if (first !== undefined && end <= this.#blockedBytes && startInFirst + end - offset <= blockBytes) {
      return first.subarray(startInFirst, startInFirst + end - offset);
    }
    const buffer = Buffer.allocUnsafe(end - offset);
    let at = offset;
    while (at < Math.min(end, this.#blockedBytes)) {
      const block = this.#blocks[Math.floor(at / blockBytes)];
      if (block === undefined) break;
      const start = at % blockBytes;
      const piece = block.subarray(start, start + Math.min(end, this.#blockedBytes) - at);
      buffer.set(piece, at - offset);
      at += piece.length;
    }
    if (at < end && this.#file !== null) {
      at += await this.#file.read(buffer, at - offset, end - at, at - this.#blockedBytes);
    }
    if (at < end) throw new InputFailure('the temporary file lost its end');
    return buffer;
  }

  grown(): Promise<void> {
    if (this.#isComplete || this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#waitingReaders.push(resolve));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#memory.release(this.#takenBytes);
    this.#takenBytes = 0;
    this.#blocks.length = 0;
    this.#onClose?.();
    this.#waitingProducer?.();
    this.finish();
    await this.#file?.close();
  }

  /** Gives back what a short text does not need: there may be thousands of them. */
  #trimLastBlock(): void {
    const unusedBytes = this.#blocks.length * blockBytes - this.#blockedBytes;
    const last = this.#blocks.at(-1);
    if (last === undefined || last.length < blockBytes || unusedBytes === 0) return;
    this.#blocks[this.#blocks.length - 1] = last.slice(0, blockBytes - unusedBytes);
    this.#memory.release(unusedBytes);
    this.#takenBytes -= unusedBytes;
  }

  /** The block with room for the next byte; null when the memory is used up. */
  #roomyBlock(): Uint8Array | null {
    if (this.#blockedBytes < this.#blocks.length * blockBytes) return this.#blocks.at(-1) ?? null;
    if (!this.#memory.take(blockBytes)) return null;
    this.#takenBytes += blockBytes;
    const block = new Uint8Array(blockBytes);
    this.#blocks.push(block);
    return block;
  }

  #noteRead(end: number): void {
    if (end <= this.#furthestRead) return;
    this.#furthestRead = end;
    const producer = this.#waitingProducer;
    this.#waitingProducer = null;
    producer?.();
  }

  #wakeReaders(): void {
    const waiting = this.#waitingReaders;
    this.#waitingReaders = [];
    for (const wake of waiting) wake();
  }
}
