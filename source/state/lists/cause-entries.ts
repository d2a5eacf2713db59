/** The list of causes: failures of the whole input by what they have in common. */
import { groupTitle } from '../../model/error-groups.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import { textMatcher } from '../../query/find-text.ts';
import { entriesOf, type ListEntries } from './list-entry.ts';

/** The largest group first; searched by error and task. */
export function causeEntries({ blame: { groups } }: RunCollection, search: string): ListEntries {
  const matches = textMatcher(search);
  const found =
    search === ''
      ? groups
      : groups.filter((group) => matches(groupTitle(group)) || group.tasks.some((task) => matches(task)));
  return entriesOf(
    found,
    groups.length,
    (group) => ({ kind: 'cause', group }),
    ({ fingerprint }) => fingerprint,
  );
}
