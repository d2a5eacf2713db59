/** Opens an input, whatever it is packed or encoded in. */
import type { ByteSource } from './byte-source.ts';
import type { FoundInput } from './found-input.ts';
import { InputFailure } from './input-failure.ts';
import type { SpoolMemory } from './spool-memory.ts';

export interface SourceOptions {
  /** Ceiling on the bytes that packed data may unpack to; 8 GiB unless told. */
  readonly maxUnpackedBytes?: number;
  /** Memory that all spooled inputs share before they go to a temporary file; 64 MiB for this input alone unless told. */
  readonly spoolMemory?: SpoolMemory;
  /** Where the temporary file goes; the system's folder for that unless told. */
  readonly temporaryFolder?: string;
}

/**
 * Opens an input as its text: unpacked, decoded to UTF-8, without a byte order mark. A plain UTF-8 file is read in place, all else is
 * spooled as it comes. Rejects with an `InputFailure` whose message is a reason in words, within 5 seconds.
 */
export async function openSource(_input: FoundInput, _options: SourceOptions = {}): Promise<ByteSource> {
  throw new InputFailure('cannot be read yet');
}
