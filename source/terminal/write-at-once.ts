/** Writing that is done when it returns, for the last words of a process. */
import { writeSync } from 'node:fs';

const longestWaitMs = 200;
const pauseMs = 5;

/** Writes all of `text`; false where the descriptor takes no more: the terminal is gone, or stopped reading. Never throws. */
export function writeAtOnce(fd: number, text: string): boolean {
  let rest: Uint8Array = Buffer.from(text);
  let waitedMs = 0;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EAGAIN' || waitedMs >= longestWaitMs) return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
      waitedMs += pauseMs;
    }
  }
  return true;
}
