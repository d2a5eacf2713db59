/** The order in which failures are told (contract rule 5). */
import type { RunIndex } from './run-index.ts';

/** Compares rows by the time ended, those without one last, then by id in code units. */
export function endOrder(index: RunIndex): (row: number, other: number) => number {
  return (row, other) => {
    const [endMs, otherEndMs] = [index.finishedAtMs(row), index.finishedAtMs(other)];
    if (endMs < otherEndMs) return -1;
    if (endMs > otherEndMs) return 1;
    if (Number.isNaN(endMs) !== Number.isNaN(otherEndMs)) return Number.isNaN(endMs) ? 1 : -1;
    const [id, otherId] = [index.id(row), index.id(other)];
    return id < otherId ? -1 : id > otherId ? 1 : 0;
  };
}
