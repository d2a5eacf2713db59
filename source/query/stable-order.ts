/** Sorting by numbers in time that grows with their count alone: a million families are put in order while a key is answered. */

/** Up to so many a comparison sort is as fast. */
const mostCompared = 4096;
const digitBits = 16;
const digits = 1 << digitBits;
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** The places of `keys` in ascending order of the keys; equal keys stay in the order of their places, NaN comes last. */
export function stableOrder(keys: Float64Array): Uint32Array {
  const places = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place += 1) places[place] = place;
  if (keys.length <= mostCompared) {
    return places.sort((a, b) => compareNumbers(keys[a] as number, keys[b] as number) || a - b);
  }
  const { high, low } = sortableBits(keys);
  let sorted = places;
  let spare = new Uint32Array(keys.length);
  for (const [part, shift] of [
    [low, 0] as const,
    [low, digitBits] as const,
    [high, 0] as const,
    [high, digitBits] as const,
  ]) {
    if (passByDigit(part, shift, sorted, spare)) [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** One pass of a radix sort from `from` into `to`; false where all have the same digit and nothing was to be done. */
function passByDigit(part: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const starts = new Uint32Array(digits);
  for (let at = 0; at < part.length; at += 1) {
    const digit = ((part[at] as number) >>> shift) & (digits - 1);
    starts[digit] = (starts[digit] as number) + 1;
  }
  if (starts[((part[0] as number) >>> shift) & (digits - 1)] === part.length) return false;
  let before = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const count = starts[digit] as number;
    starts[digit] = before;
    before += count;
  }
  for (let at = 0; at < from.length; at += 1) {
    const place = from[at] as number;
    const digit = ((part[place] as number) >>> shift) & (digits - 1);
    const start = starts[digit] as number;
    to[start] = place;
    starts[digit] = start + 1;
  }
  return true;
}

/** The bits of doubles, changed so that they compare as unsigned numbers as the doubles do. */
function sortableBits(keys: Float64Array): { readonly high: Uint32Array; readonly low: Uint32Array } {
  const words = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] as number;
    const upper = words[2 * place + (isLittleEndian ? 1 : 0)] as number;
    const lower = words[2 * place + (isLittleEndian ? 0 : 1)] as number;
    const isBelow = key < 0;
    high[place] = Number.isNaN(key)
      ? 0xffff_ffff
      : isBelow
        ? ~upper
        : key === 0
          ? 0x8000_0000
          : upper | 0x8000_0000;
    low[place] = isBelow ? ~lower : lower;
  }
  return { high, low };
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}
