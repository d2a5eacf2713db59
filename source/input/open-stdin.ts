/** Opens standard input, whatever is behind it. */
import { Socket } from 'node:net';
import { isatty, ReadStream } from 'node:tty';
import type { ByteSource } from './byte-source.ts';
import { readInto, statOf } from './file-descriptor.ts';
import { InputFailure } from './input-failure.ts';
import { openFile } from './open-file.ts';
import type { SourceOptions } from './source-options.ts';
import { spoolText } from './spool-text.ts';

const stdinDescriptor = 0;

/**
 * Opens standard input as a source named `stdin`: a redirected file is read in place, a pipe as it comes. Rejects with an
 * `InputFailure`. To be called once: a pipe's bytes come only once.
 */
export async function openStdin(options: SourceOptions): Promise<ByteSource> {
  const fd = stdinDescriptor;
  const name = 'stdin';
  const stats = await statOf(fd);
  if (stats.isDirectory()) throw new InputFailure('is a folder');
  if (stats.isFile()) return openFile(fd, name, stats, false, options);
  if (stats.isFIFO() || stats.isSocket() || isatty(fd)) {
    // A stream waits in the event loop; a plain read would hold a thread that not even the end of the process gets back.
    const stream = isatty(fd) ? new ReadStream(fd) : new Socket({ fd, readable: true, writable: false });
    return spoolText(name, stream as AsyncIterable<Uint8Array>, options, {
      stop: () => stream.destroy(),
    });
  }
  // A device: the empty one is an empty input, any other might never end.
  const count = await readInto(fd, Buffer.alloc(1), 0, 1, null);
  if (count > 0) throw new InputFailure('is a device, not a file');
  return spoolText(name, noBytes(), options, {});
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
