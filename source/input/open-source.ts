/** Opens an input, whatever it is packed or encoded in. */
import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ByteSource } from './byte-source.ts';
import { closeQuietly, openForReading, statOf } from './file-descriptor.ts';
import type { FoundInput } from './found-input.ts';
import { failureWords, InputFailure } from './input-failure.ts';
import { openFile } from './open-file.ts';
import { openStdin } from './open-stdin.ts';
import { readPipe } from './read-descriptor.ts';
import type { SourceOptions } from './source-options.ts';
import { spoolText } from './spool-text.ts';

/**
 * Opens an input as its text: unpacked, decoded to UTF-8, without a byte order mark. A plain UTF-8 file is read in place, all else is
 * spooled as it comes. Rejects with an `InputFailure` whose message is a reason in words, within 5 seconds.
 */
export async function openSource(input: FoundInput, options: SourceOptions = {}): Promise<ByteSource> {
  if (input.kind === 'stdin') return openStdin(options);
  const { name, path } = input;
  // Asked before opening: to open a device can have effects.
  const kind = await stat(path, { bigint: true }).catch((error: unknown) => {
    throw new InputFailure(failureWords(error), { cause: error });
  });
  const refusal = refusalOf(kind);
  if (refusal !== null) throw new InputFailure(refusal);
  const fd = await openForReading(path);
  try {
    const stats = await statOf(fd);
    const late = refusalOf(stats);
    if (late !== null) throw new InputFailure(late);
    return stats.isFIFO()
      ? await openPipe(fd, name, options)
      : await openFile(fd, name, stats, true, options);
  } catch (error) {
    await closeQuietly(fd);
    throw error;
  }
}

/** Why something of this kind is not read when it is named; null where it is. */
function refusalOf(stats: BigIntStats): string | null {
  if (stats.isFile() || stats.isFIFO()) return null;
  if (stats.isDirectory()) return 'is a folder';
  return stats.isSocket() ? 'is a socket' : 'is a device, not a file';
}

async function openPipe(fd: number, name: string, options: SourceOptions): Promise<ByteSource> {
  let isStopped = false;
  const bytes = readPipe(fd, () => isStopped);
  // Waits until it is known that somebody writes, no longer.
  await bytes.next();
  const stop = (): void => {
    isStopped = true;
  };
  return spoolText(name, bytes, options, { stop, release: () => closeQuietly(fd) });
}
