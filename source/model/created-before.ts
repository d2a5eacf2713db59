/** The order that decides between runs where the input does not. */
import type { RunIndex } from './run-index.ts';

/** Whether a run comes before another: created first, those without a time last, then the smaller id by code units. */
export function isCreatedBefore(index: RunIndex, row: number, other: number): boolean {
  const createdAtMs = index.createdAtMs(row);
  const otherAtMs = index.createdAtMs(other);
  if (createdAtMs < otherAtMs) return true;
  if (createdAtMs > otherAtMs) return false;
  if (Number.isNaN(createdAtMs) !== Number.isNaN(otherAtMs)) return !Number.isNaN(createdAtMs);
  return index.id(row) < index.id(other);
}
