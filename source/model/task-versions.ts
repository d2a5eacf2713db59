/** How often a task failed, version by version, whatever the cause. */
import type { Blame } from './blame.ts';
import { byVersion, type VersionFailures } from './failures-by-version.ts';
import type { RunCollection } from './run-collection.ts';
import { isFinalState } from './run-state.ts';
import type { TaskStatistics } from './task-statistics.ts';
import { isFailedVerdict } from './verdict.ts';

const versionsByFigures = new WeakMap<TaskStatistics, readonly VersionFailures[]>();

/** Of the task's loaded runs: those that ended on each version, and those of them that failed; newest version first. Found once. */
export function taskVersions(
  { index, blame }: { readonly index: RunCollection['index']; readonly blame: Blame },
  figures: TaskStatistics,
): readonly VersionFailures[] {
  const known = versionsByFigures.get(figures);
  if (known !== undefined) return known;
  const counts = new Map<string, { failed: number; total: number }>();
  for (const row of figures.rows) {
    const version = index.version(row);
    if (version === null || !isFinalState(index.state(row))) continue;
    const count = counts.get(version) ?? { failed: 0, total: 0 };
    counts.set(version, count);
    count.total += 1;
    if (isFailedVerdict[blame.verdicts[row] ?? 0] === true) count.failed += 1;
  }
  const versions = [...counts].map(([version, count]) => ({ version, ...count }));
  versions.sort((one, other) => byVersion(other.version, one.version));
  versionsByFigures.set(figures, versions);
  return versions;
}
