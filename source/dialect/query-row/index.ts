/** A row of Trigger.dev's query API: any columns of its table `runs`, in snake_case (formats.md §2, 6). */
import type { BodyPart, Run } from '../../model/run.ts';
import { readRunError } from '../../model/run-error.ts';
import { stateOfStatus } from '../../model/run-state.ts';
import { findProblems } from '../../schema/validate.ts';
import { bareRun } from '../bare-run.ts';
import { clickhouseJson, clickhouseTime } from '../clickhouse-value.ts';
import { columnFacts } from '../column-facts.ts';
import { columnCount, columnFlag, columnJson, columnList, columnText } from '../column-value.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import { rowLinks } from '../row-links.ts';
import { queryColumns } from './query-columns.ts';

export const queryRow: Dialect = {
  name: 'query-row',
  title: 'a row of a query (POST /api/v1/query)',
  recognisedBy: '`run_id` begins `run_`, or stands beside `task_identifier`, and no `friendly_id`',
  gives: 'One run with its parent, root, depth, error and every column that was asked for.',
  example: {
    run_id: 'run_a2',
    status: 'Timed out',
    task_identifier: 'send-email',
    parent_run_id: 'run_a1',
    root_run_id: 'run_a1',
    depth: 1,
    triggered_at: '2026-08-21 10:00:00.000',
    completed_at: '2026-08-21 10:00:03.000',
    attempt_count: 1,
  },
  recognises(value) {
    if (fieldOf(value, 'friendly_id') !== undefined) return false;
    const isRun = textOf(value, 'run_id')?.startsWith('run_') ?? false;
    return (
      isRun || (fieldOf(value, 'run_id') !== undefined && fieldOf(value, 'task_identifier') !== undefined)
    );
  },
  findProblems: (value) => findProblems('query-row', value),
  toRuns: (value, pointer) => ({ runs: isJsonObject(value) ? readRow(value, pointer) : [], remark: null }),
};

function readRow(row: JsonObject, pointer: string): readonly Run[] {
  const id = columnText(row, 'run_id');
  if (id === null) return [];
  const status = columnText(row, 'status');
  const depth = columnCount(row, 'depth');
  const run: Run = {
    ...bareRun(id, pointer, 'query-row', tellsOfRun(row) ? 'loaded' : 'implied'),
    ...rowLinks(id, columnText(row, 'parent_run_id'), columnText(row, 'root_run_id'), depth),
    taskIdentifier: columnText(row, 'task_identifier'),
    status,
    state: stateOfStatus(status),
    version: columnText(row, 'task_version'),
    createdAt: clickhouseTime(row, 'triggered_at'),
    startedAt: clickhouseTime(row, 'dequeued_at') ?? clickhouseTime(row, 'executed_at'),
    finishedAt: clickhouseTime(row, 'completed_at'),
    isTest: columnFlag(row, 'is_test'),
    depth,
    tags: columnList(row, 'tags'),
    attemptCount: columnCount(row, 'attempt_count'),
    error: readRunError(clickhouseJson(row, 'error')),
    body: { payload: null, output: outputPart(row, pointer), metadata: null },
    extraFacts: columnFacts(row, queryColumns),
  };
  return [run];
}

/** The empty object stands for no output. */
function outputPart(row: JsonObject, pointer: string): BodyPart | null {
  const output = columnJson(row, 'output');
  if (output === undefined || output === '' || (isJsonObject(output) && Object.keys(output).length === 0))
    return null;
  const format = typeof fieldOf(row, 'output') === 'string' ? 'json' : 'value';
  return { pointer: `${pointer}/output`, format };
}

/** Whether the row has more than the run's id: any other column that says something. */
function tellsOfRun(row: JsonObject): boolean {
  return Object.keys(row).some((key) => key !== 'run_id' && fieldOf(row, key) !== undefined);
}
