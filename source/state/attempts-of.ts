/** The attempts of the run that is looked at, made once: the index makes a new list each time, of as many as there are. */
import type { RunCollection } from '../model/run-collection.ts';
import type { AttemptRecord } from '../model/run-record.ts';

const lastByRuns = new WeakMap<RunCollection, { row: number; attempts: readonly AttemptRecord[] }>();

/** A run's attempts by number. */
export function attemptsOf(runs: RunCollection, row: number): readonly AttemptRecord[] {
  const last = lastByRuns.get(runs);
  if (last?.row === row) return last.attempts;
  const attempts = runs.index.attempts(row);
  lastByRuns.set(runs, { row, attempts });
  return attempts;
}
