/** A run that several documents tell of: each with what it gave, and all of them whole. */
import { describe, expect, test } from 'vitest';
import { detailRows } from '../../source/state/detail-rows.ts';
import type { State } from '../../source/state/state.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const small = { columns: 80, rows: 24 };
const queued = {
  id: 'run_ship',
  status: 'QUEUED',
  taskIdentifier: 'ship',
  createdAt: '2026-08-21T11:00:00.000Z',
  updatedAt: '2026-08-21T11:00:00.000Z',
  payload: { a: 1 },
  ttl: '10m',
};
const executing = {
  ...queued,
  status: 'EXECUTING',
  startedAt: '2026-08-21T11:00:01.000Z',
  updatedAt: '2026-08-21T11:00:01.500Z',
  payload: undefined,
};
const done = {
  ...executing,
  status: 'COMPLETED',
  updatedAt: '2026-08-21T11:00:09.000Z',
  finishedAt: '2026-08-21T11:00:09.000Z',
  output: true,
  ttl: undefined,
};
const parent = {
  id: 'run_order',
  status: 'COMPLETED',
  taskIdentifier: 'order',
  createdAt: '2026-08-21T10:59:00.000Z',
  updatedAt: '2026-08-21T11:00:10.000Z',
  relatedRuns: { children: [{ id: 'run_ship', status: 'COMPLETED', taskIdentifier: 'ship' }] },
};

async function shown(documents: readonly object[], keys: string): Promise<string[]> {
  return detailTexts(detailRows(await at(documents, keys)));
}

async function at(documents: readonly object[], keys: string): Promise<State> {
  return pressed(await stateOfDocuments(documents, small, 'run_ship'), keys);
}

describe('the overview', () => {
  const span = {
    spanId: 'a1b2c3d4e5f60718',
    parentId: 'b1b2c3d4e5f60718',
    runId: 'run_ship',
    message: 'GET /labels',
    level: 'TRACE',
    startTime: '2026-08-21T11:00:03.000Z',
    durationMs: 12,
    properties: { 'http.status': 503 },
  };

  test.each([
    ['before', [span, done]],
    ['behind', [done, span]],
  ])(
    'has what the details of a span tell, which tell nothing of the run itself: %s',
    async (_, documents) => {
      const rows = await shown(documents, 'o');
      expect(rows).toContain('Span: GET /labels');
      expect(rows).toContain('Properties: {"http.status":503}');
    },
  );

  test('lists them newest first, with what each gave, and the states that they show', async () => {
    const rows = await shown([executing, queued, done, parent], 'o');
    expect(rows.slice(rows.findIndex((row) => row.startsWith('Seen as')))).toEqual([
      'Seen as: queued → executing → succeeded',
      'Documents: 3 of this run, 1 that names it, joined: each fact from the newest that has it',
      'Document: dump.jsonl:3 succeeded 2026-08-21T11:00:09.000Z api-run: status, task, times, output',
      'Document: dump.jsonl:1 executing 2026-08-21T11:00:01.500Z api-run: 1 more fact',
      'Document: dump.jsonl:2 queued 2026-08-21T11:00:00.000Z api-run: payload',
      'Named in: dump.jsonl:4 succeeded null api-run: ',
    ]);
  });

  test('says of one document only where it lies', async () => {
    const rows = await shown([done], 'o');
    expect(rows.slice(-2)).toEqual(['Lies at: dump.jsonl:1', 'Read as: api-run']);
  });
});

describe('the JSON', () => {
  const all = [executing, queued, done];
  const heads = (rows: readonly string[]) => rows.filter((row) => /^[v>] /.test(row));

  test('has each document under its fold, the newest open', async () => {
    const rows = await shown(all, 'i');
    expect(heads(rows)).toEqual([
      'v dump.jsonl:3  api-run  COMPLETED',
      '> dump.jsonl:1  api-run  EXECUTING',
      '> dump.jsonl:2  api-run  QUEUED',
    ]);
    expect(rows).toContain('  json output: true');
    expect(rows).not.toContain('  json ttl: "10m"');
  });

  test('folds and unfolds them', async () => {
    const rows = await shown(all, 'i tab space j j l');
    expect(heads(rows)).toEqual([
      '> dump.jsonl:3  api-run  COMPLETED',
      '> dump.jsonl:1  api-run  EXECUTING',
      'v dump.jsonl:2  api-run  QUEUED',
    ]);
    expect(rows).toContain('  json payload: {"a":1}');
  });

  test('of a document that tells of more says where in it the run is', async () => {
    expect((await shown([{ response: { body: done } }], 'i'))[0]).toBe('(this run is at /response/body)');
  });

  test('of one document needs no fold', async () => {
    expect(heads(await shown([done], 'i'))).toEqual([]);
  });

  test('is open at the value of a problem, whatever was folded', async () => {
    const wrong = [queued, { ...done, tags: ['a', 5] }];
    let state = await at(wrong, 'i tab space');
    while (state.details.tab !== 'problems') state = pressed(state, '.');
    const rows = detailTexts(detailRows(state));
    const place = rows.findIndex((row) => row.includes('/tags/1'));
    const opened = pressed(state, `g ${'j '.repeat(place)}enter`);
    expect(detailTexts(detailRows(opened))[opened.details.cursor]).toBe('    json 5');
  });
});

describe('a run that a document is about without describing it', () => {
  const span = {
    spanId: 'a1b2c3d4e5f60718',
    runId: 'run_ship',
    message: 'Attempt 2',
    isError: true,
    isPartial: false,
    isCancelled: false,
    level: 'TRACE',
    startTime: '2026-08-21T11:00:00.000Z',
    durationMs: 2000,
    events: [
      { name: 'exception', time: '2026-08-21T11:00:02.000Z', properties: { exception: { message: 'no' } } },
    ],
  };

  test('says what is known of it, and nothing of what is not', async () => {
    const rows = await shown([span], 'o');
    expect(rows[0]).toBe('(not in this input: no document describes this run)');
    expect(rows).toContain('Run: run_ship');
    expect(rows.filter((row) => row.endsWith(': -') || row.startsWith('Parent'))).toEqual([]);
  });

  test('has the document’s JSON', async () => {
    expect(await shown([span], 'i')).toContain('  json runId: "run_ship"');
  });
});
