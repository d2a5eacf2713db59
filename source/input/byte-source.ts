/** Bytes of one input, as the unpacked, decoded UTF-8 text without its byte order mark: read forward once, read back by range. */

/** What went wrong with an input as a whole while its bytes were taken in; the bytes had until then stay usable. */
export interface SourceProblem {
  /** `truncated`: there should have been more. `damaged`: what is there cannot be trusted or was left out. */
  readonly kind: 'truncated' | 'damaged';
  /** A sentence for the user without the input's name: `gzip data is cut off`. */
  readonly message: string;
  /** Offset in the text at which it was met. */
  readonly byteOffset: number;
}

/** One input's text. Offsets and lengths are bytes of the text, whatever was packed or encoded otherwise on disk. */
export interface ByteSource {
  /** The input as it is named to the user: a path as given (raw: it may hold control characters), or `stdin`. */
  readonly name: string;
  /** Bytes that can be read so far; grows until `isComplete`. */
  readonly byteLength: number;
  readonly isComplete: boolean;
  /** Bytes the text will have; null while that is not known (a pipe, a packed file). */
  readonly bytesTotal: number | null;
  /** Whether it is read where it lies, so that opening it again costs nothing and gives all of it at once. */
  readonly isInPlace: boolean;
  /** Known in full once `isComplete`. */
  readonly problems: readonly SourceProblem[];
  /**
   * The bytes at an offset; fewer than asked for only at the end of what there is so far. What is given is the caller's to keep
   * but not to change. Rejects with an `InputFailure` when the bytes cannot be had.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Offset of the first byte from `offset` on that is not zero, or the end; where there can be long holes. */
  skipZeros?(offset: number): Promise<number>;
  /** Resolves when there are more bytes than at the time of the call, or the end has come. */
  grown(): Promise<void>;
  /** Lets go of files and memory; ends a read or wait under way. Safe to call twice. */
  close(): Promise<void>;
}
