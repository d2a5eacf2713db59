/** Which attempt of a run is its last, for the rules of blame. */
import type { RunIndex } from './run-index.ts';
import type { AttemptRecord } from './run-record.ts';

/** A run's last attempt, where it is among those listed: of a run with more attempts than are listed nobody may know it. */
export function lastAttempt(index: RunIndex, row: number): AttemptRecord | undefined {
  const attempts = index.attempts(row);
  const last = attempts.at(-1);
  const count = index.attemptCount(row) ?? 0;
  return attempts.length >= count || (last?.number ?? 0) >= count ? last : undefined;
}
