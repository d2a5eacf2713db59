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
  /** First run of the group that a run is in; runs in no group are not in it. */
  readonly leaderByMember: ReadonlyMap<number, number>;
  /** Runs of a group in the order of siblings, by their first. */
  readonly membersByLeader: ReadonlyMap<number, Int32Array>;
}

/** A forest never changes, so what was found for it holds. */
const groupsByForest = new WeakMap<Forest, Map<number, SiblingGroups | null>>();

/**
 * The groups among the children of a run; null where it has none. In a group are the children that succeeded, with all below
 * them, and share a task with at least four others. Families are never grouped.
 */
export function siblingGroupsOf(
  runs: Pick<RunCollection, 'index' | 'forest'>,
  parent: number,
): SiblingGroups | null {
  const { forest } = runs;
  if (parent === noRow || (forest.subtreeSize[parent] ?? 0) <= leastGroupSize) return null;
  let known = groupsByForest.get(forest);
  if (known === undefined) {
    known = new Map();
    groupsByForest.set(forest, known);
  }
  const found = known.get(parent);
  if (found !== undefined) return found;
  const groups = findGroups(runs, parent);
  known.set(parent, groups);
  return groups;
}

/** First run of the folded group that hides a run or stands on it; `noRow` where the run is shown as itself. */
export function foldedGroupLeader(
  runs: Pick<RunCollection, 'index' | 'forest'>,
  folds: Pick<Folds, 'ungrouped'>,
  row: number,
): number {
  const groups = siblingGroupsOf(runs, runs.forest.parent[row] ?? noRow);
  const leader = groups?.leaderByMember.get(row);
  if (groups === null || leader === undefined) return noRow;
  return isGroupOpen(folds, leader) ? noRow : leader;
}

/** Whether the runs of a group are shown on their own: its first run's bit says so for all. */
export function isGroupOpen(folds: Pick<Folds, 'ungrouped'>, leader: number): boolean {
  return hasBit(folds.ungrouped, leader);
}

function findGroups(
  { index, forest }: Pick<RunCollection, 'index' | 'forest'>,
  parent: number,
): SiblingGroups | null {
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
  const leaderByMember = new Map<number, number>();
  const membersByLeader = new Map<number, Int32Array>();
  for (const members of wellByTask.values()) {
    if (members.length < leastGroupSize) continue;
    const leader = members[0] as number;
    membersByLeader.set(leader, Int32Array.from(members));
    for (const member of members) leaderByMember.set(member, leader);
  }
  return membersByLeader.size === 0 ? null : { leaderByMember, membersByLeader };
}

function isWell(forest: Forest, row: number): boolean {
  return forest.subtreeSucceeded[row] === forest.subtreeSize[row];
}
