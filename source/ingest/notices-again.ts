/** Scans a document that was found before once more, for what the scanner notices in it. */
import type { ByteSource } from '../input/byte-source.ts';
import { type ScanNotice, splitDocuments } from '../input/split-documents.ts';

/** The notices of the document in `bytes`, as they were when it was first read; offsets count from `byteOffset`. */
export async function noticesAgain(bytes: Uint8Array, byteOffset: number): Promise<readonly ScanNotice[]> {
  const found: ScanNotice[] = [];
  for await (const { events } of splitDocuments(sourceOfBytes(bytes))) {
    for (const event of events) {
      if (event.kind === 'document') found.push(...event.notices);
      else if (event.kind === 'notice') found.push(event.notice);
    }
  }
  return found.map((notice) => ({ ...notice, byteOffset: notice.byteOffset + byteOffset }));
}

/** Bytes at hand as an input without a name. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    name: '',
    byteLength: bytes.length,
    isComplete: true,
    bytesTotal: bytes.length,
    isInPlace: true,
    problems: [],
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    grown: async () => {},
    close: async () => {},
  };
}
