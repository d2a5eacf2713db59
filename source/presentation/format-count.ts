/** Counts and sizes in words. */

/** A count with its thousands apart: `1,000,000`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A count with its noun: `1 run`, `41 runs`, `6 families`. */
export function formatCounted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** A size in bytes, in steps of 1,000: `980 B`, `12 kB`, `1.4 GB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  for (const unit of ['B', 'kB', 'MB']) {
    if (Math.round(size) < 1000)
      return `${size < 9.95 && unit !== 'B' ? size.toFixed(1) : Math.round(size)} ${unit}`;
    size /= 1000;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} GB`;
}
