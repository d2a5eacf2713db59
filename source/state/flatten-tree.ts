/** Walks the unfolded part of the forest into lines. */
import { verdictOf } from '../model/blame.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import { hasBit } from './bit-set.ts';
import { LineBuffer } from './line-buffer.ts';
import { foldedGroupLeader, siblingGroupsOf } from './sibling-groups.ts';
import type { Folds } from './visible-rows.ts';

type Runs = Pick<RunCollection, 'index' | 'forest' | 'blame'>;

/** Lines of whole trees, one after the other: the families of `tops`, or the one run that the view is narrowed to. */
export function flattenTrees(runs: Runs, folds: Folds, tops: Iterable<number>): LineBuffer {
  const lines = new LineBuffer();
  for (const top of tops) {
    addOwnLines(lines, runs, top, false);
    addLinesBelow(lines, runs, folds, top);
  }
  return lines;
}

/** Lines below a run's own, none where it is folded. */
export function flattenBelow(runs: Runs, folds: Folds, row: number): LineBuffer {
  const lines = new LineBuffer();
  addLinesBelow(lines, runs, folds, row);
  return lines;
}

/** Whether a run has a line of its own for its error: failed, with anything to say that is not its child's to say. */
export function hasMessageLine({ index, forest, blame }: Runs, row: number): boolean {
  if ((forest.subtreeFailed[row] ?? 0) === 0 || !isFailedState(index.state(row))) return false;
  if (verdictOf(blame, row) === 'propagated') return false;
  const error = index.error(row);
  return error !== null && (error.name !== null || error.message !== null || error.code !== null);
}

/** The next sibling that has a line: runs of a folded group but its first have none. `noRow` after the last. */
export function nextShownSibling(runs: Runs, folds: Folds, row: number): number {
  const { nextSibling, parent } = runs.forest;
  let next = nextSibling[row] ?? noRow;
  if (next === noRow || siblingGroupsOf(runs, parent[row] ?? noRow) === null) return next;
  while (next !== noRow) {
    const leader = foldedGroupLeader(runs, folds, next);
    if (leader === noRow || leader === next) return next;
    next = nextSibling[next] as number;
  }
  return noRow;
}

function addLinesBelow(lines: LineBuffer, runs: Runs, folds: Folds, top: number): void {
  const { parent, firstChild } = runs.forest;
  if (!hasBit(folds.unfolded, top)) return;
  let row = firstChild[top] ?? noRow;
  while (row !== noRow) {
    // The first of a group comes before its others, which `nextShownSibling` steps over while it is folded.
    const isGroup = foldedGroupLeader(runs, folds, row) === row;
    addOwnLines(lines, runs, row, isGroup);
    const child = firstChild[row] as number;
    if (child !== noRow && !isGroup && hasBit(folds.unfolded, row)) {
      row = child;
      continue;
    }
    let next = nextShownSibling(runs, folds, row);
    while (next === noRow) {
      row = parent[row] as number;
      if (row === top) return;
      next = nextShownSibling(runs, folds, row);
    }
    row = next;
  }
}

function addOwnLines(lines: LineBuffer, runs: Runs, row: number, isGroup: boolean): void {
  lines.addRun(row, isGroup);
  if (!isGroup && hasMessageLine(runs, row)) lines.addMessage(row);
}
