/** Counts over all families, found once for a forest. */
import type { Forest } from './forest.ts';

export interface ForestTotals {
  readonly families: number;
  readonly failed: number;
  readonly unfinished: number;
}

const totalsByForest = new WeakMap<Forest, ForestTotals>();

/** How many families there are, and how many of their runs failed or have not ended; linear in the families, once. */
export function forestTotals(forest: Forest): ForestTotals {
  let totals = totalsByForest.get(forest);
  if (totals === undefined) {
    let failed = 0;
    let unfinished = 0;
    for (const root of forest.roots) {
      failed += forest.subtreeFailed[root] ?? 0;
      unfinished += forest.subtreeUnfinished[root] ?? 0;
    }
    totals = { families: forest.roots.length, failed, unfinished };
    totalsByForest.set(forest, totals);
  }
  return totals;
}
