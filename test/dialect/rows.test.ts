import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import { verdictOf } from '../../source/model/blame.ts';
import { recordOf } from '../../source/model/record-of-run.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow } from '../../source/model/run-index.ts';
import * as rows from '../helpers/fixtures/planned-rows.ts';
import { rowFamily, rowFixtures } from '../helpers/fixtures/row-fixtures.ts';
import { familyDocuments } from '../helpers/fixtures/run-documents.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const wide = { columns: 120, rows: 60 };

function runOf(value: unknown) {
  const { dialect } = detectDialect(value);
  if (dialect === null) throw new Error('not recognised');
  const [run] = toRuns(value, dialect).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

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
  ])('not: %j', (value) => {
    expect(detectDialect(value)).toMatchObject({ dialect: null });
  });
});

describe('a family is the same in every table, in whatever order its rows come', () => {
  const reference = familyDocuments(rowFamily);
  test.each([
    ['query rows', rows.queryRowsOf(rowFamily), false],
    ['rows of ClickHouse', rows.clickhouseRowsOf(rowFamily), false],
    ['rows of the database', rows.databaseRowsOf(rowFamily), false],
    [
      'rows of the database with their attempts',
      [...rows.databaseAttemptsOf(rowFamily), ...rows.databaseRowsOf(rowFamily)],
      true,
    ],
    ["Electric's messages", rows.electricMessagesOf(rowFamily), false],
  ])('%s', async (_, documents, hasAttempts) => {
    const expected = await stateOfDocuments(reference, wide);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...documents], { minLength: documents.length }),
        async (shuffled) => {
          const { runs } = await stateOfDocuments(shuffled, wide);
          expect(factsOf(runs, hasAttempts)).toEqual(factsOf(expected.runs, hasAttempts));
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** What is known of each loaded run, by id. */
function factsOf({ index, forest, blame }: RunCollection, hasAttempts: boolean) {
  const facts = [];
  for (let row = 0; row < index.size; row++) {
    if (index.presence(row) !== 'loaded') continue;
    const parent = forest.parent[row] ?? noRow;
    const attempts = index
      .attempts(row)
      .map(({ number, state, startedAtMs, endedAtMs }) => [number, state, startedAtMs, endedAtMs]);
    facts.push({
      id: index.id(row),
      parent: parent === noRow ? null : index.id(parent),
      depth: forest.depth[row],
      task: index.taskIdentifier(row),
      state: index.state(row),
      created: index.createdAtMs(row),
      started: index.startedAtMs(row),
      finished: index.finishedAtMs(row),
      verdict: verdictOf(blame, row),
      tags: index.tags(row),
      message: index.error(row)?.message ?? null,
      frame: index.error(row)?.frame ?? null,
      attempts: hasAttempts ? attempts : index.attemptCount(row),
    });
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('a row', () => {
  test('of a query has every column', () => {
    const [row] = rows.queryRowsOf(rowFamily);
    const run = runOf({
      ...row,
      parent_run_id: 'run_p',
      root_run_id: 'run_r',
      depth: 2,
      is_test: 1,
      error: JSON.stringify(row?.['error']),
      output: '{"sum":3}',
      usage_duration: '7411',
      has_delay: 0,
      novel: 'x',
    });
    expect(run).toMatchObject({
      dialect: 'query-row',
      presence: 'loaded',
      status: 'Failed',
      state: 'failed',
      parentId: 'run_p',
      rootId: 'run_r',
      isAwaited: null,
      isTest: true,
      attemptCount: 1,
      internal: null,
      error: { kind: 'built-in', name: 'SubtaskUnwrapError' },
      body: { payload: null, output: { pointer: '/output', format: 'json' }, metadata: null },
    });
    expect(run.extraFacts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Machine: small-1x',
      'Has delay: no',
      'Dequeued at: 2026-11-03T09:12:00.300Z',
      'Total time: 45200 ms',
      'Compute time: 7411 ms',
      'Total cost: $0.0025',
      'Depth: 2',
      'novel: x',
    ]);
  });

  test.each([
    [{ run_id: 'run_1' }, 'implied'],
    [{ run_id: 'run_1', parent_run_id: null, status: null }, 'implied'],
    [{ run_id: 'run_1', parent_run_id: 'run_2' }, 'loaded'],
    [{ run_id: 'run_1', status: 'Queued' }, 'loaded'],
    [{ run_id: 'run_1', novel: 1 }, 'loaded'],
  ])('of a query with few columns: %j is %s', (row, presence) => {
    expect(runOf(row).presence).toBe(presence);
  });

  test.each([
    ['Timed out', 'timed out'],
    ['System failure', 'system failure'],
    ['Pending version', 'waiting for version'],
    ['Canceled', 'cancelled'],
    ['COMPLETED_SUCCESSFULLY', 'succeeded'],
    ['Exploded', 'unknown'],
  ])('of a query with the status %s is %s', (status, state) => {
    expect(runOf({ run_id: 'run_1', status })).toMatchObject({ status, state });
  });

  test('of the database has its bodies by their types, its links by internal ids', () => {
    const run = runOf({
      id: 'cm2',
      friendlyId: 'run_2',
      status: 'WAITING_TO_RESUME',
      taskIdentifier: 't',
      payload: '{"a":1}',
      payloadType: 'application/json',
      output: '{"json":1}',
      outputType: 'application/super+json',
      metadata: 'packets/m.json',
      metadataType: 'application/store',
      error: '{"type":"INTERNAL_ERROR","code":"TASK_PROCESS_OOM_KILLED"}',
      parentTaskRunId: 'cm1',
      depth: 1,
      resumeParentOnCompletion: false,
      oneTimeUseToken: 'secret',
      costInCents: '0.25',
      delayUntil: '2026-08-21 10:00:00.123456',
    });
    expect(run).toMatchObject({
      id: 'run_2',
      state: 'waiting',
      isAwaited: false,
      parentId: null,
      internal: { id: 'cm2', parentId: 'cm1', rootId: 'cm1' },
      error: { kind: 'internal', code: 'TASK_PROCESS_OOM_KILLED' },
      body: {
        payload: { pointer: '/payload', format: 'json' },
        output: { pointer: '/output', format: 'super-json' },
        metadata: null,
      },
    });
    expect(run.extraFacts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Metadata stored at: packets/m.json',
      'Depth: 1',
      'Delayed until: 2026-08-21 10:00:00.123456',
      'Cost: 0.25 ¢',
      'Resumes its parent: no',
      'Internal id: cm2',
    ]);
  });

  test.each([
    [true, undefined, true],
    [true, 'V1', true],
    [false, 'V2', false],
    [false, undefined, false],
    [false, 'V1', null],
    [null, 'V2', null],
  ])('of the database that resumes its parent (%s, engine %s) is awaited: %s', (flag, engine, isAwaited) => {
    expect(runOf({ friendlyId: 'run_1', resumeParentOnCompletion: flag, engine }).isAwaited).toBe(isAwaited);
  });

  test('of an attempt is a reference to its run, with the output of the attempt that went well', () => {
    const attempt = {
      number: 2,
      friendlyId: 'attempt_2',
      taskRunId: 'cm2',
      status: 'COMPLETED',
      startedAt: '2026-08-21T10:00:00',
      output: '{}',
      usageDurationMs: 12,
    };
    expect(runOf(attempt)).toMatchObject({
      id: 'cm2',
      presence: 'referenced',
      internal: { id: 'cm2', parentId: null, rootId: null },
      attemptsListed: 'some',
      attempts: [{ id: 'attempt_2', number: 2, state: 'succeeded', startedAt: '2026-08-21T10:00:00' }],
      body: { output: { pointer: '/output', format: 'json' } },
      extraFacts: [{ label: 'Compute time of attempt 2', value: '12 ms' }],
    });
    expect(runOf({ ...attempt, status: 'FAILED' }).body.output).toBe(null);
  });

  test("in Electric's log stands in its value; an update knows its run by the key alone", () => {
    const update = {
      key: '"public"."TaskRun"/"cm2"',
      value: { id: 'cm2', status: 'CRASHED', runTags: '{a,"b c"}', isTest: 't', output: '5' },
      headers: { operation: 'update' },
    };
    expect(runOf(update)).toMatchObject({
      id: 'cm2',
      pointer: '/value',
      dialect: 'electric-message',
      internal: { id: 'cm2' },
      state: 'crashed',
      tags: ['a', 'b c'],
      isTest: true,
      body: { output: { pointer: '/value/output', format: 'json' } },
    });
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
  [{ run_id: 'x', task_identifier: 't' }, '/run_id must begin with "run_", found "x"'],
  [{ run_id: 'run_1', status: 'Timed Out' }, /"Timed out".*found "Timed Out"; did you mean "Timed out"\?$/],
  [{ run_id: 'run_1', total_duration: 'long' }, '/total_duration must be a number, found "long"'],
  [{ run_id: 'run_1', triggered_at: '2026-02-30 10:00:00' }, /^\/triggered_at must be a date and time/],
  [
    { run_id: 'run_1', is_test: 2 },
    '/is_test must be one of true, false, 0, 1, "t", "f", "true", "false", found 2',
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

test('bodies are read by their types, wherever they lie', async () => {
  const bodies = rowFixtures.find(({ path }) => path === 'database-row/bodies.ndjson');
  const documents = (bodies?.text ?? '').trimEnd().split('\n');
  const wrapped = {
    friendly_id: 'run_wrapped',
    status: 'COMPLETED_SUCCESSFULLY',
    task_identifier: 't',
    output: { data: { sum: 3 } },
  };
  const told = async (id: string, part: 'payload' | 'output') => {
    const { bodies, cursor } = await stateOfDocuments([...documents, wrapped], wide, id);
    const { tree, node } = bodies.get(cursor)?.parts[part] ?? expect.unreachable();
    return JSON.parse(Buffer.from(tree.bytes.subarray(tree.start[node], tree.end[node])).toString());
  };
  expect(await told('run_body0', 'payload')).toEqual({ a: [1, 2] });
  expect(await told('run_body1', 'payload')).toEqual({ at: '2026-11-03' });
  expect(await told('run_body2', 'payload')).toBe('a letter, not JSON');
  expect(await told('run_body2', 'output')).toBe('a letter, not JSON');
  expect(await told('run_wrapped', 'output')).toEqual({ sum: 3 });
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
