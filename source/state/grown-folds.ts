/** Folds for an input that grew. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { grownBits, hasBit, writeBit } from './bit-set.ts';
import { foldsByPolicy } from './default-folds.ts';
import { groupLeaderOf } from './sibling-groups.ts';
import type { Folds } from './visible-rows.ts';

/**
 * The folds of a grown collection. What a person touched stays; new runs follow the policy, and where that is worth so do old
 * ones, which only ever unfold. The runs of `onScreen` are shown as before: folded ones stay folded, none vanishes under a
 * parent or in a group that came in.
 */
export function grownFolds(
  runs: Pick<RunCollection, 'index' | 'forest' | 'blame'>,
  before: Forest,
  folds: Folds,
  onScreen: ReadonlySet<number>,
): Folds {
  const { size } = runs.forest;
  const unfolded = grownBits(folds.unfolded, size);
  const touched = grownBits(folds.touched, size);
  const { policy } = folds;
  const byPolicy = foldsByPolicy(runs, policy);
  for (let row = policy === 'by-worth' ? 0 : before.size; row < size; row += 1) {
    // Bits past the old size may be set by a fill of whole bytes: they say nothing of runs that nobody has seen.
    if (row >= before.size) writeBit(touched, row, false);
    else if (hasBit(touched, row) || onScreen.has(row)) continue;
    if (hasBit(byPolicy, row)) writeBit(unfolded, row, true);
  }
  const ungrouped = grownGroups(runs, folds, size);
  showAsBefore(runs, { unfolded, ungrouped }, onScreen);
  return { unfolded, touched, ungrouped, kept: folds.kept, policy };
}

function showAsBefore(
  runs: Pick<RunCollection, 'index' | 'forest'>,
  { unfolded, ungrouped }: Pick<Folds, 'unfolded' | 'ungrouped'>,
  onScreen: ReadonlySet<number>,
): void {
  const { parent } = runs.forest;
  const seen = new Set<number>();
  for (const shown of onScreen) {
    for (let row = shown; row !== noRow && !seen.has(row); row = parent[row] ?? noRow) {
      seen.add(row);
      const above = parent[row] ?? noRow;
      if (above === noRow) break;
      writeBit(unfolded, above, true);
      const leader = groupLeaderOf(runs, row);
      if (leader !== noRow) writeBit(ungrouped, leader, true);
    }
  }
}

/** A group stays open though runs that came in made another its first: the bit of any of its runs is handed to that. */
function grownGroups(runs: Pick<RunCollection, 'index' | 'forest'>, folds: Folds, size: number): Uint8Array {
  const ungrouped = grownBits(folds.ungrouped, size);
  for (let byte = 0; byte < folds.ungrouped.length; byte += 1) {
    if (folds.ungrouped[byte] === 0) continue;
    for (let row = byte * 8; row < Math.min(byte * 8 + 8, size); row += 1) {
      if (!hasBit(folds.ungrouped, row)) continue;
      const leader = groupLeaderOf(runs, row);
      if (leader !== noRow) writeBit(ungrouped, leader, true);
    }
  }
  return ungrouped;
}
