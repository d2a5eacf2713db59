/** How many attempts a run took, without ever taking a list that is not there for none. */
import type { RunCollection } from '../model/run-collection.ts';
import { attemptsOf } from './attempts-of.ts';

/** `3`, `3, details not in this document`, `5, 3 of them listed`, `not in this document`. */
export function attemptCountText(runs: RunCollection, row: number): string {
  const count = runs.index.attemptCount(row);
  const listed = attemptsOf(runs, row).length;
  if (count === null) return listed === 0 ? 'not in this document' : String(listed);
  if (listed === 0 && count > 0) return `${count}, details not in this document`;
  return listed === count ? String(count) : `${count}, ${listed} of them listed`;
}
