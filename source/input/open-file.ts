/** Opens a regular file: in place where it is plain UTF-8, spooled where it is packed or encoded otherwise. */
import type { BigIntStats } from 'node:fs';
import type { ByteSource } from './byte-source.ts';
import { utf32Refusal } from './decode-text.ts';
import { closeQuietly, readInto } from './file-descriptor.ts';
import { FileSource } from './file-source.ts';
import { InputFailure } from './input-failure.ts';
import { readFile } from './read-descriptor.ts';
import { sniffText } from './sniff-text.ts';
import type { SourceOptions } from './source-options.ts';
import { spoolText } from './spool-text.ts';

/** Opens a regular file by its descriptor, which is closed with the source where it is ours. */
export async function openFile(
  fd: number,
  name: string,
  stats: BigIntStats,
  isOwned: boolean,
  options: SourceOptions,
): Promise<ByteSource> {
  const head = Buffer.alloc(4);
  let headBytes = 0;
  for (let count = -1; count !== 0 && headBytes < 4; headBytes += count) {
    count = await readInto(fd, head, headBytes, 4 - headBytes, headBytes);
  }
  const sniffed = sniffText(head.subarray(0, headBytes), true);
  if (sniffed?.kind === 'utf-32') throw new InputFailure(utf32Refusal);
  const saysEmpty = stats.size === 0n && headBytes > 0;
  if (sniffed?.kind === 'utf-8' && !saysEmpty) {
    return new FileSource({ fd, name, fileBytes: Number(stats.size), textStart: sniffed.markBytes, isOwned });
  }
  return spoolText(name, readFile(fd), options, isOwned ? { release: () => closeQuietly(fd) } : {});
}
