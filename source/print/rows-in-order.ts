import type { RunCollection } from '../model/run-collection.ts';
import { type FamilyOrder, sortFamilies } from '../query/sort-families.ts';
import { familyRows } from './family-rows.ts';

/** Rows of the loaded runs: in the order in which their documents stand in the input, else family by family in the order asked for. */
export function rowsInOrder(runs: RunCollection, order: FamilyOrder): Iterable<number> {
  return order === 'input' ? inputOrder(runs) : familyOrder(runs, order);
}

function inputOrder({ index }: RunCollection): Iterable<number> {
  const rows = Uint32Array.from({ length: index.size }, (_, row) => row);
  // A page or a trace gives several runs in one document: the index keeps their order.
  return rows
    .filter((row) => index.presence(row) === 'loaded')
    .sort((a, b) => index.document(a) - index.document(b) || a - b);
}

function* familyOrder(runs: RunCollection, order: FamilyOrder): Generator<number> {
  for (const root of sortFamilies(runs, order)) {
    for (const row of familyRows(runs.forest, root)) {
      if (runs.index.presence(row) === 'loaded') yield row;
    }
  }
}
