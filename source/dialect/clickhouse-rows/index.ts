/** The envelope that ClickHouse writes with FORMAT JSON around its rows. */
import { clickhouseRow } from '../clickhouse-row/index.ts';
import type { Dialect } from '../dialect.ts';
import { type EnvelopeKind, envelopeFindings, envelopeRuns } from '../envelope.ts';
import { elementsOf, isJsonObject } from '../json-object.ts';
import { queryRow } from '../query-row/index.ts';

const kind: EnvelopeKind = {
  key: 'data',
  schema: 'clickhouse-rows',
  expected: 'a row with the column friendly_id',
  dialectOf(element) {
    if (!isJsonObject(element)) return null;
    return [clickhouseRow, queryRow].find((dialect) => dialect.recognises(element)) ?? null;
  },
};

export const clickhouseRows: Dialect = {
  name: 'clickhouse-rows',
  title: 'rows of ClickHouse (FORMAT JSON)',
  recognisedBy: 'arrays `meta` and `data`',
  elements: 'data',
  gives: 'The runs of a self-hosted ClickHouse; each row is a document of its own.',
  example: {
    meta: [
      { name: 'friendly_id', type: 'String' },
      { name: 'status', type: 'String' },
      { name: 'task_identifier', type: 'String' },
    ],
    data: [{ friendly_id: 'run_a1', status: 'CRASHED', task_identifier: 'send-email' }],
    rows: 1,
  },
  recognises: (value) => elementsOf(value, 'meta') !== null && elementsOf(value, 'data') !== null,
  findProblems: (value) => envelopeFindings(kind, value),
  toRuns: (value, pointer, context) => ({
    runs: envelopeRuns(kind, value, pointer, context),
    remark:
      isJsonObject(value) && elementsOf(value, 'data')?.length === 0
        ? 'a ClickHouse result without rows'
        : null,
  }),
};
