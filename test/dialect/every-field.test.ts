/** Each field of the documents that tell of one run, or of none, is reachable: as a fact of its run or in the document's remark. */
import { expect, test } from 'vitest';
import { recognise } from '../../source/dialect/recognise.ts';

const place = {
  environment: {
    id: 'env-id',
    type: 'PREVIEW',
    slug: 'env-slug',
    branchName: 'feature-x',
    novel: 'env-novel',
  },
  organization: { id: 'org-id', slug: 'org-slug', name: 'Org Name' },
  project: { id: 'project-id', ref: 'proj_ref', slug: 'project-slug', name: 'Project Name' },
};
const error = {
  type: 'BUILT_IN_ERROR',
  name: 'TypeError',
  message: 'no such key',
  stackTrace: 'at x (y.ts:1:2)',
};
const long = 'x'.repeat(700);

const alert = {
  id: 'alert-id',
  created: '2026-01-05T10:00:30.000Z',
  webhookVersion: '2025-01-01',
  type: 'alert.run.failed',
  novel: 'alert-novel',
  object: {
    task: {
      id: 'send',
      filePath: 'src/send.ts',
      exportName: 'sendExport',
      version: '20260105.1',
      sdkVersion: '4.4.4',
      cliVersion: '4.4.5',
      novel: 'task-novel',
    },
    run: {
      id: 'run_a',
      number: 77,
      status: 'CRASHED',
      createdAt: '2026-01-05T10:00:00.000Z',
      startedAt: '2026-01-05T10:00:01.000Z',
      completedAt: '2026-01-05T10:00:29.000Z',
      idempotencyKey: `key-${long}-end`,
      tags: ['tag-a'],
      error,
      machine: 'small-2x',
      dashboardUrl: 'cloud.example/runs/run_a',
      novel: { a: ['run-novel'] },
    },
    ...place,
    novel: 'object-novel',
  },
};
const alertV1 = {
  task: { id: 'send', fileName: 'src/send.ts', exportName: 'sendExport', novel: 'task-novel' },
  run: { id: 'run_a', createdAt: '2026-01-05T10:00:00.000Z', idempotencyKey: 'key-1', novel: 'run-novel' },
  ...place,
  novel: 'object-novel',
  error,
};
const ctx = {
  attempt: { number: 2, startedAt: '2026-01-05T10:00:02.000Z', novel: 'attempt-novel' },
  run: {
    id: 'run_a',
    tags: ['tag-a'],
    createdAt: '2026-01-05T10:00:00.000Z',
    startedAt: '2026-01-05T10:00:01.000Z',
    idempotencyKey: 'key-1',
    idempotencyKeyScope: 'attempt',
    maxAttempts: 31,
    version: '20260105.1',
    maxDuration: 301,
    priority: 17,
    baseCostInCents: 0.51,
    parentTaskRunId: 'run_p',
    rootTaskRunId: 'run_r',
    region: 'eu-west',
    novel: 'run-novel',
  },
  task: { id: 'send', filePath: 'src/send.ts', novel: 'task-novel' },
  queue: { id: 'queue_1', name: 'task/send' },
  ...place,
  machine: { name: 'small-1x', cpu: 0.25, memory: 0.75, centsPerMs: 0.00003 },
  batch: { id: 'batch_1' },
  deployment: {
    id: 'deployment_1',
    shortCode: 'short7',
    version: '20260105.2',
    runtime: 'node',
    runtimeVersion: '21.7.3',
    git: { commitSha: 'sha-1', commitMessage: 'message-1' },
  },
  novel: 'ctx-novel',
};
const result = {
  ok: false,
  id: 'run_a',
  taskIdentifier: 'send',
  error,
  retry: { timestamp: 1767607200123, delay: 1501, error: { message: 'retry-error' } },
  usage: { durationMs: 12.5 },
  novel: 'result-novel',
};
const span = {
  spanId: 'span-1',
  parentId: 'span-0',
  runId: 'run_a',
  message: 'ai.generateText',
  level: 'TRACE',
  startTime: '2026-01-05T10:00:01.123Z',
  durationMs: 1500.5,
  properties: { 'a.b': 'property-1', long, last: 'property-2' },
  events: [{ name: 'retry.note', time: '2026-01-05T10:00:02.456Z', properties: { hint: 'event-property' } }],
  entityType: 'ai',
  novel: 'span-novel',
  ai: {
    model: 'model-1',
    provider: 'provider-1',
    operationName: 'generateText',
    inputTokens: 1111,
    outputTokens: 2222,
    totalTokens: 3333,
    cachedTokens: 44,
    reasoningTokens: 55,
    inputCost: 0.011,
    outputCost: 0.022,
    totalCost: 0.033,
    cachedCost: 0.004,
    cacheCreationCost: 0.005,
    tokensPerSecond: 99.5,
    msToFirstChunk: 321,
    durationMs: 4567,
    finishReason: 'stop-1',
    responseText: `${long} the answer`,
  },
};
const errorGroup = {
  type: 'alert.error',
  object: {
    classification: 'regression',
    error: {
      fingerprint: 'print-1',
      type: 'TypeError',
      message: 'no such key',
      firstSeen: '2026-01-01T00:00:00.000Z',
      lastSeen: '2026-01-05T00:00:00.000Z',
      occurrenceCount: 12,
      taskIdentifier: 'send',
    },
    environment: { name: 'Production' },
    project: { name: 'Project Name' },
    dashboardUrl: 'cloud.example/errors/print-1',
  },
};
const deployment = {
  type: 'alert.deployment.failed',
  object: {
    deployment: { status: 'FAILED', version: '20260105.3', failedAt: '2026-01-05T10:00:00.000Z' },
    error: { name: 'BuildError', message: 'no such module' },
    environment: { slug: 'env-slug' },
    project: { name: 'Project Name' },
  },
};
const batch = {
  id: 'batch_1',
  status: 'PARTIAL_FAILED',
  idempotencyKey: 'batch-key',
  createdAt: '2026-01-05T10:00:00.000Z',
  runCount: 3,
  runs: ['run_a', 'run_b'],
  processing: {
    completedAt: '2026-01-05T10:00:05.000Z',
    errors: [{ index: 2, taskIdentifier: 'send', error: 'queue is full', errorCode: 'QUEUE_FULL' }],
  },
};
const span1 = {
  id: 'span-1',
  runId: 'run_a',
  data: {
    message: 'send',
    taskSlug: 'send-slug',
    taskPath: 'src/send.ts',
    startTime: '2026-01-05T10:00:00.000Z',
    level: 'TRACE',
    workerVersion: '20260105.1',
    queueName: 'queue-1',
    machinePreset: 'large-1x',
    properties: { long, last: 'property-2' },
  },
};
const trace = { trace: { traceId: 'trace-1', rootSpan: span1 } };

/** What is told in another way: the kind of an error, of an alert and of a delay, by what they lead to. */
const toldOtherwise = new Set(['/type', '/error/type', '/object/run/error/type', '/ok']);

test.each([
  ['an alert', alert],
  ['an alert of the first version', alertV1],
  ['a ctx', ctx],
  ['a result', result],
  ['a span', span],
  ['an error group', errorGroup],
  ['a deployment', deployment],
  ['a batch', batch],
  ['a trace', trace],
])('%s: nothing of it is lost', (_, document) => {
  const { runs, remark } = recognise(document)?.dialect.toRuns(document, '', { inputName: 'x.json' }) ?? {
    runs: [],
    remark: null,
  };
  const told =
    `${JSON.stringify(runs)} ${JSON.stringify(runs.flatMap((run) => run.extraFacts.map(({ value }) => value)).join(' '))} ${remark ?? ''}`.replaceAll(
      '\\',
      '',
    );
  const lost = leavesOf(document).filter(([path, text]) => !toldOtherwise.has(path) && !told.includes(text));
  expect(lost).toEqual([]);
});

function leavesOf(document: object): [path: string, text: string][] {
  const leaves: [string, string][] = [];
  const open: [string, unknown][] = [['', document]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) open.push([`${path}/${key}`, member]);
    } else leaves.push([path, String(value)]);
  }
  return leaves;
}
