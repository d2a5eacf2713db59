import { expect, test } from 'vitest';
import { readAll } from '../../source/ingest/read-all.ts';
import { fixtureId } from '../helpers/fixtures/fixture-id.ts';
import { fixtureTime } from '../helpers/fixtures/fixture-time.ts';
import * as spans from '../helpers/fixtures/span-documents.ts';
import { eventsDocument, spanDocument, traceDocument } from '../helpers/fixtures/span-plan.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();

async function read(documents: readonly unknown[]) {
  const text = documents.map((document) => JSON.stringify(document)).join('\n');
  const inputs = [write('in.ndjson', text)];
  return readAll({ inputs, settings: { isStrict: false, dialect: null }, maxUnpackedBytes: null });
}

test.each([
  ['an attempt', 'pay-a2'],
  ['a wait', 'pay-wait'],
  ['a log line', 'pay-l1'],
])('the details of %s are a reference to its run, which can be looked at', async (_, spanId) => {
  const { runs, loadRun, close } = await read([spanDocument(spans.retried, spanId)]);
  expect(runs.index.presence(0)).toBe('referenced');
  expect(runs.index.loadedCount).toBe(0);
  const { run } = await loadRun(0);
  await close();
  expect(run.logs).toHaveLength(1);
});

test('an attempt from the details of its span stands among those that a document counts', async () => {
  const retrieved = {
    id: fixtureId('pay'),
    status: 'FAILED',
    taskIdentifier: 'process-payment',
    attemptCount: 3,
    attempts: [],
  };
  const { runs, loadRun, close } = await read([retrieved, spanDocument(spans.retried, 'pay-a2')]);
  expect(runs.index.presence(0)).toBe('loaded');
  expect(runs.index.attemptCount(0)).toBe(3);
  expect(runs.index.attempts(0).map(({ number, state }) => [number, state])).toEqual([[2, 'failed']]);
  const { run } = await loadRun(0);
  await close();
  expect(run.attempts.map(({ error }) => error?.name)).toEqual(['PaymentDeclinedError']);
});

test('a trace, the rows of a run in it and a page with all are one family, each run once', async () => {
  const page = {
    data: ['order', 'fulfil', 'label', 'mail'].map((id) => ({
      id: fixtureId(id),
      status: 'COMPLETED',
      taskIdentifier: id,
      updatedAt: fixtureTime(60),
      env: { name: 'prod' },
    })),
    pagination: {},
  };
  const documents = [
    traceDocument(spans.threeDeep),
    eventsDocument(spans.threeDeep, fixtureId('label')),
    page,
  ];
  const { runs, close } = await read(documents);
  await close();
  expect(runs.index.size).toBe(4);
  expect(runs.index.loadedCount).toBe(4);
  expect(runs.forest.roots).toHaveLength(1);
  const label = runs.index.rowOf(fixtureId('label'));
  expect([runs.index.status(label), runs.index.attempts(label).length]).toEqual(['COMPLETED', 1]);
  expect(runs.totals).toMatchObject({ documents: 6, ok: 6, invalid: 0 });
});

test('what goes on is as old as what its trace tells last', async () => {
  const { runs, close } = await read([traceDocument(spans.goesOn)]);
  await close();
  expect(new Date(runs.index.newestTimeMs).toISOString()).toBe(fixtureTime(12));
});
