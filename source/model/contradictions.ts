/** What contradicts itself within a run or between linked ones: warnings, never a refusal. */
import { findChildContradictions, waitsInVain } from './family-contradictions.ts';
import type { Forest } from './forest.ts';
import type { RunWarning } from './problem.ts';
import { findRunContradictions } from './run-contradictions.ts';
import type { RunIndex } from './run-index.ts';

/** All contradictions, the forest's and the duplicates included, run by run in the order of the rows. */
export function findContradictions(index: RunIndex, forest: Forest): readonly RunWarning[] {
  const linked = warningsByRow(index, forest);
  const found: RunWarning[] = [];
  for (let row = 0; row < index.size; row++) {
    for (const warning of linked.get(row) ?? []) found.push(warning);
    findRunContradictions(index, row, found);
    findChildContradictions(index, forest, row, found);
    const waiting = waitsInVain(index, forest, row);
    if (waiting !== null) found.push(waiting);
  }
  return found;
}

function warningsByRow(index: RunIndex, forest: Forest): Map<number, RunWarning[]> {
  const byRow = new Map<number, RunWarning[]>();
  const add = (row: number, warning: RunWarning): void => {
    const warnings = byRow.get(row);
    if (warnings === undefined) byRow.set(row, [warning]);
    else warnings.push(warning);
  };
  for (const { row, isConflict } of index.duplicates) {
    const runId = index.id(row);
    add(
      row,
      isConflict
        ? {
            kind: 'duplicate-conflict',
            runId,
            otherId: null,
            message:
              'a further document of the run tells other facts, and neither is newer: the later one counts',
          }
        : { kind: 'duplicate', runId, otherId: null, message: 'a further document of the run' },
    );
  }
  for (const warning of forest.warnings) add(index.rowOf(warning.runId), warning);
  return byRow;
}
