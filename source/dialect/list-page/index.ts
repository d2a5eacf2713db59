/** The envelope of GET /api/v1/runs, read as a whole where it was not split into its elements. */
import type { Dialect } from '../dialect.ts';
import { type EnvelopeKind, envelopeFindings, envelopeRuns } from '../envelope.ts';
import { elementsOf, fieldOf } from '../json-object.ts';
import { runDialectOf } from '../run-dialects.ts';
import { isRunObject } from '../run-fields.ts';

const kind: EnvelopeKind = {
  key: 'data',
  schema: 'list-page',
  expected: 'a run',
  dialectOf: runDialectOf,
};

export const listPage: Dialect = {
  name: 'list-page',
  title: 'a list page (GET /api/v1/runs)',
  recognisedBy: '`data` is an array, beside `pagination` or with a run as its first element',
  recognises(value) {
    const data = elementsOf(value, 'data');
    if (data === null || isRunObject(value)) return false;
    return fieldOf(value, 'pagination') !== undefined || runDialectOf(data[0]) !== null;
  },
  elements: 'data',
  gives: 'Runs without relations, payload or error; each is a document of its own.',
  example: {
    data: [
      {
        id: 'run_a1',
        status: 'COMPLETED',
        taskIdentifier: 'send-email',
        createdAt: '2026-08-21T10:00:00.000Z',
        updatedAt: '2026-08-21T10:00:03.000Z',
        isTest: false,
        env: { id: 'env_1', name: 'prod' },
      },
    ],
    pagination: { next: 'run_a1' },
  },
  findProblems: (value) => envelopeFindings(kind, value),
  toRuns: (value, pointer, context) => ({
    runs: envelopeRuns(kind, value, pointer, context),
    remark: null,
  }),
};
