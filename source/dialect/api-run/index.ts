/** Runs as the API retrieves them: of today, without version header, of 2024 with attempts; and realtime run objects. */
import type { Dialect } from '../dialect.ts';
import { readRun } from '../read-run.ts';
import { isApiRunObject, isRunObject } from '../run-fields.ts';
import { runFindings } from '../run-findings.ts';

export const apiRun: Dialect = {
  name: 'api-run',
  title: 'a run (GET /api/v3/runs/{id})',
  recognisedBy:
    'a run (see run-schema) with a field or a status that only the API has, such as `attemptCount`, `depth`, `error`; `COMPLETED`, `FAILED`, `WAITING`',
  gives: 'One run with its error, its counted attempts and its relations one level up and down.',
  example: {
    id: 'run_a1',
    status: 'FAILED',
    taskIdentifier: 'send-email',
    createdAt: '2026-08-21T10:00:00.000Z',
    updatedAt: '2026-08-21T10:00:03.000Z',
    error: { name: 'Error', message: 'no such address' },
    attemptCount: 3,
    attempts: [],
  },
  recognises: (value) => isRunObject(value) && isApiRunObject(value),
  findProblems: (value) => runFindings('api-run', value),
  toRuns: (value, pointer) => ({ runs: readRun(value, pointer, 'api-run'), remark: null }),
};
