/** Feeds a spool from a stream of bytes in the background. */
import { decodeText } from './decode-text.ts';
import { failureWords } from './input-failure.ts';
import type { SourceOptions } from './source-options.ts';
import { SpooledSource } from './spooled-source.ts';

const defaultMaxUnpackedBytes = 8 * 1024 ** 3;

/** What the bytes of a stream come from. */
export interface StreamHandle {
  /** Ends a read that waits. Called when the source is closed. */
  readonly stop?: () => void;
  /** Lets go of it. Called once nothing reads any more. */
  readonly release?: () => Promise<void>;
}

/** A source that fills from the bytes as they come. What goes wrong is one of its problems, and its end. */
export function spoolText(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
  handle: StreamHandle,
): SpooledSource {
  const { spoolMemory, temporaryFolder, maxUnpackedBytes = defaultMaxUnpackedBytes } = options;
  const spool = new SpooledSource(name, {
    ...(spoolMemory === undefined ? {} : { memory: spoolMemory }),
    temporaryFolder,
  });
  const pump = async (): Promise<void> => {
    try {
      const text = decodeText(bytes, maxUnpackedBytes, (kind, message) => spool.addProblem(kind, message));
      for await (const chunk of text) {
        if (spool.isClosed) break;
        await spool.append(chunk);
      }
    } catch (error) {
      if (!spool.isClosed) spool.addProblem('damaged', failureWords(error));
    } finally {
      spool.finish();
      await handle.release?.();
    }
  };
  if (handle.stop !== undefined) spool.onClose(handle.stop);
  void pump();
  return spool;
}
