import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import { dialectNames } from '../../source/model/dialect-name.ts';
import * as api from '../helpers/fixtures/api-documents.ts';
import { orderFamily } from '../helpers/fixtures/order-family.ts';
import { familyDocuments } from '../helpers/fixtures/run-documents.ts';

const run = { id: 'run_1', status: 'QUEUED', taskIdentifier: 'send' };

function mainRun(value: unknown, dialect: (typeof dialectNames)[number] = 'api-run') {
  const [first] = toRuns(value, dialect).runs;
  if (first === undefined) throw new Error('no run');
  return first;
}

test('a document of the run schema gives the run and those it refers to', () => {
  const document = {
    ...run,
    status: 'COMPLETED_WITH_ERRORS',
    version: '20261102.4',
    createdAt: '2026-11-03T09:12:00Z',
    startedAt: null,
    isTest: false,
    payload: { a: 1 },
    output: null,
    tags: ['a', 'b'],
    metadata: {},
    relatedRuns: {
      root: { id: 'run_r', status: 'EXECUTING', taskIdentifier: 'checkout' },
      parent: { id: 'run_p', status: 'EXECUTING', taskIdentifier: 'pay' },
      children: [{ id: 'run_c', status: 'CRASHED', taskIdentifier: 'mail' }, { id: 'run_d' }, {}, 5],
    },
    attempts: [
      {
        id: 'attempt_1',
        status: 'FAILED',
        error: { message: 'declined', stack: 'TypeError: declined\n    at f (/app/a.ts:1:2)' },
      },
    ],
  };
  const { runs, remark } = toRuns(document, 'run-schema');
  expect(remark).toBe(null);
  expect(runs[0]).toMatchObject({
    id: 'run_1',
    presence: 'loaded',
    dialect: 'run-schema',
    pointer: '',
    taskIdentifier: 'send',
    status: 'COMPLETED_WITH_ERRORS',
    state: 'failed',
    version: '20261102.4',
    createdAt: '2026-11-03T09:12:00Z',
    startedAt: null,
    finishedAt: null,
    isTest: false,
    depth: null,
    triggerFunction: null,
    isAwaited: null,
    tags: ['a', 'b'],
    attemptCount: null,
    attempts: [
      {
        id: 'attempt_1',
        number: 1,
        status: 'FAILED',
        state: 'failed',
        error: { kind: 'built-in', name: 'TypeError', message: 'declined', code: null, causes: [] },
      },
    ],
    error: null,
    parentId: 'run_p',
    rootId: 'run_r',
    childIds: ['run_c', 'run_d'],
    body: {
      payload: { pointer: '/payload', format: 'value' },
      output: null,
      metadata: { pointer: '/metadata', format: 'value' },
    },
    extraFacts: [],
  });
  expect(runs.slice(1).map(({ id, presence, pointer, state }) => [id, presence, pointer, state])).toEqual([
    ['run_r', 'referenced', '/relatedRuns/root', 'executing'],
    ['run_p', 'referenced', '/relatedRuns/parent', 'executing'],
    ['run_c', 'referenced', '/relatedRuns/children/0', 'crashed'],
  ]);
});

test('references of the API are whole summaries, and a parent at depth 1 hangs below the root', () => {
  const { runs } = toRuns(api.retrieveRelated, 'api-run');
  const [main, root, parent, ...children] = runs;
  expect(main).toMatchObject({
    parentId: parent?.id,
    rootId: root?.id,
    isAwaited: true,
    depth: 2,
    attemptCount: 1,
  });
  expect(root).toMatchObject({
    taskIdentifier: 'build-book',
    isAwaited: false,
    depth: 0,
    parentId: null,
    rootId: null,
  });
  expect(parent).toMatchObject({
    parentId: root?.id,
    rootId: root?.id,
    isAwaited: true,
    createdAt: '2026-11-03T09:12:01.000Z',
  });
  expect(parent?.extraFacts).toContainEqual({ label: 'Batch', value: 'batch_9f2k' });
  expect(children.map(({ state, isAwaited }) => [state, isAwaited])).toEqual([
    ['succeeded', true],
    ['failed', true],
    ['executing', true],
    ['cancelled', true],
    ['queued', false],
  ]);
  expect(main?.childIds).toEqual(children.map(({ id }) => id));
});

describe('links', () => {
  const reference = (id: string) => ({ id, status: 'QUEUED', taskIdentifier: 't' });
  test.each([
    ['none', {}, null, null, []],
    [
      'depth 1 tells that the root is the parent',
      { depth: 1, relatedRuns: { root: reference('run_r') } },
      'run_r',
      'run_r',
      ['run_r'],
    ],
    ['depth 2 does not', { depth: 2, relatedRuns: { root: reference('run_r') } }, null, 'run_r', ['run_r']],
    ['no root, a parent', { relatedRuns: { parent: reference('run_p') } }, 'run_p', null, ['run_p']],
    [
      'root and parent are one',
      { depth: 1, relatedRuns: { root: reference('run_r'), parent: reference('run_r') } },
      'run_r',
      'run_r',
      ['run_r'],
    ],
    [
      'the fuller of the two',
      { relatedRuns: { root: reference('run_r'), parent: { id: 'run_r' } } },
      'run_r',
      'run_r',
      ['run_r'],
    ],
    [
      'one tells the status, the other the task',
      {
        relatedRuns: {
          root: { id: 'run_r', taskIdentifier: 't' },
          parent: { id: 'run_r', status: 'FAILED' },
        },
      },
      'run_r',
      'run_r',
      ['run_r', 'run_r'],
    ],
    ['its own root at depth 1', { depth: 1, relatedRuns: { root: reference('run_1') } }, null, null, []],
    [
      'depth 1 tells that the parent is the root',
      { depth: 1, relatedRuns: { parent: reference('run_p') } },
      'run_p',
      'run_p',
      ['run_p'],
    ],
    ['its own root', { depth: 0, relatedRuns: { root: reference('run_1') } }, null, null, []],
    ['its own parent', { relatedRuns: { parent: reference('run_1') } }, 'run_1', null, []],
    ['only ids', { relatedRuns: { root: { id: 'run_r' }, parent: { id: 'run_p' } } }, 'run_p', 'run_r', []],
    [
      'wrong types',
      { relatedRuns: { root: 'run_r', parent: { id: 5 }, children: { id: 'run_c' } } },
      null,
      null,
      [],
    ],
    ['relatedRuns as a list', { relatedRuns: [reference('run_c')] }, null, null, []],
  ] as const)('%s', (_, more, parentId, rootId, references) => {
    const { runs } = toRuns({ ...run, ...more }, 'api-run');
    expect(runs[0]).toMatchObject({ parentId, rootId });
    expect(runs.slice(1).map(({ id }) => id)).toEqual(references);
  });

  test('a child listed twice is one', () => {
    const { runs } = toRuns(
      { ...run, relatedRuns: { children: [reference('run_c'), reference('run_c')] } },
      'run-schema',
    );
    expect(runs[0]?.childIds).toEqual(['run_c']);
    expect(runs).toHaveLength(2);
  });

  test('the main example links up', () => {
    const runs = familyDocuments(orderFamily).map((document) => mainRun(document, 'run-schema'));
    const byTask = new Map(runs.map((one) => [one.taskIdentifier, one]));
    expect(byTask.get('ship-label')?.parentId).toBe(byTask.get('fulfil-order')?.id);
    expect(byTask.get('ship-label')?.rootId).toBe(byTask.get('process-order')?.id);
    expect(byTask.get('process-order')?.childIds).toHaveLength(15);
    expect(byTask.get('ship-label')?.attempts).toHaveLength(3);
  });
});

describe('attempts', () => {
  const order = (attempts: unknown) =>
    mainRun({ ...run, attempts }).attempts.map(({ id, number }) => `${id}:${number}`);
  test.each([
    [
      'by createdAt where there is no number',
      [
        { id: 'b', createdAt: '2024-01-01T00:00:02Z' },
        { id: 'a', createdAt: '2024-01-01T00:00:01Z' },
      ],
      ['a:1', 'b:2'],
    ],
    [
      'by startedAt in the run schema',
      [
        { id: 'b', startedAt: '2024-01-01T00:00:02Z' },
        { id: 'a', startedAt: '2024-01-01T00:00:01Z' },
      ],
      ['a:1', 'b:2'],
    ],
    [
      'as listed where one has no time',
      [{ id: 'b', createdAt: '2024-01-01T00:00:02Z' }, { id: 'a' }],
      ['b:1', 'a:2'],
    ],
    [
      'by number',
      [
        { id: 'c', number: 3 },
        { id: 'a', number: 1 },
      ],
      ['a:1', 'c:3'],
    ],
    ['what follows a number', [{ id: 'b', number: 2 }, { id: 'c' }], ['b:2', 'c:3']],
    [
      'equal times as listed',
      [
        { id: 'x', createdAt: '2024-01-01T00:00:01Z' },
        { id: 'y', createdAt: '2024-01-01T00:00:01Z' },
      ],
      ['x:1', 'y:2'],
    ],
    ['without what is no object', [1, null, { id: 'a' }, []], ['a:1']],
    ['none', [], []],
    ['no list', 'x', []],
    [
      'wrong numbers',
      [
        { id: 'a', number: '7' },
        { id: 'b', number: -1 },
        { id: 'c', number: 0 },
      ],
      ['a:1', 'b:2', 'c:3'],
    ],
  ])('%s', (_, attempts, expected) => {
    expect(order(attempts)).toEqual(expected);
  });

  test('legacy attempts keep their times and errors', () => {
    expect(
      mainRun(api.retrieveLegacy).attempts.map(({ number, status, error }) => [
        number,
        status,
        error?.name ?? error?.code ?? null,
      ]),
    ).toEqual([
      [1, 'FAILED', 'Error'],
      [2, 'CANCELED', null],
      [3, 'FAILED', 'TASK_RUN_CRASHED'],
    ]);
  });

  test('counted, not listed', () => {
    expect(mainRun(api.retrieveFailed)).toMatchObject({ attemptCount: 3, attempts: [] });
    expect(mainRun({ ...run, attempts: [] })).toMatchObject({ attemptCount: null, attempts: [] });
    expect(mainRun({ ...run, attemptCount: 1.5 })).toMatchObject({ attemptCount: null });
  });
});

test.each([
  ['triggerAndWait', true],
  ['batchTriggerAndWait', true],
  ['trigger', false],
  ['batchTrigger', false],
  ['', null],
  [5, null],
  [null, null],
])('triggered by %j: awaited %s', (triggerFunction, expected) => {
  expect(mainRun({ ...run, triggerFunction }).isAwaited).toBe(expected);
});

test('an unknown status is kept word for word', () => {
  expect(mainRun({ ...run, status: 'Exploded ' })).toMatchObject({ status: 'Exploded ', state: 'unknown' });
  expect(mainRun({ ...run, status: 5 })).toMatchObject({ status: null, state: 'unknown' });
});

test('documents without a run say what they are', () => {
  expect(toRuns({ error: 'Run not found' }, 'api-error')).toEqual({
    runs: [],
    remark: 'API error: Run not found',
  });
  expect(toRuns({ error: 'x'.repeat(1e6) }, 'api-error').remark?.length).toBeLessThan(1100);
  expect(toRuns({ data: [], pagination: {} }, 'list-page')).toEqual({ runs: [], remark: null });
});

test('pointers count from the top of the document, through wrappers and pages', () => {
  const wrapped = {
    response: {
      body: { ...run, payload: 1, status: 'x', relatedRuns: { parent: { id: 'run_p', status: 's' } } },
    },
  };
  const { runs } = toRuns(wrapped, 'run-schema');
  expect(runs.map(({ pointer }) => pointer)).toEqual(['/response/body', '/response/body/relatedRuns/parent']);
  expect(runs[0]?.body.payload?.pointer).toBe('/response/body/payload');
  expect(checkDocument(wrapped, 'run-schema').problems.map(({ pointer }) => pointer)).toEqual([
    '/response/body/status',
  ]);

  const page = { data: [run, 5, { ...run, id: 'run_2', status: 'x' }], pagination: {} };
  expect(toRuns(page, 'list-page').runs.map(({ id, pointer }) => `${id} ${pointer}`)).toEqual([
    'run_1 /data/0',
    'run_2 /data/2',
  ]);
  expect(checkDocument(page, 'list-page')).toMatchObject({
    total: 2,
    problems: [{ pointer: '/data/1' }, { pointer: '/data/2/status' }],
  });
});

test('a document is valid if it fits the run schema or that of its dialect', () => {
  const both = { ...run, status: 'COMPLETED_WITH_ERRORS', depth: 0, triggerFunction: 'trigger' };
  expect(detectDialect(both)).toMatchObject({ dialect: 'api-run' });
  expect(checkDocument(both, 'api-run')).toEqual({ problems: [], total: 0 });
  expect(
    checkDocument({ ...both, createdAt: 'x' }, 'api-run')
      .problems.map(({ pointer }) => pointer)
      .sort(),
  ).toEqual(['/createdAt', '/status']);
  expect(checkDocument({ ...run, status: 'FAILED' }, 'run-schema').total).toBe(1);
});

test('arrays of a million stay linear', () => {
  const many = Array.from({ length: 1_000_000 }, (_, index) => ({
    id: `run_${index}`,
    status: 'FAILED',
    createdAt: 'x',
  }));
  const { runs } = toRuns({ ...run, attempts: many, relatedRuns: { children: many } }, 'api-run');
  expect(runs).toHaveLength(1_000_000);
  expect(runs[0]?.attempts).toHaveLength(1_000_000);
  expect(runs[0]?.childIds).toHaveLength(1_000_000);
});

test('a value a million levels deep is no trouble anywhere', () => {
  const depth = 1_000_000;
  const deep: unknown = JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
  const value = {
    ...run,
    status: deep,
    payload: deep,
    metadata: deep,
    unknown: deep,
    depth: deep,
    error: deep,
    attempts: [deep],
  };
  for (const dialect of dialectNames) {
    expect(checkDocument(value, dialect).problems.every(({ message }) => message.length < 600)).toBe(true);
    for (const one of toRuns(value, dialect).runs)
      expect(one.extraFacts.every((fact) => fact.value.length < 2100)).toBe(true);
  }
  expect(detectDialect(deep)).toMatchObject({ dialect: null });
});
