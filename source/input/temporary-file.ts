/** A private file that no name leads to: gone on every ending, because it is unlinked as soon as it is open. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeQuietly, readInto, writeAll } from './file-descriptor.ts';
import { failureWords, InputFailure } from './input-failure.ts';

/** A file for one holder, read and written by position. */
export interface TemporaryFile {
  /** Writes all of the bytes at a position. Rejects with an `InputFailure` (a full disk). */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Fills the part of the buffer from `start` on as far as there are bytes; resolves to how many. */
  read(buffer: Uint8Array, start: number, length: number, position: number): Promise<number>;
  close(): Promise<void>;
}

/** Creates it in a folder (the system's for temporary files unless told), for this user alone. Rejects with an `InputFailure` that says why not. */
export async function openTemporaryFile(folder: string = tmpdir()): Promise<TemporaryFile> {
  const path = join(folder, `runlens-${randomBytes(12).toString('hex')}`);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, flags, 0o600);
  } catch (error) {
    throw new InputFailure(`no temporary file can be made in ${folder}: ${failureWords(error)}`);
  }
  // Where an open file cannot be unlinked (Windows), it is removed when it is closed.
  const isUnlinked = await unlink(path).then(
    () => true,
    () => false,
  );
  let isClosed = false;
  return {
    async write(bytes, position) {
      try {
        await writeAll(handle.fd, bytes, position);
      } catch (error) {
        throw new InputFailure(`the temporary file in ${folder} cannot be written: ${failureWords(error)}`);
      }
    },
    async read(buffer, start, length, position) {
      let filled = 0;
      while (filled < length) {
        const count = await readInto(handle.fd, buffer, start + filled, length - filled, position + filled);
        if (count === 0) break;
        filled += count;
      }
      return filled;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await handle.close().catch(() => closeQuietly(handle.fd));
      if (!isUnlinked) await unlink(path).catch(() => undefined);
    },
  };
}
