/** How the tree is folded before anybody touched it. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState, isFinalState } from '../model/run-state.ts';
import { emptyBits, writeBit } from './bit-set.ts';
import { nextShownSibling } from './flatten-tree.ts';
import type { Folds } from './visible-rows.ts';

type Runs = Pick<RunCollection, 'index' | 'forest'>;

/** Whether a run is unfolded by itself: on the way to a failed run or to one that is not final yet. */
export function isWorthUnfolding({ index, forest }: Runs, row: number): boolean {
  if (forest.firstChild[row] === noRow) return false;
  const failed = forest.subtreeFailed[row] ?? 0;
  const unfinished = forest.subtreeUnfinished[row] ?? 0;
  if (failed > 1 || unfinished > 1) return true;
  if (failed + unfinished === 0) return false;
  const state = index.state(row);
  if (failed === 1 && !isFailedState(state)) return true;
  return unfinished === 1 && (isFinalState(state) || state === 'unknown');
}

/** Whether a run is unfolded that nobody touched. */
export function isUnfoldedByPolicy(runs: Runs, policy: Folds['policy'], row: number): boolean {
  if (policy === 'by-worth') return isWorthUnfolding(runs, row);
  return runs.forest.firstChild[row] !== noRow && (runs.forest.depth[row] ?? 0) < policy - 1;
}

/** Folds of a collection that is looked at for the first time. One family is unfolded level by level as far as it fits. */
export function openingFolds(runs: Runs, linesThatFit: number): Folds {
  const size = runs.forest.size;
  const unfolded = emptyBits(size);
  for (let row = 0; row < size; row += 1) {
    if (isWorthUnfolding(runs, row)) writeBit(unfolded, row, true);
  }
  const folds: Folds = {
    unfolded,
    touched: emptyBits(size),
    ungrouped: emptyBits(size),
    policy: 'by-worth',
  };
  if (runs.forest.roots.length === 1) unfoldWhatFits(runs, folds, linesThatFit);
  return folds;
}

/** Message lines count: what is unfolded so must not push them out of the window. */
function unfoldWhatFits(runs: Runs, folds: Folds, linesThatFit: number): void {
  const { firstChild, subtreeFailed, roots } = runs.forest;
  let level: number[] = [...roots];
  let lines = level.length + (subtreeFailed[level[0] ?? 0] ?? 0);
  while (level.length > 0) {
    const below: number[] = [];
    for (const row of level) {
      let child = firstChild[row] ?? noRow;
      while (child !== noRow) {
        below.push(child);
        if (lines + below.length > linesThatFit) return;
        child = nextShownSibling(runs, folds, child);
      }
    }
    for (const row of level) if (firstChild[row] !== noRow) writeBit(folds.unfolded, row, true);
    lines += below.length;
    level = below;
  }
}
