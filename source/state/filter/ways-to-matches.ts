/** Unfolds the ways to the runs that a filter matches: they are what is to be seen. */
import type { Forest } from '../../model/forest.ts';
import { noRow } from '../../model/run-index.ts';
import { isMatch, type RowMatches } from '../../query/match-rows.ts';
import { grownBits, hasBit, writeBit } from '../bit-set.ts';
import type { Folds } from '../visible-rows.ts';

/** The folds with all unfolded that lies above a match; ways to what `before` matched too stay as they are. Linear in the runs. */
export function withWaysUnfolded<Kind extends Folds>(
  folds: Kind,
  forest: Forest,
  matched: RowMatches,
  before: RowMatches | null = null,
): Kind {
  const unfolded = grownBits(folds.unfolded, forest.size);
  const passed = new Uint8Array(unfolded.length);
  for (let row = 0; row < forest.size; row += 1) {
    if (!isMatch(matched, row) || (before !== null && isMatch(before, row))) continue;
    let above = forest.parent[row] ?? noRow;
    while (above !== noRow && !hasBit(passed, above)) {
      writeBit(passed, above, true);
      writeBit(unfolded, above, true);
      above = forest.parent[above] ?? noRow;
    }
  }
  return { ...folds, unfolded };
}
