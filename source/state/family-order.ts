/** The families that are in the view, in their order. */
import type { ErrorGroup } from '../model/error-groups.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { RowMatches } from '../query/match-rows.ts';
import { sortFamilies } from '../query/sort-families.ts';
import { hasBit } from './bit-set.ts';
import type { State } from './state.ts';

/** Families that are sorted anew whenever some come in; more are sorted once the input is read, in its order until then. */
export const mostSortedWhileReading = 5_000;

/** Tops of the families: all, or those that the group of causes strikes, without those that are left out for their worth; sorted by the runs that a filter matches. */
export function familyOrder(
  { sorting, onlyCause }: Pick<State, 'sorting' | 'onlyCause'>,
  runs: RunCollection,
  kept: Uint8Array | null,
  matched: RowMatches | null,
): Int32Array {
  const isSorted = runs.progress.isComplete || runs.forest.roots.length <= mostSortedWhileReading;
  const all = isSorted ? sortFamilies(runs, sorting.order, sorting.isReversed, matched) : runs.forest.roots;
  const group = groupOfFilter(runs, onlyCause);
  if (group === null && kept === null) return all;
  const struck = group === null ? null : new Set(group.families);
  return all.filter((root) => (struck?.has(root) ?? true) && (kept === null || hasBit(kept, root)));
}

/** The group that the view is narrowed to; null for none, and while none of its runs is read. */
export function groupOfFilter(runs: RunCollection, onlyCause: string | null): ErrorGroup | null {
  if (onlyCause === null) return null;
  return runs.blame.groups.find(({ fingerprint }) => fingerprint === onlyCause) ?? null;
}
