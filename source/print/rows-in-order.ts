import { familyRows } from '../model/family-rows.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { isMatch, type RowMatches } from '../query/match-rows.ts';
import { type FamilyOrder, sortFamilies } from '../query/sort-families.ts';

/** Rows of the loaded runs that match the filter, if there is one: in the order in which their documents stand in the input, else family by family in the order asked for. */
export function rowsInOrder(
  runs: RunCollection,
  order: FamilyOrder,
  matched: RowMatches | null = null,
): Iterable<number> {
  const isWanted = (row: number): boolean =>
    runs.index.presence(row) === 'loaded' && (matched === null || isMatch(matched, row));
  return order === 'input' ? inputOrder(runs, isWanted) : familyOrder(runs, order, isWanted);
}

function inputOrder({ index }: RunCollection, isWanted: (row: number) => boolean): Iterable<number> {
  const rows = Uint32Array.from({ length: index.size }, (_, row) => row);
  // A page or a trace gives several runs in one document: the index keeps their order.
  return rows.filter(isWanted).sort((a, b) => index.document(a) - index.document(b) || a - b);
}

function* familyOrder(
  runs: RunCollection,
  order: FamilyOrder,
  isWanted: (row: number) => boolean,
): Generator<number> {
  for (const root of sortFamilies(runs, order)) {
    for (const row of familyRows(runs.forest, root)) {
      if (isWanted(row)) yield row;
    }
  }
}
