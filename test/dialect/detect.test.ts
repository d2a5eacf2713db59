import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { dialects } from '../../source/dialect/dialects.ts';
import { isJsonObject } from '../../source/dialect/json-object.ts';

const run = { id: 'run_1', status: 'QUEUED', taskIdentifier: 'send' };
const summary = { ...run, depth: 0 };

describe('runs: fields that only the API has decide, then status names that only it has', () => {
  test.each<readonly [string, unknown]>([
    ['run-schema', run],
    ['run-schema', { id: 'run_1', status: 'x' }],
    ['run-schema', { id: 'run_1', taskIdentifier: 'x' }],
    ['run-schema', { ...run, depth: null }],
    [
      'run-schema',
      { ...run, status: 'COMPLETED_WITH_ERRORS', attempts: [{ id: 'a', error: { stack: 's' } }] },
    ],
    [
      'run-schema',
      { ...run, relatedRuns: { root: { id: 'run_2', status: 'QUEUED', taskIdentifier: 't' }, children: [] } },
    ],
    ['run-schema', { ...run, anything: 1 }],
    ...[
      'attemptCount',
      'depth',
      'triggerFunction',
      'costInCents',
      'durationMs',
      'error',
      'isQueued',
      'ttl',
      'region',
      'env',
    ].map((key) => ['api-run', { ...run, attempts: [], [key]: 'x' }] as const),
    ...['COMPLETED', 'FAILED', 'CANCELED', 'WAITING', 'DEQUEUED', 'PENDING_VERSION', 'FROZEN'].map(
      (status) => ['api-run', { ...run, status }] as const,
    ),
    ['api-run', { ...run, attempts: [{ createdAt: 'x' }] }],
    ['api-run', { ...run, attempts: [{ error: { stackTrace: 'x' } }] }],
    ['api-run', { ...run, relatedRuns: { children: [summary] } }],
    ['api-run', { ...run, relatedRuns: { root: summary } }],
    ['api-run', { ...summary, env: { name: 'prod' }, relatedRuns: {} }],
    ['list-run', { ...summary, env: { name: 'prod' } }],
    ['list-run', { ...run, env: {}, attempts: null }],
  ])('%s: %j', (dialect, value) => {
    expect(detectDialect(value)).toEqual({ dialect, elements: null });
  });
});

test.each([
  ['/data', { data: [], pagination: {} }],
  ['/data', { data: [run] }],
  ['/data', { pagination: { next: 'x' }, data: [5] }],
  ['/response/body/data', { response: { body: { data: [], pagination: {} } } }],
])('a list page has its elements at %s: %j', (elements, value) => {
  expect(detectDialect(value)).toEqual({ dialect: 'list-page', elements });
});

test.each([
  ['api-error', { error: 'Run not found' }],
  ['api-error', { error: '', code: 7 }],
  ['api-error', { response: { body: { error: 'Invalid or Missing API key' } } }],
  ['run-schema', { run }],
  ['run-schema', { response: { status: 200, body: run } }],
  ['api-run', { object: { run: summary } }],
  ['api-run', { response: { body: { object: { run: summary } } } }],
  ['api-run', { ...summary, error: 'a run of its own', run: { id: 'run_9', status: 'QUEUED' } }],
  ['alert', { id: 'x', type: 'alert.run.failed', object: { run } }],
  ['alert', { type: 'alert.deployment.failed', object: {} }],
  ['alert', { type: 'alert.of.tomorrow' }],
  ['error-group', { type: 'alert.error', object: {} }],
  ['alert-v1', { task: {}, run, error: {} }],
  ['alert-v1', { deployment: {}, environment: {}, organization: {}, project: {} }],
  ['api-run', { type: 'x', task: {}, run: summary, error: {} }],
  ['batch', { id: 'batch_1', runs: ['run_1'] }],
  ['batch-results', { id: 'batch_1', items: [] }],
  ['run-result', { ok: false, id: 'run_1', status: 'FAILED', taskIdentifier: 't' }],
  ['api-error', { ok: false, error: 'Run not found' }],
  ['ctx', { attempt: {}, run, task: {} }],
  ['run-schema', { attempt: 1, run, task: 'send' }],
  ['run-schema', { response: { body: { hello: 1 } }, run }],
  ['api-error', { object: { run: {} }, run: { hello: 1 }, response: { body: { error: 'x' } } }],
])('%s: %j', (dialect, value) => {
  expect(detectDialect(value)).toMatchObject({ dialect });
});

const span = { id: 's1', runId: 'run_1', data: {}, children: [] };

test.each([
  ['trace', { trace: { traceId: 't', rootSpan: span } }],
  ['trace', { response: { body: { trace: { rootSpan: span } } } }],
  ['events', { events: [{ spanId: 's' }] }],
  ['span', { spanId: 's', runId: 'run_1', durationMs: 5 }],
  ['query-rows', { format: 'json', results: [] }],
  ['query-row', { run_id: 'run_1', task_identifier: 't' }],
  ['database-row', { id: 'run_x', friendlyId: 'run_1', taskIdentifier: 't', status: 'PENDING' }],
  ['clickhouse-row', { run_id: 'c', friendly_id: 'run_1', task_identifier: 't' }],
  ['database-attempt', { id: 'c', friendlyId: 'attempt_1', taskRunId: 'd' }],
  ['trace-export', { spanId: 's', time: 'x' }],
  ['trace-export', { spanId: 's', runId: 'run_1', durationMs: 5, time: 'x' }],
])('%s: %j', (dialect, value) => {
  expect(detectDialect(value)).toMatchObject({ dialect });
});

describe('anything else is refused with what was found and the nearest dialect', () => {
  test.each([
    [5, 'a number', null, 'a number, where a run object was expected'],
    ['run_1', 'a string', null, 'a string, where a run object was expected'],
    [null, 'null', null, 'null, where a run object was expected'],
    [false, 'a boolean', null, 'a boolean, where a run object was expected'],
    [[], 'an empty array', null, 'an empty array, where a run object was expected'],
    [[run], 'an array of 1', null, 'an array of 1, where a run object was expected'],
    [{}, 'an empty object', null, 'an empty object, where a run object was expected'],
    [
      { a: 1, b: 2 },
      'an object with the keys a, b',
      null,
      'an object with the keys a, b, where a run object was expected',
    ],
    [
      { ...run, id: 'job_1' },
      'an object with the keys id, status, taskIdentifier',
      'run-schema',
      'an object with the keys id, status, taskIdentifier, where a run object was expected; nearest is a run (run schema): /id must begin with "run_", found "job_1"',
    ],
    [
      { id: 'run_1' },
      'an object with the key id',
      'run-schema',
      /nearest is a run \(run schema\): must have the property "status"/,
    ],
    [
      { status: 'FAILED', depth: 0 },
      'an object with the keys status, depth',
      'api-run',
      /must have the property "id"/,
    ],
    [
      JSON.parse('{"__proto__":{"id":"run_1"},"status":"QUEUED","taskIdentifier":"t"}'),
      'an object with the keys __proto__, status, taskIdentifier',
      'run-schema',
      /must have the property "id"/,
    ],
    [
      { data: {} },
      'an object with the key data',
      'list-page',
      /\/data must be an array, found an empty object/,
    ],
    [{ error: { message: 'x' } }, 'an object with the key error', 'api-error', /\/error must be a string/],
    [{ error: 'x', run: 5 }, 'an object with the keys error, run', 'alert-v1', /: \/run must be an object/],
    [{ run: { hello: 1 } }, 'an object with the key run', 'alert-v1', /: \/run must have the property "id"/],
    [{ hello: { run: 1 }, name: 'x' }, 'an object with the keys hello, name', null, /expected$/],
    [
      { response: { body: { ok: 'no', id: 'run_1' } } },
      'an object with the key response',
      'run-result',
      /nearest is the result of a run .*: \/response\/body\/ok must be true or false, found "no"/,
    ],
    [
      { spanId: 'a', runId: 'run_1' },
      'an object with the keys spanId, runId',
      'span',
      /must have the property "durationMs"/,
    ],
    [{ events: {} }, 'an object with the key events', 'events', /: \/events must be an array/],
    [
      { trace: { spans: [] } },
      'an object with the key trace',
      'trace',
      /: \/trace must have the property "rootSpan"/,
    ],
    [{ data: [] }, 'an object with the key data', 'list-page', /must have the property "pagination"/],
    [
      { Trace: { rootSpan: {} } },
      'an object with the key Trace',
      'trace',
      /must have the property "trace", found "Trace"; did you mean "trace"\?/,
    ],
    [
      { event: [{ spanId: 'a' }] },
      'an object with the key event',
      'events',
      /found "event"; did you mean "events"/,
    ],
    [{ ID: 'run_1', STATUS: 'FAILED' }, 'an object with the keys ID, STATUS', 'api-run', /did you mean "id"/],
    [
      { traceId: 'a', rootSpan: { id: 'b', data: {} } },
      'an object with the keys traceId, rootSpan',
      'trace',
      /must have the property "trace"/,
    ],
    [
      { id: 'b', runId: 'run_1', data: { message: 'x' }, children: [] },
      'an object with the keys id, runId, data, children',
      'trace',
      /must have the property "trace"/,
    ],
    [
      {
        spanId: 'a',
        parentId: 'b',
        runId: 'run_1',
        message: 'x',
        startTime: '1',
        duration: 5,
        isError: false,
        isPartial: false,
        level: 'LOG',
      },
      'an object with the keys spanId, parentId, runId, message, startTime, duration and 3 more',
      'events',
      /must have the property "events"/,
    ],
    [
      { id: 'batch_1', run: [] },
      'an object with the keys id, run',
      'batch-results',
      /must have the property "items"/,
    ],
    [
      { type: 'alert_run_failed', object: { run: { id: 'run_1' } } },
      'an object with the keys type, object',
      'alert',
      /: \/type must begin with "alert\.", found "alert_run_failed"$/,
    ],
  ])('%j', (value, found, nearest, reason) => {
    const detection = detectDialect(value);
    expect(detection).toMatchObject({ dialect: null, found, nearest });
    expect('reason' in detection ? detection.reason : '').toMatch(reason);
  });
});

describe("an example's top-level key dropped or of another type: told as its dialect, as one like it, or read as another", () => {
  const alike: ReadonlyMap<string, string> = new Map([
    ['list-run', 'api-run'],
    ['alert', 'api-run'],
    ['run-result', 'run-schema'],
    ['clickhouse-row', 'query-row'],
  ]);
  const changed = dialects.flatMap(({ name, example }) => {
    if (!isJsonObject(example)) return [];
    return Object.keys(example).flatMap((key) => {
      const { [key]: value, ...rest } = example;
      const retyped = { ...example, [key]: typeof value === 'object' ? 'text' : {} };
      const isEmpty = Object.keys(rest).length === 0;
      return [[name, key, retyped] as const, ...(isEmpty ? [] : [[name, key, rest] as const])];
    });
  });

  test.each(changed)('%s without a right %s', (name, _key, value) => {
    const detection = detectDialect(value);
    const told = detection.dialect ?? detection.nearest;
    expect([name, alike.get(name)]).toContain(told);
    if (detection.dialect === null) expect(detection.reason).toMatch(/; nearest is .+: .*must .+/);
  });
});

test('a million wrappers are opened one by one', () => {
  let nothing: unknown = {};
  let something: unknown = run;
  for (let level = 0; level < 1_000_000; level++) {
    nothing = { run: nothing };
    something = { run: something };
  }
  expect(detectDialect(nothing)).toMatchObject({ dialect: null, found: 'an object with the key run' });
  expect(detectDialect(something)).toMatchObject({ dialect: 'run-schema' });
});
