/** Reads a file that a stack named, with no trust in it: only a regular file of bounded size that truly lies below its root. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { SourcePlace } from './source-places.ts';

/** The text of a place; null where there is none, it is no regular file, too large, or a link leads out of the root. Never rejects. */
export async function readPlace({ root, file }: SourcePlace, mostBytes: number): Promise<string | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    const inside = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
    if (!realFile.startsWith(inside)) return null;
    // Nothing blocks on what turns out to be a FIFO, and a link that was put there meanwhile is not followed.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
    const handle = await open(realFile, flags);
    try {
      const stats = await handle.stat();
      if (!stats.isFile() || stats.size > mostBytes) return null;
      const bytes = Buffer.alloc(stats.size);
      const { bytesRead } = await handle.read(bytes, 0, stats.size, 0);
      return new TextDecoder().decode(bytes.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
