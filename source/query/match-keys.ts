/** What the families are sorted by while a filter is set: the figures of their matching runs, not of all. */
import { verdictOf } from '../model/blame.ts';
import { isMatch, type RowMatches } from './match-rows.ts';
import type { FamilyOrder, SortedRuns } from './sort-families.ts';

/** Orders that are about what happened in a family, so that only its matches count. */
export type MatchedOrder = Extract<FamilyOrder, 'start' | 'duration' | 'failures'>;

/**
 * By row of a root the key of its family, the smallest first: the earliest start of a match, its longest duration (negative
 * milliseconds from start to end), the number of matches that failed and were not handled (negative). NaN where none is known. Linear in the runs.
 */
export function matchKeys(
  { index, forest, blame }: SortedRuns,
  order: MatchedOrder,
  matched: RowMatches,
): Float64Array {
  const keys = new Float64Array(forest.size).fill(order === 'failures' ? 0 : Number.NaN);
  for (let row = 0; row < forest.size; row += 1) {
    if (!isMatch(matched, row)) continue;
    const root = forest.root[row] ?? row;
    const before = keys[root] as number;
    if (order === 'failures') {
      const verdict = verdictOf(blame, row);
      if (verdict === 'cause' || verdict === 'aside' || verdict === 'propagated') keys[root] = before - 1;
      continue;
    }
    const startMs = firstKnown(index.startedAtMs(row), index.createdAtMs(row));
    const key = order === 'start' ? startMs : startMs - index.finishedAtMs(row);
    // A key that is not known leaves the one before it.
    if (key < before || (Number.isNaN(before) && !Number.isNaN(key))) keys[root] = key;
  }
  return keys;
}

function firstKnown(first: number, second: number): number {
  return Number.isNaN(first) ? second : first;
}
