/** The checksum of gzip members. */
import zlib from 'node:zlib';

const table = new Int32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32 of the bytes, going on from that of the bytes before them (0 at the start); unsigned. For Node before 20.15, which has none. */
export function crc32InTable(bytes: Uint8Array, before: number): number {
  let remainder = ~before;
  for (let i = 0; i < bytes.length; i++) {
    remainder = (remainder >>> 8) ^ table[(remainder ^ bytes[i]!) & 255]!;
  }
  return ~remainder >>> 0;
}

/** CRC-32 of the bytes, going on from that of the bytes before them (0 at the start); unsigned. */
export const crc32: (bytes: Uint8Array, before: number) => number =
  typeof zlib.crc32 === 'function' ? zlib.crc32 : crc32InTable;
