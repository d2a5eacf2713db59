import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { toRuns } from '../../source/dialect/to-runs.ts';
import * as rows from '../helpers/fixtures/planned-rows.ts';
import { rowFamily, rowFixtures } from '../helpers/fixtures/row-fixtures.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const wide = { columns: 120, rows: 60 };

function runOf(value: unknown) {
  const { dialect } = detectDialect(value);
  if (dialect === null) throw new Error('not recognised');
  const [run] = toRuns(value, dialect).runs;
  if (run === undefined) throw new Error('no run');
  return run;
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
