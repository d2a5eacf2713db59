/** The bytes of a descriptor in order, for what cannot be read in place. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readInto } from './file-descriptor.ts';
import { InputFailure } from './input-failure.ts';

const chunkBytes = 256 * 1024;
const pipeChunkBytes = 64 * 1024;

/** How long a named pipe may go without anyone who writes to it. */
const writerPatienceMs = 3000;

/** A regular file from its start to its end, however long it says it is. */
export async function* readFile(fd: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    const count = await readInto(fd, buffer, 0, chunkBytes, position);
    if (count === 0) return;
    position += count;
    yield buffer.subarray(0, count);
  }
}

/**
 * A named pipe opened without waiting. Throws an `InputFailure` when within 3 seconds nobody has it open for writing; a writer that
 * is silent is waited for without end. `isStopped` ends it.
 */
export async function* readPipe(fd: number, isStopped: () => boolean): AsyncGenerator<Uint8Array> {
  let hasWriter = false;
  let pauseMs = 1;
  const openedAtMs = performance.now();
  while (!isStopped()) {
    const buffer = Buffer.allocUnsafe(pipeChunkBytes);
    const count = await readInto(fd, buffer, 0, pipeChunkBytes, null).catch((error: unknown) => {
      if (isWouldBlock(error)) return 'silent' as const;
      throw error;
    });
    if (count === 0 && hasWriter) return;
    if (count === 0 && performance.now() - openedAtMs >= writerPatienceMs) {
      throw new InputFailure('is a pipe that nothing is written to');
    }
    if (count !== 0 && !hasWriter) {
      hasWriter = true;
      // Tells the opener that there is somebody at the other end.
      yield buffer.subarray(0, 0);
    }
    if (typeof count === 'number' && count > 0) {
      pauseMs = 1;
      yield buffer.subarray(0, count);
    } else {
      await sleep(pauseMs);
      pauseMs = Math.min(20, pauseMs * 2);
    }
  }
}

function isWouldBlock(error: unknown): boolean {
  const cause: unknown = error instanceof InputFailure ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EAGAIN';
}
