/** The list of runs that others name and that no document describes. */
import type { Forest } from '../../model/forest.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import type { RunIndex } from '../../model/run-index.ts';
import { textMatcher } from '../../query/find-text.ts';
import { entriesOf, type ListEntries } from './list-entry.ts';
import { placeIn } from './place-in.ts';

const rowsByForest = new WeakMap<Forest, Int32Array>();

/** Rows without a document, in the order in which the input first names them; found once for a forest. */
export function missingRows({ index, forest }: Pick<RunCollection, 'index' | 'forest'>): Int32Array {
  let rows = rowsByForest.get(forest);
  if (rows === undefined) {
    rows = findMissing(index, forest.size);
    rowsByForest.set(forest, rows);
  }
  return rows;
}

/** Searched by id and task. */
export function missingEntries(runs: RunCollection, search: string): ListEntries {
  const rows = missingRows(runs);
  const { index } = runs;
  const matches = textMatcher(search);
  const found =
    search === ''
      ? rows
      : rows.filter((row) => matches(index.id(row)) || matches(index.taskIdentifier(row) ?? ''));
  return entriesOf(
    found,
    rows.length,
    (row) => ({ kind: 'missing', row }),
    (row) => index.id(row),
    (id) => placeIn(found, index.rowOf(id)),
  );
}

function findMissing(index: RunIndex, size: number): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < size; row += 1) if (index.presence(row) !== 'loaded') rows.push(row);
  return Int32Array.from(rows);
}
