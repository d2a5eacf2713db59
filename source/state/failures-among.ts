import type { RunCollection } from '../model/run-collection.ts';
import { isMatch, type RowMatches } from '../query/match-rows.ts';

/** The collection with only those failures in its groups that a filter matches, so that a brief tells of no others. */
export function failuresAmong(runs: RunCollection, matched: RowMatches): RunCollection {
  const { forest, blame } = runs;
  const groups = blame.groups.flatMap((group) => {
    const rows = group.rows.filter((row) => isMatch(matched, row));
    if (rows.length === 0) return [];
    const families = new Set(rows.map((row) => forest.root[row]));
    return [{ ...group, rows, families: group.families.filter((family) => families.has(family)) }];
  });
  return { ...runs, blame: { ...blame, groups } };
}
