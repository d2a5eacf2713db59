/** A row of ClickHouse's `task_runs_v2` of a self-hosted Trigger.dev, as JSONEachRow writes it (formats.md §2). */
import type { Run } from '../../model/run.ts';
import { readRunError } from '../../model/run-error.ts';
import { stateOfStatus } from '../../model/run-state.ts';
import { findProblems } from '../../schema/validate.ts';
import { bareRun } from '../bare-run.ts';
import { clickhouseJson, clickhousePart, clickhouseTime } from '../clickhouse-value.ts';
import { columnFacts } from '../column-facts.ts';
import { columnCount, columnFlag, columnList, columnText } from '../column-value.ts';
import type { Dialect } from '../dialect.ts';
import { internalIds } from '../internal-ids.ts';
import { fieldOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import { clickhouseColumns } from './clickhouse-columns.ts';

export const clickhouseRow: Dialect = {
  name: 'clickhouse-row',
  title: 'a row of ClickHouse (task_runs_v2)',
  recognisedBy: '`friendly_id` begins `run_`, or stands beside `task_identifier`',
  gives: 'One run with its error and output, joined to its parent and root by their internal ids.',
  example: {
    run_id: 'cm2a2',
    friendly_id: 'run_cm2a2',
    root_run_id: 'cm2a1',
    parent_run_id: 'cm2a1',
    depth: 1,
    status: 'CRASHED',
    task_identifier: 'send-email',
    created_at: '2026-08-21 10:00:00.000',
    updated_at: '2026-08-21 10:00:03.000',
    completed_at: '2026-08-21 10:00:03.000',
    is_test: 0,
  },
  recognises: (value) =>
    (textOf(value, 'friendly_id')?.startsWith('run_') ?? false) ||
    (fieldOf(value, 'friendly_id') !== undefined && fieldOf(value, 'task_identifier') !== undefined),
  findProblems: (value) => findProblems('clickhouse-row', value),
  toRuns: (value, pointer) => ({ runs: isJsonObject(value) ? readRow(value, pointer) : [], remark: null }),
};

function readRow(row: JsonObject, pointer: string): readonly Run[] {
  const friendlyId = columnText(row, 'friendly_id');
  const ids = internalIds(friendlyId, {
    id: columnText(row, 'run_id'),
    parentId: columnText(row, 'parent_run_id'),
    rootId: columnText(row, 'root_run_id'),
    depth: columnCount(row, 'depth'),
  });
  if (ids === null) return [];
  const status = columnText(row, 'status');
  const run: Run = {
    ...bareRun(ids.runId, pointer, 'clickhouse-row', 'loaded'),
    internal: ids.internal,
    taskIdentifier: columnText(row, 'task_identifier'),
    status,
    state: stateOfStatus(status),
    version: columnText(row, 'task_version'),
    createdAt: clickhouseTime(row, 'created_at'),
    startedAt: clickhouseTime(row, 'started_at') ?? clickhouseTime(row, 'executed_at'),
    finishedAt: clickhouseTime(row, 'completed_at'),
    updatedAt: clickhouseTime(row, 'updated_at'),
    isTest: columnFlag(row, 'is_test'),
    depth: columnCount(row, 'depth'),
    tags: columnList(row, 'tags'),
    attemptCount: columnCount(row, 'attempt'),
    error: readRunError(clickhouseJson(row, 'error')) ?? readRunError(clickhouseJson(row, 'error_text')),
    body: {
      payload: clickhousePart(row, 'payload', pointer),
      output: clickhousePart(row, 'output', pointer) ?? clickhousePart(row, 'output_text', pointer),
      metadata: null,
    },
    extraFacts: columnFacts(row, clickhouseColumns),
  };
  return [run];
}
