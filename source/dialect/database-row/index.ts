/** A row of Postgres' "TaskRun", of a self-hosted database or as realtime sends it (formats.md §2, 9). */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject, textOf } from '../json-object.ts';
import { readDatabaseRun } from '../read-database-run.ts';

export const databaseRow: Dialect = {
  name: 'database-row',
  title: 'a row of the database ("TaskRun")',
  recognisedBy: '`friendlyId` begins `run_`, or stands beside `taskIdentifier`',
  gives:
    'One run with payload, output, metadata and error, joined to its parent and root by their internal ids.',
  example: {
    id: 'cm2a2',
    friendlyId: 'run_cm2a2',
    status: 'COMPLETED_WITH_ERRORS',
    taskIdentifier: 'send-email',
    createdAt: '2026-08-21T10:00:00.000',
    updatedAt: '2026-08-21T10:00:03.000',
    completedAt: '2026-08-21T10:00:03.000',
    payload: '{"to":"a@example.com"}',
    payloadType: 'application/json',
    error: { type: 'BUILT_IN_ERROR', name: 'Error', message: 'no such address', stackTrace: '' },
    parentTaskRunId: 'cm2a1',
    rootTaskRunId: 'cm2a1',
    resumeParentOnCompletion: true,
    depth: 1,
  },
  recognises: (value) =>
    (textOf(value, 'friendlyId')?.startsWith('run_') ?? false) ||
    (fieldOf(value, 'friendlyId') !== undefined && fieldOf(value, 'taskIdentifier') !== undefined),
  findProblems: (value) => findProblems('database-row', value),
  toRuns(value, pointer) {
    const run = isJsonObject(value) ? readDatabaseRun(value, pointer, 'database-row') : null;
    return { runs: run === null ? [] : [run], remark: null };
  },
};
