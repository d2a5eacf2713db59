/** Detail rows put one after the other, without spelling out those that are asked for by place. */
import type { DetailRow, DetailRows } from './detail-row.ts';

const blank: DetailRow = { kind: 'blank' };

/** No rows. */
export const noRows: DetailRows = { count: 0, at: () => blank };

/** Rows that stand in a list. */
export function rowsOf(rows: readonly DetailRow[]): DetailRows {
  return { count: rows.length, at: (index) => rows[index] ?? blank };
}

/** Several groups of rows as one, in their order. */
export function joinedRows(parts: readonly DetailRows[]): DetailRows {
  const starts: number[] = [];
  let count = 0;
  for (const part of parts) {
    starts.push(count);
    count += part.count;
  }
  const at = (index: number): DetailRow => {
    if (index < 0 || index >= count) return blank;
    const place = starts.findLastIndex((start) => start <= index);
    return parts[place]?.at(index - (starts[place] ?? 0)) ?? blank;
  };
  const indexOfNode: DetailRows['indexOfNode'] = (tree, name, node) => {
    for (const [place, part] of parts.entries()) {
      const index = part.indexOfNode?.(tree, name, node) ?? -1;
      if (index >= 0) return index + (starts[place] ?? 0);
    }
    return -1;
  };
  return { count, at, indexOfNode };
}

/** Groups of rows with a blank line between each two that have any. */
export function spacedRows(parts: readonly DetailRows[]): DetailRows {
  const spaced: DetailRows[] = [];
  for (const part of parts) {
    if (part.count === 0) continue;
    if (spaced.length > 0) spaced.push(rowsOf([blank]));
    spaced.push(part);
  }
  return joinedRows(spaced);
}
