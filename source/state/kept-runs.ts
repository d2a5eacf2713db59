/** Which runs the tree shows while it leaves out what did not fail. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { type Verdict, verdicts } from '../model/verdict.ts';
import { isMatch, type RowMatches } from '../query/match-rows.ts';
import { emptyBits, hasBit, writeBit } from './bit-set.ts';
import type { State, Worth } from './state.ts';
import { viewTops } from './view-tops.ts';

/** Failures that a family did not survive. */
const failures: readonly Verdict[] = ['cause', 'aside', 'propagated'];

const shownVerdicts: Readonly<Record<Exclude<Worth, 'all'>, readonly Verdict[]>> = {
  failures,
  'failures-and-handled': [...failures, 'handled'],
};

/**
 * Bit set of the runs of that worth that the filter matches, with all that lie above them; null for all runs, and where without a
 * filter nothing would be left.
 */
export function keptRuns(
  { forest, blame }: Pick<RunCollection, 'forest' | 'blame'>,
  worth: Worth,
  matched: RowMatches | null,
): Uint8Array | null {
  if (worth === 'all' && matched === null) return null;
  const isShown = verdicts.map((verdict) => worth === 'all' || shownVerdicts[worth].includes(verdict));
  const kept = emptyBits(forest.size);
  let isAny = false;
  for (let row = 0; row < forest.size; row += 1) {
    if (!isShown[blame.verdicts[row] ?? 0]) continue;
    if (matched !== null && !isMatch(matched, row)) continue;
    isAny = true;
    for (let above = row; above !== noRow && !hasBit(kept, above); above = forest.parent[above] ?? noRow) {
      writeBit(kept, above, true);
    }
  }
  return isAny || matched !== null ? kept : null;
}

/** A bit set never changes, so what was counted for it holds. */
const hiddenByKept = new WeakMap<Uint8Array, Int32Array>();

/** By row of a run that is shown: how many runs are left out right below it, with all that lie below those. */
export function leftOutBelow(forest: Forest, kept: Uint8Array): Int32Array {
  const known = hiddenByKept.get(kept);
  if (known !== undefined) return known;
  const hidden = new Int32Array(forest.size);
  for (let row = 0; row < forest.size; row += 1) {
    if (!hasBit(kept, row)) continue;
    hidden[row] = (hidden[row] ?? 0) + (forest.subtreeSize[row] ?? 1) - 1;
    const parent = forest.parent[row] ?? noRow;
    if (parent !== noRow) hidden[parent] = (hidden[parent] ?? 0) - (forest.subtreeSize[row] ?? 1);
  }
  hiddenByKept.set(kept, hidden);
  return hidden;
}

interface Counted {
  readonly zoom: number;
  readonly rootOrder: Int32Array;
  readonly count: number;
}

const countedByKept = new WeakMap<Uint8Array, Counted>();

/** How many runs of the view are left out for their worth. */
export function leftOutCount(
  view: Pick<State, 'runs' | 'visible' | 'zoom' | 'rootOrder' | 'onlyCause'>,
): number {
  const { visible, zoom, rootOrder, runs, onlyCause } = view;
  const { kept } = visible;
  if (kept === null) return 0;
  const known = countedByKept.get(kept);
  if (known?.zoom === zoom && known.rootOrder === rootOrder) return known.count;
  const { forest } = runs;
  const hidden = leftOutBelow(forest, kept);
  let count = 0;
  // Families that are left out as a whole are no longer in their order.
  const tops = zoom === noRow && onlyCause === null ? forest.roots : viewTops(view);
  for (const top of tops) {
    if (!hasBit(kept, top)) count += forest.subtreeSize[top] ?? 1;
    else for (let row = top; row !== noRow; row = nextKept(forest, kept, row, top)) count += hidden[row] ?? 0;
  }
  countedByKept.set(kept, { zoom, rootOrder, count });
  return count;
}

/** The next shown run of a subtree in tree order. */
function nextKept(
  { firstChild, nextSibling, parent }: Forest,
  kept: Uint8Array,
  row: number,
  top: number,
): number {
  const keptFrom = (first: number): number => {
    let next = first;
    while (next !== noRow && !hasBit(kept, next)) next = nextSibling[next] ?? noRow;
    return next;
  };
  const child = keptFrom(firstChild[row] ?? noRow);
  if (child !== noRow) return child;
  for (let above = row; above !== top; above = parent[above] ?? noRow) {
    const beside = keptFrom(nextSibling[above] ?? noRow);
    if (beside !== noRow) return beside;
  }
  return noRow;
}
