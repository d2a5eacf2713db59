/** The head of a gzip member (RFC 1952). */
import type { ChunkReader } from './chunk-reader.ts';

const hasHeaderChecksum = 2;
const hasExtra = 4;
const hasName = 8;
const hasComment = 16;

/**
 * Steps over a member's head. `end`: nothing is left, or only the zero bytes that pad an archive; `foreign`: what is there is no
 * gzip member; `cut`: it ends within the head.
 */
export async function skipGzipHeader(reader: ChunkReader): Promise<'member' | 'end' | 'foreign' | 'cut'> {
  let first = await reader.byte();
  while (first === 0) first = await reader.byte();
  if (first === null) return 'end';
  if (first !== 0x1f) return 'foreign';
  const [second, method, flags] = await reader.exactly(9);
  if (second !== undefined && second !== 0x8b) return 'foreign';
  if (method !== undefined && method !== 8) return 'foreign';
  if (flags === undefined) return 'cut';
  if (flags & hasExtra) {
    const [low, high] = await reader.exactly(2);
    if (low === undefined || high === undefined) return 'cut';
    const length = low | (high << 8);
    if ((await reader.exactly(length)).length < length) return 'cut';
  }
  for (const flag of [hasName, hasComment]) {
    if (!(flags & flag)) continue;
    for (let byte = await reader.byte(); byte !== 0; byte = await reader.byte())
      if (byte === null) return 'cut';
  }
  if (flags & hasHeaderChecksum && (await reader.exactly(2)).length < 2) return 'cut';
  return 'member';
}
