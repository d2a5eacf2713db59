import type { ByteSource } from '../../source/input/byte-source.ts';

/** All of a source's text once it is complete, read in pieces of this size. */
export async function textOf(source: ByteSource, pieceBytes = 1 << 20): Promise<string> {
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (;;) {
    const piece = await source.read(offset, pieceBytes);
    pieces.push(piece);
    offset += piece.length;
    if (piece.length > 0) continue;
    if (source.isComplete) return Buffer.concat(pieces).toString('utf8');
    await source.grown();
  }
}
