/** Sorting that lets others have their turn. */
import type { Slices } from './sliced-work.ts';

/** So many numbers are sorted or merged in one slice: a few milliseconds. */
const sliceLength = 32_768;

/** The numbers in ascending order, none of them NaN. What is given may be reordered, and may be what is returned. */
export function* sortInSlices(numbers: Float64Array): Slices<Float64Array> {
  for (let from = 0; from < numbers.length; from += sliceLength) {
    numbers.subarray(from, from + sliceLength).sort();
    yield;
  }
  let sorted: Float64Array = numbers;
  let spare: Float64Array = new Float64Array(numbers.length > sliceLength ? numbers.length : 0);
  for (let length = sliceLength; length < numbers.length; length *= 2) {
    for (let from = 0; from < numbers.length; from += 2 * length) {
      yield* merge(
        sorted,
        spare,
        from,
        Math.min(from + length, numbers.length),
        Math.min(from + 2 * length, numbers.length),
      );
    }
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** Merges `from … middle` with `middle … to` into the same places of another array. */
function* merge(
  source: Float64Array,
  target: Float64Array,
  from: number,
  middle: number,
  to: number,
): Slices<void> {
  let left = from;
  let right = middle;
  for (let at = from; at < to; ) {
    for (const end = Math.min(at + sliceLength, to); at < end; at += 1) {
      const isLeft = left < middle && (right >= to || (source[left] as number) <= (source[right] as number));
      target[at] = source[isLeft ? left++ : right++] as number;
    }
    yield;
  }
}
