/** Standard output as a sink of text and bytes: waits for the reader, ends quietly when the reader is gone. */
import type { Writable } from 'node:stream';

/** The reader closed its end (`| head -1`): nothing is wrong, nobody wants the rest. */
export class ReaderGone extends Error {}

export interface OutputSink {
  /** Resolves once the stream can take more. Rejects with `ReaderGone`, or with the system's error (a full disk). */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Resolves once all that was written has left. Rejects as `write` does. */
  readonly finish: () => Promise<void>;
}

/** Wraps a stream that is never closed by us, such as `process.stdout`. */
export function openOutputSink(stream: Writable): OutputSink {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' ? new ReaderGone('the reader is gone') : error;
  });
  const send = (chunk: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      stream.write(chunk, (error) => {
        // The error event, which says what kind it is, comes right after this callback.
        if (error === null || error === undefined) resolve();
        else setImmediate(() => reject(failure ?? error));
      });
    });
  return { write: send, finish: () => send('') };
}
