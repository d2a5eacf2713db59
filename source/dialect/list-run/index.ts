/** Elements of a list page: a summary with its environment and nothing that only retrieve gives. */
import type { Dialect } from '../dialect.ts';
import { fieldOf, objectOf } from '../json-object.ts';
import { readRun } from '../read-run.ts';
import { isRunObject } from '../run-fields.ts';
import { runFindings } from '../run-findings.ts';

const retrieveFields: readonly string[] = ['relatedRuns', 'attempts', 'attemptCount', 'payload', 'error'];

export const listRun: Dialect = {
  name: 'list-run',
  title: 'a run of a list page (GET /api/v1/runs)',
  recognisedBy:
    'a run (see run-schema) with `env` and nothing that only retrieve gives: `relatedRuns`, `attempts`, `attemptCount`, `payload`, `error`',
  gives: 'One run of a list page that stands by itself: no relations, payload or error.',
  example: {
    id: 'run_a1',
    status: 'COMPLETED',
    taskIdentifier: 'send-email',
    createdAt: '2026-08-21T10:00:00.000Z',
    updatedAt: '2026-08-21T10:00:03.000Z',
    isTest: false,
    env: { id: 'env_1', name: 'prod' },
  },
  recognises: (value) =>
    isRunObject(value) &&
    objectOf(value, 'env') !== null &&
    retrieveFields.every((key) => fieldOf(value, key) === undefined),
  findProblems: (value) => runFindings('list-run', value),
  toRuns: (value, pointer) => ({ runs: readRun(value, pointer, 'list-run'), remark: null }),
};
