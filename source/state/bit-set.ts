/** Sets of rows with one bit each. */

/** A set that has room for rows 0 … size − 1, empty. */
export function emptyBits(size: number): Uint8Array {
  return new Uint8Array((size + 7) >> 3);
}

/** A copy with room for `size` rows; new ones are not in it. */
export function grownBits(bits: Uint8Array, size: number): Uint8Array {
  const grown = emptyBits(size);
  grown.set(bits.length <= grown.length ? bits : bits.subarray(0, grown.length));
  return grown;
}

/** Whether a row is in the set; rows beyond its room are not. */
export function hasBit(bits: Uint8Array, row: number): boolean {
  return (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** Puts a row in or out, in place: only for a set that nobody else holds yet. */
export function writeBit(bits: Uint8Array, row: number, isIn: boolean): void {
  const mask = 1 << (row & 7);
  const byte = bits[row >> 3] ?? 0;
  bits[row >> 3] = isIn ? byte | mask : byte & ~mask;
}
