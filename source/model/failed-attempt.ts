/** Which attempts count as failed, and which of them speaks for the run. */
import type { RunIndex } from './run-index.ts';
import type { AttemptRecord } from './run-record.ts';
import { isFailedState, type RunState } from './run-state.ts';

/** Whether an attempt failed: by its state, or by bearing an error where its state does not say how it ended. */
export function isFailedAttempt(attempt: { readonly state: RunState; readonly error: unknown }): boolean {
  return isFailedState(attempt.state) || (attempt.error !== null && attempt.state === 'unknown');
}

/** The last attempt by number that failed; null where none did. A run's error is its own, else this one's (contract.md). */
export function lastFailedAttempt(attempts: readonly AttemptRecord[]): AttemptRecord | null {
  return attempts.findLast(isFailedAttempt) ?? null;
}

/** Number of a run's last attempt, or the count where more are counted than listed (contract rule 12); null where nothing is told. */
export function lastAttemptNumber(index: RunIndex, row: number): number | null {
  const count = index.attemptCount(row);
  const attempts = index.attempts(row);
  if (count !== null && count > attempts.length) return count;
  return attempts.at(-1)?.number ?? null;
}
