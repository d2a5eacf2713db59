/** What webhooks, results, batches and ctx give beside other documents of the same runs. */
import { expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import * as alerts from '../helpers/fixtures/alert-documents.ts';
import { fixtureId } from '../helpers/fixtures/fixture-id.ts';
import { fixtureTime } from '../helpers/fixtures/fixture-time.ts';
import * as results from '../helpers/fixtures/result-documents.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

async function collectionOf(documents: readonly object[]): Promise<RunCollection> {
  const { runs } = await stateOfDocuments(documents, { columns: 80, rows: 24 });
  return runs;
}

function kinds(runs: RunCollection): readonly string[] {
  return runs.warnings.map(({ kind, runId }) => `${kind} ${runId}`);
}

test('results and the first alerts have no end, which is no contradiction', async () => {
  const runs = await collectionOf([...results.results, alerts.firstVersionAlert]);
  expect(kinds(runs)).toEqual([]);
  expect(runs.totals).toMatchObject({ ok: 14, invalid: 0, duplicate: 0 });
  expect(runs.index.loadedCount).toBe(14);
});

test('a result tells the outcome of a run that only a batch and a ctx name', async () => {
  const id = fixtureId('result/thrown');
  const logged = { ...results.childCtx, run: { id, createdAt: fixtureTime(0) } };
  const runs = await collectionOf([results.retrievedBatch, logged, results.batchResults]);
  const row = runs.index.rowOf(id);
  expect(runs.index.presence(row)).toBe('loaded');
  expect(runs.index.state(row)).toBe('failed');
  expect(runs.index.createdAtMs(row)).toBe(Date.parse(fixtureTime(0)));
  expect(runs.index.attempts(row).map(({ number }) => number)).toEqual([2]);
  expect(runs.index.loadedCount).toBe(13);
});

test('a batch alone gives its ids, all missing', async () => {
  const runs = await collectionOf([results.retrievedBatch]);
  expect(runs.totals).toMatchObject({ documents: 1, ok: 1 });
  expect([runs.index.size, runs.index.loadedCount]).toEqual([3, 0]);
  expect(runs.remarks).toHaveLength(1);
});

test('ctx hangs its run below its parent, and misses no attempts', async () => {
  const runs = await collectionOf([results.childCtx]);
  const row = runs.index.rowOf(fixtureId('ctx/archive-report'));
  expect(runs.index.presence(row)).toBe('referenced');
  expect(runs.index.id(runs.forest.parent[row] ?? -1)).toBe(fixtureId('ctx/collect-reports'));
  expect(kinds(runs)).toEqual([]);
});

test('an alert and the retrieved run are one run: each tells what the other does not', async () => {
  const id = fixtureId('alert/predict-tides');
  const retrieved = {
    id,
    status: 'FAILED',
    taskIdentifier: 'predict-tides',
    createdAt: fixtureTime(0),
    updatedAt: fixtureTime(13),
    startedAt: fixtureTime(1.2),
    finishedAt: fixtureTime(12.8),
    attemptCount: 3,
    attempts: [],
  };
  const runs = await collectionOf([retrieved, alerts.runFailedAlert]);
  const row = runs.index.rowOf(id);
  expect(kinds(runs)).toEqual([`duplicate ${id}`]);
  expect(runs.index.attemptCount(row)).toBe(3);
  expect(runs.index.error(row)).toMatchObject({ name: 'StationMissingError' });
  expect(runs.index.tags(row)).toEqual(['station_9414290']);
});

test('two words for one state are no conflict', async () => {
  const id = fixtureId('alert/predict-tides');
  const row = { run_id: id, status: 'Failed', task_identifier: 'predict-tides' };
  expect(kinds(await collectionOf([alerts.runFailedAlert, row]))).toEqual([`duplicate ${id}`]);
  const other = { ...row, status: 'Timed out' };
  expect(kinds(await collectionOf([alerts.runFailedAlert, other]))).toEqual([`duplicate-conflict ${id}`]);
});

test('of the states of a run the newest is shown, in whatever order they come', async () => {
  for (const states of [results.realtimeStates, results.realtimeStates.toReversed()]) {
    const runs = await collectionOf(states);
    const row = runs.index.rowOf(fixtureId('realtime/archive-report'));
    expect(runs.index.state(row)).toBe('succeeded');
    expect(runs.index.finishedAtMs(row)).toBe(Date.parse(fixtureTime(11)));
    expect(runs.index.versions(row)).toHaveLength(6);
    expect(runs.totals.duplicate).toBe(5);
    expect(runs.index.loadedCount).toBe(1);
  }
});

test('an internal error in full and as retrieve flattens it are no conflict', async () => {
  const id = fixtureId('alert/predict-tides');
  const row = { run_id: id, status: 'Timed out', task_identifier: 'predict-tides' };
  const rowOf = (code: string, message?: string): object => ({
    ...row,
    error: { type: 'INTERNAL_ERROR', code, ...(message === undefined ? {} : { message }) },
  });
  const flat = { message: 'trigger.dev internal error (MAX_DURATION_EXCEEDED)' };
  for (const full of [
    rowOf('MAX_DURATION_EXCEEDED', 'ran for 300 s'),
    rowOf('MAX_DURATION_EXCEEDED'),
    { ...row, error: null },
  ]) {
    expect(kinds(await collectionOf([{ ...row, error: flat }, full]))).toEqual([`duplicate ${id}`]);
    expect(kinds(await collectionOf([full, { ...row, error: flat }]))).toEqual([`duplicate ${id}`]);
  }
  for (const other of [rowOf('TASK_RUN_CRASHED', 'ran for 300 s'), { ...row, error: { message: 'no' } }])
    expect(kinds(await collectionOf([{ ...row, error: flat }, other]))).toEqual([`duplicate-conflict ${id}`]);
});
