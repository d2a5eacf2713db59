/** Percentiles by nearest rank. */

/**
 * The value at rank `ceil(n × percent ÷ 100)` (at least 1) of the n values in ascending order: always one of them. NaN where there is none.
 * Reorders the values; holds no NaN among them. Linear in all but contrived orders, and never worse than sorting.
 */
export function percentile(values: Float64Array, percent: number): number {
  if (values.length === 0) return Number.NaN;
  const rank = Math.max(Math.ceil((values.length * percent) / 100), 1);
  return select(values, Math.min(rank, values.length) - 1);
}

/** The value that would stand at `place` if the values were sorted. */
function select(values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  // A range that keeps being parted badly is sorted instead.
  let patience = 2 * Math.ceil(Math.log2(values.length + 1));
  while (low < high) {
    if (patience === 0) {
      values.subarray(low, high + 1).sort();
      break;
    }
    patience -= 1;
    const pivot = medianOf(
      values[low] as number,
      values[(low + high) >> 1] as number,
      values[high] as number,
    );
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] as number;
}

function medianOf(first: number, second: number, third: number): number {
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
}
