/** Which group of like failures a run is in. */
import type { Blame } from './blame.ts';
import type { ErrorGroup } from './error-groups.ts';

/** Blame never changes: what was found for it holds. */
const groupsByBlame = new WeakMap<Blame, ReadonlyMap<number, ErrorGroup>>();

/** The group of a cause or an aside, null for every other run. The first call for a blame walks all its groups. */
export function groupOfRun(blame: Blame, row: number): ErrorGroup | null {
  let groups = groupsByBlame.get(blame);
  if (groups === undefined) {
    const found = new Map<number, ErrorGroup>();
    for (const group of blame.groups) for (const member of group.rows) found.set(member, group);
    groups = found;
    groupsByBlame.set(blame, groups);
  }
  return groups.get(row) ?? null;
}
