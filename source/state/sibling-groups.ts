/** Well siblings of one task, told as one: `12 × send-email`. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { hasBit } from './bit-set.ts';
import type { Folds } from './visible-rows.ts';

/** From this many well siblings of one task on they are one row. */
export const leastGroupSize = 5;

/** The groups among the children of one run. */
export interface SiblingGroups {
  /** Runs of a group in the order of siblings, by their first. */
  readonly membersByLeader: ReadonlyMap<number, Int32Array>;
}

interface ForestGroups {
  readonly byParent: Map<number, SiblingGroups | null>;
  /** By row, one more than the first run of its group; 0 where it is in none, or nobody has asked for its parent's groups. */
  leader: Uint32Array | null;
}

/** A forest never changes, so what was found for it holds. */
const groupsByForest = new WeakMap<Forest, ForestGroups>();

type Runs = Pick<RunCollection, 'index' | 'forest'>;

/**
 * The groups among the children of a run; null where it has none. In a group are the children that succeeded, with all below
 * them, and share a task with at least four others. Families are never grouped.
 */
export function siblingGroupsOf(runs: Runs, parent: number): SiblingGroups | null {
  if (parent === noRow) return null;
  // Asked first: a million children that failed before the well ones must not be passed over for each of them.
  const found = groupsByForest.get(runs.forest)?.byParent.get(parent);
  if (found !== undefined) return found;
  if (!hasManyWellChildren(runs.forest, parent)) {
    if (hasManyChildren(runs.forest, parent)) groupsOf(runs.forest).byParent.set(parent, null);
    return null;
  }
  const known = groupsOf(runs.forest);
  const groups = findGroups(runs, parent);
  known.byParent.set(parent, groups);
  if (groups !== null) writeLeaders(known, runs.forest, groups);
  return groups;
}

/** First run of the group that a run is in, folded or open; `noRow` where it is in none. */
export function groupLeaderOf(runs: Runs, row: number): number {
  const { forest } = runs;
  if (siblingGroupsOf(runs, forest.parent[row] ?? noRow) === null) return noRow;
  return (groupsOf(forest).leader?.[row] ?? 0) - 1;
}

/** First run of the folded group that hides a run or stands on it; `noRow` where the run is shown as itself, as all are of a view that leaves some out. */
export function foldedGroupLeader(runs: Runs, folds: Pick<Folds, 'ungrouped' | 'kept'>, row: number): number {
  if (folds.kept !== null) return noRow;
  const leader = groupLeaderOf(runs, row);
  return leader === noRow || isGroupOpen(folds, leader) ? noRow : leader;
}

/** The runs of a group, by any of them; empty for a run that is in none. */
export function groupMembers(runs: Runs, row: number): Int32Array {
  const groups = siblingGroupsOf(runs, runs.forest.parent[row] ?? noRow);
  return groups?.membersByLeader.get(groupLeaderOf(runs, row)) ?? new Int32Array(0);
}

/** Whether the runs of a group are shown on their own: its first run's bit says so for all. */
export function isGroupOpen(folds: Pick<Folds, 'ungrouped'>, leader: number): boolean {
  return hasBit(folds.ungrouped, leader);
}

function groupsOf(forest: Forest): ForestGroups {
  let known = groupsByForest.get(forest);
  if (known === undefined) {
    known = { byParent: new Map(), leader: null };
    groupsByForest.set(forest, known);
  }
  return known;
}

/** Whether passing over a run's children takes long enough for the answer to be kept. */
function hasManyChildren(forest: Forest, parent: number): boolean {
  let count = 0;
  for (let child = forest.firstChild[parent] ?? noRow; child !== noRow && count < manyChildren; count += 1) {
    child = forest.nextSibling[child] ?? noRow;
  }
  return count === manyChildren;
}

const manyChildren = 64;

/** Most runs have few children: that is seen at once, and nothing is kept of them. */
function hasManyWellChildren(forest: Forest, parent: number): boolean {
  if ((forest.subtreeSucceeded[parent] ?? 0) < leastGroupSize) return false;
  let count = 0;
  let child = forest.firstChild[parent] ?? noRow;
  while (child !== noRow && count < leastGroupSize) {
    if (isWell(forest, child)) count += 1;
    child = forest.nextSibling[child] ?? noRow;
  }
  return count >= leastGroupSize;
}

function findGroups({ index, forest }: Runs, parent: number): SiblingGroups | null {
  const wellByTask = new Map<string, number[]>();
  let child = forest.firstChild[parent] as number;
  while (child !== noRow) {
    const task = isWell(forest, child) ? index.taskIdentifier(child) : null;
    if (task !== null) {
      const well = wellByTask.get(task);
      if (well === undefined) wellByTask.set(task, [child]);
      else well.push(child);
    }
    child = forest.nextSibling[child] as number;
  }
  const membersByLeader = new Map<number, Int32Array>();
  for (const members of wellByTask.values()) {
    if (members.length >= leastGroupSize) membersByLeader.set(members[0] as number, new Int32Array(members));
  }
  return membersByLeader.size === 0 ? null : { membersByLeader };
}

function writeLeaders(known: ForestGroups, forest: Forest, { membersByLeader }: SiblingGroups): void {
  known.leader ??= new Uint32Array(forest.size);
  for (const [leader, members] of membersByLeader) {
    for (const member of members) known.leader[member] = leader + 1;
  }
}

function isWell(forest: Forest, row: number): boolean {
  return forest.subtreeSucceeded[row] === forest.subtreeSize[row];
}
