/** Replaces a stretch of the visible rows, copying the rest as it stands. */
import type { RunCollection } from '../model/run-collection.ts';
import { flattenBelow, flattenTrees } from './flatten-tree.ts';
import type { LineBuffer } from './line-buffer.ts';
import type { Folds, VisibleRows } from './visible-rows.ts';

/** All visible rows anew: of the families in their order, or of the one run that the view is narrowed to. */
export function rebuildVisibleRows(
  runs: Pick<RunCollection, 'index' | 'forest' | 'blame'>,
  folds: Folds,
  tops: Iterable<number>,
): VisibleRows {
  const lines = flattenTrees(runs, folds, tops);
  return {
    count: lines.count,
    row: lines.row.slice(),
    isMessage: lines.isMessage.slice(),
    isGroup: lines.isGroup.slice(),
    ...foldsOf(folds),
  };
}

/**
 * The visible rows with other folds, where these differ only below the run at a position. Walks only the runs below it that
 * are or were shown.
 */
export function respliceBelow(
  runs: Pick<RunCollection, 'index' | 'forest' | 'blame'>,
  visible: VisibleRows,
  folds: Folds,
  position: number,
): VisibleRows {
  const row = visible.row[position] as number;
  const start = visible.isMessage[position + 1] === 1 ? position + 2 : position + 1;
  const end = endBelow(runs, visible, start, runs.forest.depth[row] as number);
  const lines = flattenBelow(runs, folds, row);
  const count = visible.count - (end - start) + lines.count;
  return {
    count,
    row: replaced(visible.row, new Int32Array(count), start, end, lines.row),
    isMessage: replaced(visible.isMessage, new Uint8Array(count), start, end, lines.isMessage),
    isGroup: replaced(visible.isGroup, new Uint8Array(count), start, end, lines.isGroup),
    ...foldsOf(folds),
  };
}

function endBelow(
  { forest }: Pick<RunCollection, 'forest'>,
  visible: VisibleRows,
  start: number,
  depth: number,
): number {
  let end = start;
  while (end < visible.count && (forest.depth[visible.row[end] as number] as number) > depth) end += 1;
  return end;
}

function replaced<Column extends Int32Array | Uint8Array>(
  from: Column,
  into: Column,
  start: number,
  end: number,
  between: LineBuffer['row'] | LineBuffer['isMessage'],
): Column {
  into.set(from.subarray(0, start));
  into.set(between, start);
  into.set(from.subarray(end), start + between.length);
  return into;
}

function foldsOf({ unfolded, touched, ungrouped, kept, policy }: Folds): Folds {
  return { unfolded, touched, ungrouped, kept, policy };
}
