import type { ScanNotice } from './split-event.ts';

const longestKeyBytes = 100;

/** Bytes from a notice's offset on that are enough to name it. */
export const namedBytes = longestKeyBytes + 2;

/** The notices with the keys that they are about, cut out of the document's bytes, which begin at the offset `start`. */
export function namedNotices(
  notices: readonly ScanNotice[],
  bytes: Uint8Array,
  start: number,
): readonly ScanNotice[] {
  if (notices.length === 0) return notices;
  return notices.map((notice) =>
    notice.kind === 'duplicate-key'
      ? { ...notice, key: keyAt(bytes, notice.byteOffset - start + 1) }
      : notice,
  );
}

function keyAt(bytes: Uint8Array, from: number): string {
  let end = from;
  while (end < bytes.length && bytes[end] !== 0x22) end += bytes[end] === 0x5c ? 2 : 1;
  const key = bytes.subarray(from, Math.min(end, from + longestKeyBytes));
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('utf8');
}
