/** Walks the unfolded part of the forest into lines. */
import { type Blame, verdictOf } from '../model/blame.ts';
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
    if (!isKept(folds, top)) continue;
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
export function hasMessageLine(runs: Runs, row: number): boolean {
  if ((runs.forest.subtreeFailed[row] ?? 0) === 0) return false;
  let known = messageLines.get(runs.blame);
  if (known === undefined) {
    known = new Uint8Array(runs.forest.size);
    messageLines.set(runs.blame, known);
  }
  if (known[row] === 0) known[row] = isMessageThere(runs, row) ? 2 : 1;
  return known[row] === 2;
}

/** What was found for a collection holds; by row: 1 without a line, 2 with one, 0 not asked yet. */
const messageLines = new WeakMap<Blame, Uint8Array>();

/** Asks some more runs for their message lines ahead of time; whether all are asked. */
export function advanceMessageLines(runs: Runs): boolean {
  const { size } = runs.forest;
  const start = askedAhead.get(runs.blame) ?? 0;
  const end = Math.min(start + rowsAskedAhead, size);
  for (let row = start; row < end; row += 1) hasMessageLine(runs, row);
  askedAhead.set(runs.blame, end);
  return end === size;
}

const rowsAskedAhead = 2_000;
const askedAhead = new WeakMap<Blame, number>();

function isMessageThere({ index, blame }: Runs, row: number): boolean {
  if (!isFailedState(index.state(row)) || verdictOf(blame, row) === 'propagated') return false;
  const error = index.error(row);
  return error !== null && (error.name !== null || error.message !== null || error.code !== null);
}

/** Whether the tree shows a run where it is unfolded so far: not what is left out for its worth. */
export function isKept({ kept }: Pick<Folds, 'kept'>, row: number): boolean {
  return kept === null || hasBit(kept, row);
}

/** The first child that has a line where its parent is unfolded; `noRow` where none has. */
export function firstShownChild(runs: ShownRuns, folds: ShownFolds, row: number): number {
  return shownFrom(runs, folds, runs.forest.firstChild[row] ?? noRow);
}

/** The next sibling that has a line: runs of a folded group but its first have none. `noRow` after the last. */
export function nextShownSibling(runs: ShownRuns, folds: ShownFolds, row: number): number {
  return shownFrom(runs, folds, runs.forest.nextSibling[row] ?? noRow);
}

type ShownRuns = Pick<RunCollection, 'index' | 'forest'>;
type ShownFolds = Pick<Folds, 'ungrouped' | 'kept'>;

/** A run, or the first of its later siblings, that has a line. */
function shownFrom(runs: ShownRuns, folds: ShownFolds, first: number): number {
  const { nextSibling, parent } = runs.forest;
  let row = first;
  if (row === noRow || (folds.kept === null && siblingGroupsOf(runs, parent[row] ?? noRow) === null))
    return row;
  while (row !== noRow) {
    const leader = foldedGroupLeader(runs, folds, row);
    if (isKept(folds, row) && (leader === noRow || leader === row)) return row;
    row = nextSibling[row] as number;
  }
  return noRow;
}

function addLinesBelow(lines: LineBuffer, runs: Runs, folds: Folds, top: number): void {
  const { parent } = runs.forest;
  if (!hasBit(folds.unfolded, top)) return;
  let row = firstShownChild(runs, folds, top);
  while (row !== noRow) {
    // The first of a group comes before its others, which `nextShownSibling` steps over while it is folded.
    const isGroup = foldedGroupLeader(runs, folds, row) === row;
    addOwnLines(lines, runs, row, isGroup);
    const child = !isGroup && hasBit(folds.unfolded, row) ? firstShownChild(runs, folds, row) : noRow;
    if (child !== noRow) {
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
