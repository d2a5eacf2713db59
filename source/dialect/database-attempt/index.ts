/** A row of Postgres' "TaskRunAttempt" of a self-hosted database (formats.md §2). */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject } from '../json-object.ts';
import { readDatabaseAttempt } from '../read-database-attempt.ts';

export const databaseAttempt: Dialect = {
  name: 'database-attempt',
  title: 'an attempt of the database ("TaskRunAttempt")',
  recognisedBy: '`taskRunId` beside `friendlyId` or `number`',
  gives: 'One attempt with its times and error, joined to its run by the internal id.',
  example: {
    id: 'cm2b1',
    number: 1,
    friendlyId: 'attempt_a1',
    taskRunId: 'cm2a2',
    status: 'FAILED',
    createdAt: '2026-08-21T10:00:00.500',
    startedAt: '2026-08-21T10:00:00.500',
    completedAt: '2026-08-21T10:00:01.500',
    error: { type: 'STRING_ERROR', raw: 'no such address' },
  },
  recognises: (value) =>
    fieldOf(value, 'taskRunId') !== undefined &&
    (fieldOf(value, 'friendlyId') !== undefined || fieldOf(value, 'number') !== undefined),
  findProblems: (value) => findProblems('database-attempt', value),
  toRuns(value, pointer) {
    const run = isJsonObject(value) ? readDatabaseAttempt(value, pointer, 'database-attempt') : null;
    return { runs: run === null ? [] : [run], remark: null };
  },
};
