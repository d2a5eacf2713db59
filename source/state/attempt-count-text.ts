/** How many attempts a run took, without ever taking a list that is not there for none. */
import type { RunIndex } from '../model/run-index.ts';

/** `3`, `3, details not in this document`, `5, 3 of them listed`, `not in this document`. */
export function attemptCountText(index: RunIndex, row: number): string {
  const count = index.attemptCount(row);
  const listed = index.attempts(row).length;
  if (count === null) return listed === 0 ? 'not in this document' : String(listed);
  if (listed === 0 && count > 0) return `${count}, details not in this document`;
  return listed === count ? String(count) : `${count}, ${listed} of them listed`;
}
