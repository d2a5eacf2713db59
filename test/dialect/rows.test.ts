import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import { recordOf } from '../../source/model/record-of-run.ts';
import { rowFixtures } from '../helpers/fixtures/row-fixtures.ts';

describe('rows are recognised', () => {
  test.each([
    ['query-row', { run_id: 'run_1' }],
    ['query-row', { run_id: 'run_1', count: 5 }],
    ['query-row', { run_id: 'cm1', task_identifier: 't' }],
    ['clickhouse-row', { friendly_id: 'run_1' }],
    ['clickhouse-row', { run_id: 'cm1', friendly_id: 'run_1', task_identifier: 't' }],
    ['database-row', { friendlyId: 'run_1' }],
    ['database-row', { id: 'run_x', friendlyId: 'x', taskIdentifier: 't', status: 'PENDING' }],
    ['database-attempt', { friendlyId: 'attempt_1', taskRunId: 'cm1' }],
    ['database-attempt', { number: 1, taskRunId: 'cm1' }],
    ['electric-message', { key: '"a"."TaskRun"/"1"', value: {}, headers: { operation: 'insert' } }],
    ['electric-message', { headers: { control: 'up-to-date' } }],
    ['query-rows', { format: 'json', results: [] }],
    ['query-rows', { response: { body: { format: 'csv', results: '' } } }],
    ['clickhouse-rows', { meta: [], data: [{ friendly_id: 'run_1' }], rows: 1 }],
    ['clickhouse-rows', { meta: [], data: [] }],
  ])('%s: %j', (dialect, value) => {
    expect(detectDialect(value)).toMatchObject({ dialect });
  });

  test.each([
    [{ status: 'Failed', count: 5 }],
    [{ friendlyId: 'batch_1' }],
    [{ headers: { 'content-type': 'json' } }],
    [{ run_id: 'x' }],
    [{ taskRunId: 'cm1' }],
  ])('not: %j', (value) => {
    expect(detectDialect(value)).toMatchObject({ dialect: null });
  });
});

test.each([
  [{ format: 'csv', results: 'a,b' }, 'the rows of a query as CSV text: ask for them with "format": "json"'],
  [{ format: 'json', results: [] }, 'a query without rows'],
  [{ meta: [], data: [] }, 'a ClickHouse result without rows'],
  [{ headers: { control: 'up-to-date' } }, 'a message of Electric about its log: up-to-date'],
  [
    { key: '"public"."TaskRun"/"cm2"', value: { id: 'cm2' }, headers: { operation: 'delete' } },
    'a message of Electric: the row "public"."TaskRun"/"cm2" was deleted or left the shape',
  ],
  [
    { key: '"public"."BatchTaskRun"/"b"', value: { id: 'b' }, headers: { operation: 'insert' } },
    'a message of Electric about a row of BatchTaskRun, which is no run',
  ],
  [
    { key: '"public"."TaskRun"/"cm2"', headers: { operation: 'insert' } },
    'a message of Electric that names no run',
  ],
  [
    { key: 'k', value: { status: 'PENDING' }, headers: { operation: 'update' } },
    'a message of Electric that names no run',
  ],
])('what holds no run says so: %j', (value, remark) => {
  const { dialect } = detectDialect(value);
  if (dialect === null) expect.unreachable();
  expect(toRuns(value, dialect)).toEqual({ runs: [], remark });
  expect(checkDocument(value, dialect).total).toBe(0);
});

test.each([
  [{ run_id: 'run_1', is_test: '1' }],
  [{ friendly_id: 'run_1', task_identifier: 't', status: 'CRASHED', is_test: '1' }],
  [{ friendlyId: 'run_1', taskIdentifier: 't', status: 'CRASHED', isTest: '1' }],
])('a flag as text fits, as it is read: %j', (value) => {
  const { dialect } = detectDialect(value);
  if (dialect === null) expect.unreachable();
  expect(checkDocument(value, dialect).total).toBe(0);
  expect(toRuns(value, dialect).runs).toMatchObject([{ isTest: true }]);
});

test.each([
  [{ run_id: 'x', task_identifier: 't' }, '/run_id must begin with "run_", found "x"'],
  [{ run_id: 'run_1', status: 'Timed Out' }, /"Timed out".*found "Timed Out"; did you mean "Timed out"\?$/],
  [{ run_id: 'run_1', total_duration: 'long' }, '/total_duration must be a number, found "long"'],
  [{ run_id: 'run_1', triggered_at: '2026-02-30 10:00:00' }, /^\/triggered_at must be a date and time/],
  [
    { run_id: 'run_1', is_test: 2 },
    '/is_test must be one of true, false, 0, 1, "t", "f", "true", "false", "0", "1", found 2',
  ],
  [
    { friendly_id: 'run_1', status: 'CRASHED' },
    ' must have the property "task_identifier", found an object with the keys friendly_id, status',
  ],
  [{ friendlyId: 'run_1', taskIdentifier: 't', status: 'FAILED' }, /^\/status must be one of/],
  [
    { friendlyId: 'attempt_1', taskRunId: 5, number: 1, status: 'FAILED' },
    '/taskRunId must be a string, found 5',
  ],
  [{ friendlyId: 'attempt_1', taskRunId: '', number: 1, status: 'FAILED' }, '/taskRunId must not be empty'],
  [
    { key: 'k', value: { depth: 'two' }, headers: { operation: 'insert' } },
    '/value/depth must be a number, found "two"',
  ],
])('what is wrong with %j', (value, expected) => {
  const { dialect } = detectDialect(value);
  if (dialect === null) expect.unreachable();
  const told = checkDocument(value, dialect).problems.map(({ pointer, message }) => `${pointer} ${message}`);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(expected);
});

test('a whole envelope that was not split gives its rows and what is wrong with them', () => {
  const value = {
    results: [{ run_id: 'run_1', status: 'Failed' }, { run_id: 'run_2', depth: 'x' }, 5],
    format: 'json',
  };
  expect(
    toRuns({ response: { body: value } }, 'query-rows').runs.map(({ id, pointer }) => [id, pointer]),
  ).toEqual([
    ['run_1', '/response/body/results/0'],
    ['run_2', '/response/body/results/1'],
  ]);
  expect(
    checkDocument(value, 'query-rows').problems.map(({ pointer, message }) => `${pointer} ${message}`),
  ).toEqual([
    '/results/1/depth must be a number, found "x"',
    '/results/2 must be a row with the column run_id, found a number',
  ]);
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

test('fields dropped, nulled or of the wrong type never crash, and are always told', () => {
  const documents = rowFixtures.flatMap(({ path, text }) =>
    path.endsWith('.ndjson') ? text.trimEnd().split('\n').slice(0, 4) : [text],
  );
  const odd = fc.constantFrom<unknown>(undefined, null, '', 'x', 5, -1.5, true, [], [[]], {}, { data: {} });
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.nat(60),
      odd,
      fc.nat(60),
      odd,
      (text, first, one, second, other) => {
        const value = JSON.parse(text) as Record<string, unknown>;
        const inner = [value['value'], value['results'], value['data']].find(isObject) ?? value;
        for (const [target, place, change] of [
          [value, first, one],
          [inner, second, other],
        ] as const) {
          const key = Object.keys(target)[place % Math.max(Object.keys(target).length, 1)];
          if (key !== undefined) target[key] = change;
        }
        const document: unknown = JSON.parse(JSON.stringify(value));
        const detection = detectDialect(document);
        if (detection.dialect === null) {
          expect(detection.reason).not.toBe('');
          return;
        }
        const { runs, remark } = toRuns(document, detection.dialect);
        const { total } = checkDocument(document, detection.dialect);
        expect([runs.length > 0, remark !== null, total > 0]).toContain(true);
        for (const run of runs) expect(recordOf(run, 0, false, 0).id).not.toBe('');
      },
    ),
    { numRuns: 2000 },
  );
});
