/** The run that the one under the cursor is compared with. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { comparedSiblings } from './compared-siblings.ts';
import type { State } from './state.ts';

/** A run to compare with, `noRow` where there is none; why that one, or why none. */
export interface ComparisonBase {
  readonly row: number;
  readonly text: string;
}

/** What the base depends on. */
export type ComparisonView = Pick<State, 'runs' | 'cursor' | 'marked'>;

/** The marked run, else the last run of the same task that went well and was created before. */
export function comparisonBase({ runs, cursor, marked }: ComparisonView): ComparisonBase {
  if (cursor === noRow) return { row: noRow, text: 'there is no run to compare' };
  if (marked !== noRow && marked !== cursor) return { row: marked, text: 'the run that you marked' };
  const task = runs.index.taskIdentifier(cursor);
  if (task === null)
    return { row: noRow, text: 'nothing to compare with: the task of this run is not known' };
  if (Number.isNaN(runs.index.createdAtMs(cursor))) {
    return { row: noRow, text: 'nothing to compare with: when this run was created is not known' };
  }
  const row = lastSuccessBefore(runs, cursor);
  if (row !== noRow) return { row, text: 'the last run of this task before it that went well' };
  return {
    row: noRow,
    text: 'nothing to compare with: no run of this task went well before it (M marks another)',
  };
}

interface Found {
  readonly cursor: number;
  readonly row: number;
}

const foundByForest = new WeakMap<Forest, Found>();

/** Walks all runs, once for a run in a row. */
function lastSuccessBefore({ index, forest }: RunCollection, cursor: number): number {
  const known = foundByForest.get(forest);
  if (known?.cursor === cursor) return known.row;
  const task = index.taskIdentifier(cursor);
  const beforeMs = index.createdAtMs(cursor);
  let found = noRow;
  let foundMs = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < forest.size; row += 1) {
    const createdMs = index.createdAtMs(row);
    if (!(createdMs < beforeMs && createdMs >= foundMs) || index.state(row) !== 'succeeded') continue;
    if (index.presence(row) !== 'loaded' || index.taskIdentifier(row) !== task) continue;
    found = row;
    foundMs = createdMs;
  }
  foundByForest.set(forest, { cursor, row: found });
  return found;
}

/** `M`: marks the run at the cursor as the one to compare with; on the marked one takes the mark away. */
export function markRun(state: State): State {
  const { cursor, marked, runs } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to mark' };
  if (cursor === marked) return { ...state, marked: noRow, notice: 'no longer marked' };
  const name = runs.index.taskIdentifier(cursor) ?? runs.index.id(cursor);
  return { ...state, marked: cursor, notice: `marked ${name}: c on another run compares it with this one` };
}

/** Rows whose bodies what is shown needs, the most needed first. */
export function rowsToLoad(state: ComparisonView & Pick<State, 'details'>): readonly number[] {
  const isComparing = state.details.isOpen && state.details.tab === 'compare';
  if (!isComparing || state.cursor === noRow) return [state.cursor];
  const base = comparisonBase(state).row;
  const rows = base === noRow ? [state.cursor] : [state.cursor, base];
  const siblings = comparedSiblings(state.runs, state.cursor);
  return siblings === null ? rows : [...new Set([...rows, ...siblings.failed, ...siblings.others])];
}
