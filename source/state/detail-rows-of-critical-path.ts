/** The critical path of a family in words: what the end of its root waited for. */
import { criticalPath } from '../model/critical-path.ts';
import { noRow } from '../model/run-index.ts';
import type { DetailRow } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';

/** Runs that are told; the rest is counted. */
const mostSteps = 12;

/** Rows for a root that waited for children; nothing for other runs. */
export function criticalPathRows({ runs, row }: Pick<DetailSubject, 'runs' | 'row'>): readonly DetailRow[] {
  const { index, forest } = runs;
  if ((forest.parent[row] ?? noRow) !== noRow) return [];
  const path = criticalPath(index, forest, row);
  if (path === null || path.steps.length < 2) return [];
  const { steps, wholeMs } = path;
  const note = isAllAwaited(runs, path.rows, row)
    ? 'what its end waited for, and the time in each alone'
    : 'what its end waited for, if it awaited them: the input does not say; the time in each alone';
  const rows: DetailRow[] = [{ kind: 'note', text: note }];
  for (const step of steps.slice(0, mostSteps)) rows.push({ kind: 'critical-step', ...step, wholeMs });
  if (steps.length > mostSteps) {
    rows.push({ kind: 'note', text: `… ${steps.length - mostSteps} more runs on the path` });
  }
  return rows;
}

function isAllAwaited({ index }: DetailSubject['runs'], rows: ReadonlySet<number>, top: number): boolean {
  for (const row of rows) if (row !== top && index.isAwaited(row) !== true) return false;
  return true;
}
