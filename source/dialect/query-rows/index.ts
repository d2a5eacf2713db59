/** The answer of Trigger.dev's query API (formats.md §2, 6): rows, or CSV text, which is not JSON's to read. */
import type { Dialect } from '../dialect.ts';
import { type EnvelopeKind, envelopeFindings, envelopeRuns } from '../envelope.ts';
import { elementsOf, fieldOf, isJsonObject, textOf } from '../json-object.ts';
import { queryRow } from '../query-row/index.ts';

const kind: EnvelopeKind = {
  key: 'results',
  schema: 'query-rows',
  expected: 'a row with the column run_id',
  dialectOf: (element) => (isJsonObject(element) && queryRow.recognises(element) ? queryRow : null),
};

export const queryRows: Dialect = {
  name: 'query-rows',
  title: 'the rows of a query (POST /api/v1/query)',
  recognisedBy: '`format` and `results`',
  elements: 'results',
  gives: 'A whole forest, by parent_run_id, root_run_id and depth; each row is a document of its own.',
  example: {
    format: 'json',
    results: [
      { run_id: 'run_a1', status: 'Failed', task_identifier: 'send-email', depth: 0 },
      { run_id: 'run_a2', status: 'Timed out', task_identifier: 'render', parent_run_id: 'run_a1', depth: 1 },
    ],
  },
  recognises: (value) => fieldOf(value, 'format') !== undefined && fieldOf(value, 'results') !== undefined,
  findProblems: (value) => envelopeFindings(kind, value),
  toRuns: (value, pointer, context) => ({
    runs: envelopeRuns(kind, value, pointer, context),
    remark: isJsonObject(value) ? remarkOf(textOf(value, 'results'), elementsOf(value, 'results')) : null,
  }),
};

function remarkOf(csv: string | null, rows: readonly unknown[] | null): string | null {
  if (csv !== null) return 'the rows of a query as CSV text: ask for them with "format": "json"';
  return rows?.length === 0 ? 'a query without rows' : null;
}
