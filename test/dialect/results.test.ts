import { describe, expect, test } from 'vitest';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import { fixtureId } from '../helpers/fixtures/fixture-id.ts';
import { fixtureTime } from '../helpers/fixtures/fixture-time.ts';
import * as documents from '../helpers/fixtures/result-documents.ts';

const outcomes = [
  ['json', 'succeeded', 'json'],
  ['super-json', 'succeeded', 'super-json'],
  ['text', 'succeeded', 'value'],
  ['stored', 'succeeded', null],
  ['nothing', 'succeeded', null],
  ['thrown', 'failed', null],
  ['object', 'failed', null],
  ['string', 'failed', null],
  ['cancelled', 'cancelled', null],
  ['oom', 'crashed', null],
  ['maybe-oom', 'crashed', null],
  ['timed-out', 'timed out', null],
  ['segfault', 'failed', null],
] as const;

describe('the result of a run', () => {
  test('tells what the run ended in, not only whether it went well', () => {
    const told = documents.results.map((result) => {
      const { runs, remark } = toRuns(result, 'run-result');
      expect(remark).toBe(null);
      expect(runs).toHaveLength(1);
      return [runs[0]?.state, runs[0]?.body.output?.format ?? null];
    });
    expect(told).toEqual(outcomes.map(([, state, format]) => [state, format]));
  });

  test('is a document of the run, with no status and no times', () => {
    const [run] = toRuns(documents.results[0], 'run-result').runs;
    expect(run).toMatchObject({
      id: fixtureId('result/json'),
      presence: 'loaded',
      pointer: '',
      taskIdentifier: 'archive-report',
      status: null,
      createdAt: null,
      updatedAt: null,
      body: { payload: null, output: { pointer: '/output', format: 'json' }, metadata: null },
      extraFacts: [{ label: 'Compute time', value: '812 ms' }],
    });
  });

  test('errors of every kind are read', () => {
    const errors = documents.results.slice(5, 9).map((result) => toRuns(result, 'run-result').runs[0]?.error);
    expect(errors.map((error) => [error?.kind, error?.name, error?.message, error?.code])).toEqual([
      ['built-in', 'ArchiveError', 'The archive answered 507: no space left', null],
      ['custom', null, '{"reason":"no space","needed":5120}', null],
      ['string', null, 'no space left', null],
      ['internal', null, null, 'TASK_RUN_CANCELLED'],
    ]);
  });

  test('as the SDK returns it, the output is a value', () => {
    const [run] = toRuns({ ok: true, id: 'run_1', output: { sent: 1 } }, 'run-result').runs;
    expect(run?.body.output).toEqual({ pointer: '/output', format: 'value' });
    expect(checkDocument({ ok: true, id: 'run_1', output: { sent: 1 } }, 'run-result').total).toBe(0);
  });

  test.each([
    [{ flushedMetadata: { data: '{"a":1}', dataType: 'application/json' } }, '/flushedMetadata/data', 'json'],
    [{ metadata: { metadata: { a: 1 }, operations: [] } }, '/metadata/metadata', 'value'],
    [{ metadata: { operations: [] } }, undefined, undefined],
  ])('metadata in either of its two forms: %j', (more, pointer, format) => {
    const [run] = toRuns({ ok: true, id: 'run_1', ...more }, 'run-result').runs;
    expect([run?.body.metadata?.pointer, run?.body.metadata?.format]).toEqual([pointer, format]);
  });

  test('a field that nobody knows is told by its own key', () => {
    const facts = (value: unknown, dialect: 'run-result' | 'ctx' | 'alert') =>
      toRuns(value, dialect).runs[0]?.extraFacts;
    const told = [{ label: 'tomorrow', value: '{"a":1}' }];
    const more = { id: 'run_1', tomorrow: { a: 1 } };
    expect(facts({ ok: true, ...more }, 'run-result')).toEqual(told);
    expect(facts({ attempt: {}, task: {}, run: more }, 'ctx')).toEqual(told);
    expect(facts({ type: 'alert.run.failed', object: { run: more } }, 'alert')).toEqual(
      expect.arrayContaining(told),
    );
  });

  test('a code decides only within an internal error', () => {
    const state = (error: unknown) => toRuns({ ok: false, id: 'run_1', error }, 'run-result').runs[0]?.state;
    expect(state({ type: 'BUILT_IN_ERROR', message: 'x', code: 'TASK_RUN_CANCELLED' })).toBe('failed');
    expect(state({ message: 'trigger.dev internal error (TASK_RUN_CANCELLED)' })).toBe('cancelled');
    expect(state('TASK_RUN_CANCELLED')).toBe('failed');
    expect(state(undefined)).toBe('failed');
  });
});

describe('batches', () => {
  test('results are read as the results of runs, each with the batch that it was in', () => {
    const { runs, remark } = toRuns(documents.batchResults, 'batch-results');
    expect(remark).toBe(null);
    expect(runs.map(({ state }) => state)).toEqual(outcomes.map(([, state]) => state));
    expect(runs[5]).toMatchObject({ pointer: '/items/5', dialect: 'batch-results', presence: 'loaded' });
    expect(runs[0]?.extraFacts[0]).toEqual({ label: 'Batch', value: documents.batchResults['id'] });
  });

  test('without results it says so', () => {
    const { runs, remark } = toRuns(documents.batchWithoutResults, 'batch-results');
    expect(runs).toEqual([]);
    expect(remark).toBe(`batch ${documents.batchWithoutResults['id']} has no results yet`);
  });

  test('items of the first version of the API only name their run', () => {
    const items = [{ id: 'item_1', taskRunId: 'run_1', status: 'FAILED' }];
    expect(toRuns({ id: 'batch_1', items }, 'batch-results').runs).toMatchObject([
      { id: 'run_1', presence: 'referenced', status: 'FAILED', state: 'failed', pointer: '/items/0' },
    ]);
  });

  test('what batchTriggerAndWait() returns is read as results of runs, whatever was thrown', () => {
    const value = {
      id: 'batch_1',
      runs: [
        { ok: true, id: 'run_1', taskIdentifier: 'send', output: { a: 1 } },
        { ok: false, id: 'run_2', taskIdentifier: 'send', error: 'no such address' },
        { ok: false, id: 'run_3', taskIdentifier: 'send', error: { code: 'E1' } },
        { ok: false, id: 'run_4', taskIdentifier: 'send', error: 7 },
        { ok: false, id: 'run_5', taskIdentifier: 'send', error: {} },
      ],
    };
    expect(checkDocument(value, 'batch').total).toBe(0);
    const { runs, remark } = toRuns(value, 'batch');
    expect(remark).toBeNull();
    expect(runs.map(({ presence, state, error }) => [presence, state, error?.message ?? null])).toEqual([
      ['loaded', 'succeeded', null],
      ['loaded', 'failed', 'no such address'],
      ['loaded', 'failed', '{"code":"E1"}'],
      ['loaded', 'failed', '7'],
      ['loaded', 'failed', null],
    ]);
    expect(runs[0]?.body.output).toEqual({ pointer: '/runs/0/output', format: 'value' });
    expect(runs[0]?.extraFacts).toEqual([{ label: 'Batch', value: 'batch_1' }]);
    const items = value.runs;
    expect(checkDocument({ id: 'batch_1', items }, 'batch-results').total).toBe(0);
    for (const item of items) expect(checkDocument(item, 'run-result').total).toBe(0);
  });

  test('a retrieved one names its runs by id alone and tells what was not triggered', () => {
    const { runs, remark } = toRuns(documents.retrievedBatch, 'batch');
    expect(runs.map(({ id, presence, pointer }) => [id, presence, pointer])).toEqual([
      [fixtureId('result/json'), 'implied', '/runs/0'],
      [fixtureId('result/thrown'), 'implied', '/runs/1'],
      [fixtureId('result/cancelled'), 'implied', '/runs/2'],
    ]);
    expect(remark).toBe(
      `batch ${documents.retrievedBatch['id']}: PARTIAL_FAILED, 3 of 4 runs listed by id, created 2026-11-03T09:12:00.000Z, processed 2026-11-03T09:12:04.000Z, idempotency key archive-2026-11; not triggered: item 3 archive-report PAYLOAD_TOO_LARGE Payload is larger than 10 MB`,
    );
  });

  test('what triggering one answers names the tasks too', () => {
    const { runs, remark } = toRuns(documents.triggeredBatch, 'batch');
    expect(runs.map(({ presence, taskIdentifier }) => [presence, taskIdentifier])).toEqual([
      ['referenced', 'archive-report'],
      ['referenced', 'archive-report'],
    ]);
    expect(remark).toBe(`batch ${documents.triggeredBatch['id']}: 2 runs listed by id`);
  });

  test.each([
    [{ id: 'batch_1', runs: [] }, 'batch batch_1: 0 runs listed by id'],
    [{ id: 'batch_1', runCount: 1, runs: ['run_1'] }, 'batch batch_1: 1 run listed by id'],
    [
      { id: 'batch_1', runs: [], errors: [{ error: 'a' }, 5, { index: 2 }, {}, {}] },
      'batch batch_1: 0 runs listed by id; not triggered: an item a; an item; item 2; and 2 more',
    ],
  ])('%j', (value, remark) => {
    expect(toRuns(value, 'batch').remark).toBe(remark);
  });
});

describe('ctx', () => {
  test('refers to the run that it was logged in, with its attempt and its relations', () => {
    const { runs, remark } = toRuns(documents.childCtx, 'ctx');
    const id = fixtureId('ctx/archive-report');
    expect(remark).toBe(`the ctx of a task: it refers to ${id} in attempt 2`);
    expect(runs).toMatchObject([
      {
        id,
        presence: 'referenced',
        dialect: 'ctx',
        pointer: '/run',
        taskIdentifier: 'archive-report',
        status: null,
        state: 'unknown',
        version: '20261102.4',
        createdAt: fixtureTime(2),
        startedAt: fixtureTime(3),
        tags: ['nightly', 'page_12'],
        attempts: [{ number: 2, startedAt: fixtureTime(9.4), state: 'unknown' }],
        attemptsListed: 'some',
        attemptCount: null,
        parentId: fixtureId('ctx/collect-reports'),
        rootId: fixtureId('ctx/collect-reports'),
      },
    ]);
    expect(
      Object.fromEntries(runs[0]?.extraFacts.map(({ label, value }) => [label, value]) ?? []),
    ).toMatchObject({
      Queue: 'task/archive-report · queue_1',
      Machine: 'small-1x · cpu 0.5 · memory 0.5 · centsPerMs 0.000003375',
      Region: 'eu-central-1',
      Batch: documents.retrievedBatch['id'],
      Priority: '10',
      Replay: 'yes',
      'Max attempts': '5',
      'Max duration': '300 s',
      'Base cost': '0.0025 ¢',
      'Idempotency key scope': 'run',
      Deployment: 'k3v9q1xs · 20261102.4 · deployment_7h2m · runtime node-22 · runtimeVersion 22.11.0',
    });
  });

  test('of a root names no parent and no root', () => {
    expect(toRuns(documents.rootCtx, 'ctx').runs).toMatchObject([{ parentId: null, rootId: null }]);
    const own = { attempt: {}, task: {}, run: { id: 'run_1', rootTaskRunId: 'run_1' } };
    expect(toRuns(own, 'ctx').runs).toMatchObject([
      { parentId: null, rootId: null, attempts: [{ number: 1 }] },
    ]);
  });

  test('an execution holds payload and metadata too', () => {
    const run = { id: 'run_1', payload: '{"a":1}', payloadType: 'application/json', metadata: { b: 2 } };
    expect(toRuns({ attempt: {}, task: {}, run }, 'ctx').runs[0]?.body).toEqual({
      payload: { pointer: '/run/payload', format: 'json' },
      output: null,
      metadata: { pointer: '/run/metadata', format: 'value' },
    });
  });
});

describe('error bodies of the API, in their own words', () => {
  test.each([
    [{ error: 'Run not found' }, 'API error: Run not found'],
    [{ ok: false, error: 'Session not found' }, 'API error: Session not found'],
    [
      { error: 'Unauthorized', code: 'unauthorized', param: 'access_token' },
      'API error: Unauthorized (code unauthorized, param access_token)',
    ],
    [
      { error: 'Query Error', details: [{ path: ['page', 'size'], message: 'Expected number' }] },
      'API error: Query Error; page.size: Expected number',
    ],
    [
      { error: 'Invalid body', issues: [{ message: 'a' }, 'b', 5, { message: 'd' }, {}] },
      'API error: Invalid body; a; b; and 2 more',
    ],
    [
      { title: 'T', status: 429, detail: 'Retry in 12 seconds.', error: 'Retry in 12 seconds.' },
      'API error: Retry in 12 seconds.',
    ],
    [{ title: 'T', detail: 'Retry later.', error: 'Too many' }, 'API error: Too many; Retry later.'],
    [{ error: '' }, 'an API error without a message'],
  ])('%j', (value, remark) => {
    expect(toRuns(value, 'api-error')).toEqual({ runs: [], remark });
    expect(checkDocument(value, 'api-error').total).toBe(0);
  });
});
