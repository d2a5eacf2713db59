/** Where zero bytes in a file end: holes are stepped over without being read, where what the file takes on disk says that they are holes. */
import { readInto, statOf } from './file-descriptor.ts';

const pageBytes = 4096;
const stepBytes = 4 * 1024 * 1024;

/** What lies before a hole is looked through again to learn which of it is on disk; not when there is more of it. */
const longestPrefixBytes = 64 * 1024 * 1024;

/** So much behind the place found may be holes. */
const slackBytes = 64 * 1024;

/** Position of the first byte from `from` on that is not zero; `size` where there is none. */
export async function endOfZeros(fd: number, from: number, size: number): Promise<number> {
  return (await endOfHole(fd, from, size)) ?? endByReading(fd, from, size);
}

/** The same where it follows from how many bytes the file takes on disk; null where it does not. */
async function endOfHole(fd: number, from: number, size: number): Promise<number | null> {
  const { blocks } = await statOf(fd);
  const onDisk = Number(blocks) * 512;
  if (from > longestPrefixBytes || size - onDisk < stepBytes) return null;
  const behind = onDisk - (await filledBytes(fd, from));
  if (behind <= 0) return size;
  let low = from;
  let high = size;
  while (high - low > pageBytes) {
    const middle = Math.floor((low + high) / 2 / pageBytes) * pageBytes;
    if (middle <= low) break;
    if (await isZero(fd, middle, pageBytes)) low = middle;
    else high = middle;
  }
  // All that is on disk lies behind the place found, or the search was led astray.
  const found = Math.ceil(size / pageBytes) * pageBytes - Math.floor(high / pageBytes) * pageBytes;
  if (found < behind || found > behind + slackBytes) return null;
  return endByReading(fd, low, size);
}

/** Bytes of the pages before a position that hold anything. */
async function filledBytes(fd: number, end: number): Promise<number> {
  let filled = 0;
  for (let at = 0; at < end; at += pageBytes) if (!(await isZero(fd, at, pageBytes))) filled += pageBytes;
  return filled;
}

async function isZero(fd: number, position: number, length: number): Promise<boolean> {
  const bytes = Buffer.alloc(length);
  const count = await readInto(fd, bytes, 0, length, position);
  return bytes.subarray(0, count).every((byte) => byte === 0);
}

async function endByReading(fd: number, from: number, size: number): Promise<number> {
  // One buffer for all: fresh ones cost more than the reading.
  const buffer = Buffer.allocUnsafeSlow(stepBytes);
  const zeros = Buffer.alloc(stepBytes);
  for (let at = from; at < size; at += stepBytes) {
    const length = Math.min(stepBytes, size - at);
    const count = await readInto(fd, buffer, 0, length, at);
    if (buffer.compare(zeros, 0, count, 0, count) !== 0) return at + buffer.findIndex((byte) => byte !== 0);
    if (count < length) return at + count;
  }
  return size;
}
