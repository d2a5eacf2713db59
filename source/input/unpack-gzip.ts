/** Unpacks gzip data: members one after another, each checked, with every fault told and what was unpacked before it kept. */
import { ChunkReader } from './chunk-reader.ts';
import { crc32 } from './crc32.ts';
import { skipGzipHeader } from './gzip-header.ts';
import { MemberInflater } from './member-inflater.ts';
import type { ReportProblem } from './report-problem.ts';

/** Yields the unpacked bytes. Problems are told at the point that they are met at, behind the bytes before it. */
export async function* unpackGzip(
  packed: AsyncIterable<Uint8Array>,
  report: ReportProblem,
): AsyncGenerator<Uint8Array> {
  const reader = new ChunkReader(packed);
  try {
    for (let member = 1; ; member++) {
      const head = await skipGzipHeader(reader);
      if (head === 'end') return;
      if (head === 'cut') return report('truncated', 'the gzip data is cut off');
      if (head === 'foreign') {
        const message =
          member === 1
            ? 'the gzip data cannot be unpacked: its header is not valid'
            : 'what follows the gzip data is not gzip data; it is left out';
        return report('damaged', message);
      }
      const canGoOn = yield* unpackMember(reader, report);
      if (!canGoOn) return;
    }
  } finally {
    await reader.stop();
  }
}

/** Unpacks the deflate data and the trailer of a member; true when another member may follow. */
async function* unpackMember(
  reader: ChunkReader,
  report: ReportProblem,
): AsyncGenerator<Uint8Array, boolean> {
  const inflater = new MemberInflater();
  let checksum = 0;
  let length = 0;
  try {
    for (let isEnded = false; !isEnded; ) {
      const piece = await reader.next(inflater.pieceBytes);
      if (piece === null) {
        report('truncated', 'the gzip data is cut off');
        return false;
      }
      const { outputs, state, unusedBytes } = await inflater.inflate(piece);
      for (const output of outputs) {
        checksum = crc32(output, checksum);
        length = (length + output.length) >>> 0;
        yield output;
      }
      if (state === 'fault') {
        report('damaged', 'the gzip data is damaged; what comes after this place is lost');
        return false;
      }
      isEnded = state === 'end';
      if (isEnded) reader.unread(piece.subarray(piece.length - unusedBytes));
    }
  } finally {
    inflater.close();
  }
  const trailer = await reader.exactly(8);
  if (trailer.length < 8) {
    report('truncated', 'the gzip data is cut off: its checksum is missing');
    return false;
  }
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  if (view.getUint32(0, true) !== checksum) {
    report('damaged', 'the gzip data is damaged: its checksum (CRC) does not agree');
  } else if (view.getUint32(4, true) !== length) {
    report('damaged', 'the gzip data is damaged: its length does not agree');
  }
  return true;
}
