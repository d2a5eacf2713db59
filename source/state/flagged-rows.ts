/** Runs that something is wrong with: what their rows bear a sign for. */
import type { RunCollection } from '../model/run-collection.ts';

const flaggedByRuns = new WeakMap<RunCollection, ReadonlySet<number>>();

/**
 * Rows of the runs that a problem or a warning is about, found once for a collection; of two runs that contradict each other the child.
 * That a run has a further document is no reason for a sign: a dump of several moments has many.
 */
export function flaggedRows(runs: RunCollection): ReadonlySet<number> {
  let flagged = flaggedByRuns.get(runs);
  if (flagged === undefined) {
    const rows = new Set<number>();
    for (const { runId } of runs.problems) if (runId !== null) rows.add(runs.index.rowOf(runId));
    for (const { kind, runId } of runs.warnings) {
      if (kind !== 'duplicate') rows.add(runs.index.rowOf(runId));
    }
    flagged = rows;
    flaggedByRuns.set(runs, flagged);
  }
  return flagged;
}
