import type { SpoolMemory } from './spool-memory.ts';

/** How inputs are kept and bounded. */
export interface SourceOptions {
  /** Ceiling on the bytes that packed data may unpack to; 8 GiB unless told. */
  readonly maxUnpackedBytes?: number;
  /** Memory that all spooled inputs share before they go to a temporary file; 64 MiB for this input alone unless told. */
  readonly spoolMemory?: SpoolMemory;
  /** Where the temporary file goes; the system's folder for that unless told. */
  readonly temporaryFolder?: string;
}
