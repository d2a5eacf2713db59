/** How the tree is folded before anybody touched it. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { verdicts } from '../model/verdict.ts';
import { emptyBits, hasBit, writeBit } from './bit-set.ts';
import { nextShownSibling } from './flatten-tree.ts';
import type { Folds } from './visible-rows.ts';

type Runs = Pick<RunCollection, 'index' | 'forest' | 'blame'>;

/** Runs that are unfolded where nobody touched them, as a bit set: by what is worth seeing, or down to a level. */
export function foldsByPolicy(runs: Runs, policy: Folds['policy']): Uint8Array {
  if (policy === 'by-worth') return worthUnfolding(runs);
  const { size, firstChild, depth } = runs.forest;
  const unfolded = emptyBits(size);
  for (let row = 0; row < size; row += 1) {
    if (firstChild[row] !== noRow && (depth[row] ?? 0) < policy - 1) writeBit(unfolded, row, true);
  }
  return unfolded;
}

/** All that is on the way to a failure that nobody handled, or to a run that is not final yet. */
function worthUnfolding({ forest, blame }: Runs): Uint8Array {
  const unfolded = emptyBits(forest.size);
  for (let row = 0; row < forest.size; row += 1) {
    if (!isWorthSeeing[blame.verdicts[row] ?? 0]) continue;
    let above = forest.parent[row] ?? noRow;
    while (above !== noRow && !hasBit(unfolded, above)) {
      writeBit(unfolded, above, true);
      above = forest.parent[above] ?? noRow;
    }
  }
  return unfolded;
}

const isWorthSeeing: readonly boolean[] = verdicts.map((verdict) =>
  ['cause', 'aside', 'propagated', 'unfinished'].includes(verdict),
);

/** Folds of a collection that is looked at for the first time. One family is unfolded level by level as far as it fits. */
export function openingFolds(runs: Runs, linesThatFit: number): Folds {
  const size = runs.forest.size;
  const folds: Folds = {
    unfolded: foldsByPolicy(runs, 'by-worth'),
    touched: emptyBits(size),
    ungrouped: emptyBits(size),
    kept: null,
    policy: 'by-worth',
  };
  if (runs.forest.roots.length === 1) unfoldWhatFits(runs, folds, linesThatFit);
  return folds;
}

/** Message lines count: what is unfolded so must not push them out of the window. */
function unfoldWhatFits(runs: Runs, folds: Folds, linesThatFit: number): void {
  const { firstChild, roots } = runs.forest;
  const { causes, asides, handled } = runs.blame.totals;
  let level: number[] = [...roots];
  let lines = level.length + causes + asides + handled;
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
