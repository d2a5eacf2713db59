/** The line of the person's own code that an error came from. */
import type { RunIndex } from './run-index.ts';

/**
 * First own frame of a run's error; where the error itself has none, as that of a trace's top span, the frame of the last attempt that
 * failed with the same message. Null where none is told.
 */
export function errorFrame(index: RunIndex, row: number): string | null {
  const error = index.error(row);
  if (error === null || error.frame !== null) return error?.frame ?? null;
  const same = index
    .attempts(row)
    .findLast((attempt) => attempt.error?.name === error.name && attempt.error.message === error.message);
  return same?.error?.frame ?? null;
}
