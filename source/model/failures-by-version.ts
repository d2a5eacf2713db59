/** How often a task failed in one way, version by version: a cause that came with a deployment shows here. */
import type { Blame } from './blame.ts';
import type { ErrorGroup } from './error-groups.ts';
import type { RunIndex } from './run-index.ts';
import { isFinalState } from './run-state.ts';

/** Final runs of a task on one deployment version, and how many of them failed in the way of a group. */
export interface VersionFailures {
  readonly version: string;
  readonly failed: number;
  readonly total: number;
}

export interface TaskFailures {
  readonly task: string;
  /** Newest version first; runs without a version are left out. */
  readonly versions: readonly VersionFailures[];
}

type Totals = ReadonlyMap<string, ReadonlyMap<string, number>>;

const totalsByBlame = new WeakMap<Blame, Totals>();

/** For each task of a group. The first call for a blame walks all runs. */
export function failuresByVersion(index: RunIndex, blame: Blame, group: ErrorGroup): readonly TaskFailures[] {
  let totals = totalsByBlame.get(blame);
  if (totals === undefined) {
    totals = countFinal(index);
    totalsByBlame.set(blame, totals);
  }
  const failed = new Map<string, Map<string, number>>();
  for (const row of group.rows) count(failed, index, row);
  const tasks: TaskFailures[] = [];
  for (const [task, failedOn] of failed) {
    const versions = [...(totals.get(task) ?? [])].map(([version, total]) => ({
      version,
      failed: failedOn.get(version) ?? 0,
      total,
    }));
    tasks.push({ task, versions: versions.sort((a, b) => byVersion(b.version, a.version)) });
  }
  return tasks;
}

function countFinal(index: RunIndex): Totals {
  const totals = new Map<string, Map<string, number>>();
  for (let row = 0; row < index.size; row += 1) {
    if (index.presence(row) === 'loaded' && isFinalState(index.state(row))) count(totals, index, row);
  }
  return totals;
}

function count(counts: Map<string, Map<string, number>>, index: RunIndex, row: number): void {
  const task = index.taskIdentifier(row);
  const version = index.version(row);
  if (task === null || version === null) return;
  let byVersions = counts.get(task);
  if (byVersions === undefined) {
    byVersions = new Map();
    counts.set(task, byVersions);
  }
  byVersions.set(version, (byVersions.get(version) ?? 0) + 1);
}

/** `20260821.10` is newer than `20260821.9`: runs of digits are compared as numbers. */
export function byVersion(first: string, second: string): number {
  const [left, right] = [first, second].map((version) => version.split(/(\d+)/));
  for (let place = 0; place < Math.max(left?.length ?? 0, right?.length ?? 0); place += 1) {
    const one = left?.[place] ?? '';
    const other = right?.[place] ?? '';
    const difference = place % 2 === 1 ? Number(one) - Number(other) : 0;
    if (difference !== 0) return difference;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
