/** Bytes of any known kind as UTF-8 without a byte order mark: unpacks, transcodes, or passes them on. */
import { InputFailure } from './input-failure.ts';
import type { ReportProblem } from './report-problem.ts';
import { type Sniffed, sniffText } from './sniff-text.ts';
import { transcodeUtf16 } from './transcode-utf16.ts';
import { unpackGzip } from './unpack-gzip.ts';

const units = [
  ['GiB', 1024 ** 3],
  ['MiB', 1024 ** 2],
  ['KiB', 1024],
] as const;

/** Told where UTF-32 is met. */
export const utf32Refusal = 'is UTF-32, which is not read; convert it to UTF-8';

/** Yields the text. Throws an `InputFailure` for an encoding that is refused. `maxUnpackedBytes` bounds what packed data gives. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  maxUnpackedBytes: number,
  report: ReportProblem,
): AsyncGenerator<Uint8Array> {
  const outer = await sniffChunks(bytes);
  if (outer.sniffed.kind !== 'gzip') return yield* transcode(outer, report);
  const unpacked = await sniffChunks(unpackGzip(outer.chunks, report));
  // What is packed twice is no text: it goes on as it is, and is told to be no JSON.
  const inner: SniffedChunks =
    unpacked.sniffed.kind === 'gzip' ? { ...unpacked, sniffed: { kind: 'utf-8', markBytes: 0 } } : unpacked;
  let room = maxUnpackedBytes;
  for await (const chunk of transcode(inner, report)) {
    if (chunk.length <= room) {
      room -= chunk.length;
      yield chunk;
      continue;
    }
    yield chunk.subarray(0, room);
    const ceiling = byteCountWords(maxUnpackedBytes);
    report('truncated', `unpacks to more than ${ceiling}; raise the ceiling with --max-unpacked`);
    return;
  }
}

interface SniffedChunks {
  readonly sniffed: Sniffed;
  /** All of the bytes, those looked at included. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function sniffChunks(source: AsyncIterable<Uint8Array>): Promise<SniffedChunks> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let sniffed: Sniffed | null = null;
  while (sniffed === null) {
    const step = await iterator.next();
    if (step.done !== true) head = head.length === 0 ? step.value : Buffer.concat([head, step.value]);
    sniffed = sniffText(head, step.done === true);
  }
  return { sniffed, chunks: resumed(head, iterator) };
}

async function* resumed(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value;
  } finally {
    await rest.return?.();
  }
}

async function* transcode(
  { sniffed, chunks }: SniffedChunks,
  report: ReportProblem,
): AsyncGenerator<Uint8Array> {
  const { kind } = sniffed;
  if (kind === 'utf-32') throw new InputFailure(utf32Refusal);
  if (kind === 'utf-16le' || kind === 'utf-16be')
    return yield* transcodeUtf16(chunks, kind === 'utf-16be', report);
  let mark = sniffed.markBytes;
  for await (const chunk of chunks) {
    yield mark === 0 ? chunk : chunk.subarray(mark);
    mark = 0;
  }
}

/** A count of bytes in the largest unit that it is a whole number of: `8 GiB`, `1000 bytes`. */
function byteCountWords(bytes: number): string {
  for (const [unit, size] of units) if (bytes >= size && bytes % size === 0) return `${bytes / size} ${unit}`;
  return `${bytes} bytes`;
}
