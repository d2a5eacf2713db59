/** In which tasks runs failed alike. */
import type { ErrorGroup } from './error-groups.ts';
import type { RunIndex } from './run-index.ts';

const countsByGroup = new WeakMap<ErrorGroup, ReadonlyMap<string, number>>();

/** How many of the group's runs are of each task; counted once for a group. Runs without a task are left out. */
export function tasksOfGroup(index: RunIndex, group: ErrorGroup): ReadonlyMap<string, number> {
  const known = countsByGroup.get(group);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const row of group.rows) {
    const task = index.taskIdentifier(row);
    if (task !== null) counts.set(task, (counts.get(task) ?? 0) + 1);
  }
  countsByGroup.set(group, counts);
  return counts;
}
