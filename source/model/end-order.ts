/** The order in which failures are told (contract rule 5). */
import type { RunIndex } from './run-index.ts';

interface Entry {
  readonly row: number;
  readonly endMs: number;
  /** Read when two ends are equal: most are not. */
  id: string | null;
}

/** The rows by the time ended, those without one last, then by id in code units. */
export function byEnd(index: RunIndex, rows: readonly number[]): number[] {
  const idOf = (entry: Entry): string => {
    entry.id ??= index.id(entry.row);
    return entry.id;
  };
  const entries = rows.map((row): Entry => ({ row, endMs: endOf(index, row), id: null }));
  entries.sort((first, second) => {
    if (first.endMs !== second.endMs) return first.endMs < second.endMs ? -1 : 1;
    const [id, otherId] = [idOf(first), idOf(second)];
    return id < otherId ? -1 : id > otherId ? 1 : 0;
  });
  return entries.map((entry) => entry.row);
}

function endOf(index: RunIndex, row: number): number {
  const endMs = index.finishedAtMs(row);
  return Number.isNaN(endMs) ? Number.POSITIVE_INFINITY : endMs;
}
