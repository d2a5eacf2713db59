import { describe, expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { printJson } from '../../source/print/print-json.ts';
import type { FamilyOrder } from '../../source/query/sort-families.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { gatheringSink } from './gathering-sink.ts';

interface Printed {
  readonly totals: Readonly<Record<string, number>>;
  readonly families: readonly Readonly<Record<string, unknown>>[];
  readonly groups: readonly unknown[];
  readonly runs: readonly Readonly<Record<string, unknown>>[];
  readonly warnings: readonly Readonly<Record<string, unknown>>[];
}

async function printed(runs: RunCollection, order: FamilyOrder = 'input'): Promise<Printed> {
  const { sink, text } = gatheringSink({ isSlow: true });
  await printJson(runs, order, sink);
  return JSON.parse(text());
}

const family: readonly TerseRun[] = [
  {
    id: 'run_r',
    task: 'order',
    status: 'FAILED',
    created: 0,
    started: 1,
    finished: 9,
    children: ['run_a', 'run_b'],
  },
  {
    id: 'run_a',
    task: 'ship',
    status: 'FAILED',
    parent: 'run_r',
    root: 'run_r',
    created: 2,
    started: 3,
    finished: 8,
    version: '1',
    tags: ['x'],
    attempts: [
      { started: 3, finished: 4, error: { name: 'E', message: 'no label 1' } },
      { started: 5, finished: 6, error: { name: 'E', message: 'other' } },
      { started: 7, finished: 8, error: { name: 'E', message: 'no label 1' } },
    ],
  },
  { id: 'run_b', presence: 'referenced', task: 'mail', status: 'QUEUED' },
];

test('totals count what contract.md names, in its order', async () => {
  const { totals } = await printed(collectionOf(family));
  expect(Object.keys(totals)).toEqual([
    'documents',
    'ok',
    'invalid',
    'duplicate',
    'warnings',
    'runs',
    'families',
    'failed',
    'causes',
    'asides',
    'handled',
    'missing',
  ]);
  expect(totals).toMatchObject({
    documents: 2,
    ok: 2,
    invalid: 0,
    runs: 2,
    families: 1,
    failed: 2,
    missing: 1,
  });
});

describe('a family', () => {
  test('has its root, its counts and its times', async () => {
    const { families } = await printed(collectionOf(family));
    expect(families).toHaveLength(1);
    expect(families[0]).toMatchObject({
      rootId: 'run_r',
      runs: 2,
      failed: 2,
      state: 'failed',
      startedAt: '2026-08-21T11:00:00.000Z',
      endedAt: '2026-08-21T11:00:09.000Z',
      durationMs: 9000,
      missing: ['run_b'],
    });
  });

  test.each([
    ['while a loaded run is not final', { status: 'EXECUTING', finished: 5 }],
    ['while a loaded run has no end', { status: 'FAILED' }],
  ])('has no end %s', async (_, child) => {
    const runs = collectionOf([
      { id: 'run_r', created: 0, started: 1, finished: 9 },
      { id: 'run_a', parent: 'run_r', created: 1, ...child },
    ]);
    expect((await printed(runs)).families[0]).toMatchObject({ endedAt: null, durationMs: null });
  });

  test('ends with the latest of its runs', async () => {
    const runs = collectionOf([
      { id: 'run_r', created: 0, started: 1, finished: 5 },
      { id: 'run_a', parent: 'run_r', created: 1, finished: 7 },
    ]);
    expect((await printed(runs)).families[0]).toMatchObject({ durationMs: 7000 });
  });

  test('comes in the order asked for, its runs with it', async () => {
    const runs = collectionOf([
      { id: 'run_late', created: 5, finished: 6 },
      { id: 'run_early', created: 1, finished: 2 },
    ]);
    const inInput = await printed(runs);
    const byStart = await printed(runs, 'start');
    expect(inInput.families.map(({ rootId }) => rootId)).toEqual(['run_late', 'run_early']);
    expect(byStart.families.map(({ rootId }) => rootId)).toEqual(['run_early', 'run_late']);
    expect(byStart.runs.map(({ runId }) => runId)).toEqual(['run_early', 'run_late']);
  });
});

describe('a run', () => {
  test('has all fields in their order', async () => {
    const { runs } = await printed(collectionOf(family));
    expect(Object.keys(runs[0] ?? {})).toEqual([
      'runId',
      'parentId',
      'rootId',
      'depth',
      'taskIdentifier',
      'state',
      'status',
      'presence',
      'dialect',
      'file',
      'line',
      'version',
      'tags',
      'createdAt',
      'startedAt',
      'endedAt',
      'updatedAt',
      'error',
      'attempts',
      'attemptCount',
      'timeMs',
      'verdict',
      'explainedBy',
      'hiddenCharacters',
    ]);
    expect(runs[1]).toMatchObject({
      runId: 'run_a',
      parentId: 'run_r',
      rootId: 'run_r',
      depth: 1,
      taskIdentifier: 'ship',
      state: 'failed',
      status: 'FAILED',
      presence: 'loaded',
      file: 'runs.ndjson',
      line: 2,
      version: '1',
      tags: ['x'],
      createdAt: '2026-08-21T11:00:02.000Z',
      updatedAt: null,
      error: { name: 'E', message: 'no label 1', frame: null },
      attemptCount: 3,
    });
  });

  test('tells which attempt failed the same way first', async () => {
    const { runs } = await printed(collectionOf(family));
    const attempts = runs[1]?.['attempts'] as Readonly<Record<string, unknown>>[];
    expect(attempts.map(({ sameErrorAs }) => sameErrorAs)).toEqual([null, null, 1]);
    expect(attempts[0]).toEqual({
      number: 1,
      state: 'failed',
      startedAt: '2026-08-21T11:00:03.000Z',
      endedAt: '2026-08-21T11:00:04.000Z',
      durationMs: 1000,
      error: { name: 'E', message: 'no label 1', frame: null },
      sameErrorAs: null,
    });
  });

  test('of which only its name is known has null for all else', async () => {
    const runs = collectionOf([{ id: 'run_a', created: 0, finished: 1, parent: 'run_gone' }]);
    const { runs: entries } = await printed(runs);
    expect(entries[0]).toMatchObject({
      runId: 'run_gone',
      presence: 'implied',
      state: 'unknown',
      status: null,
      taskIdentifier: null,
      file: null,
      line: null,
      createdAt: null,
      error: null,
      attempts: [],
      attemptCount: null,
      timeMs: { queued: null, attempts: null, gaps: null, children: null, unknown: null },
    });
  });

  test('that hangs below its root for want of a parent names none', async () => {
    const runs = collectionOf([
      { id: 'run_r', created: 0, finished: 9 },
      { id: 'run_a', root: 'run_r', depth: 3, created: 1, finished: 2 },
    ]);
    const { runs: entries } = await printed(runs);
    expect(entries[1]).toMatchObject({ runId: 'run_a', parentId: null, rootId: 'run_r', depth: 1 });
  });
});

describe('why a family failed', () => {
  test('is told by its causes with the way to them, and what only followed', async () => {
    const { families, runs } = await printed(collectionOf(family));
    expect(families[0]).toMatchObject({
      causes: [
        {
          runId: 'run_a',
          taskIdentifier: 'ship',
          attempt: 3,
          error: { name: 'E', message: 'no label 1', frame: null },
          chain: ['run_r', 'run_a'],
        },
      ],
      asides: [],
      propagated: ['run_r'],
      handled: [],
    });
    expect(runs.map(({ verdict, explainedBy }) => [verdict, explainedBy])).toEqual([
      ['propagated', ['run_a']],
      ['cause', []],
      ['unfinished', []],
    ]);
  });

  test.each([
    ['the number of the last', { attempts: [{ number: 4, finished: 2 }] }, 4],
    ['the count where more are counted than listed', { attempts: [{ finished: 2 }], attemptCount: 3 }, 3],
    ['the count where none are listed', { attemptCount: 2 }, 2],
    ['null where nothing is known', {}, null],
  ])('the attempt of a cause is %s', async (_, facts, attempt) => {
    const runs = collectionOf([
      { id: 'run_a', status: 'FAILED', created: 0, started: 0, finished: 2, ...facts },
    ]);
    expect((await printed(runs)).families[0]).toMatchObject({ causes: [{ attempt }] });
  });

  test('is told over all families by what their causes have in common', async () => {
    const failed = (id: string, task: string, finished: number): TerseRun => ({
      id,
      task,
      version: '1',
      status: 'FAILED',
      created: 0,
      finished,
      error: { name: 'E', message: `no label ${finished}000` },
    });
    const { groups } = await printed(collectionOf([failed('run_a', 'x', 5), failed('run_b', 'y', 3)]));
    expect(groups).toEqual([
      {
        fingerprint: expect.any(String),
        name: 'E',
        message: 'no label 3000',
        count: 2,
        families: 2,
        tasks: ['y', 'x'],
        versions: ['1'],
        firstSeen: '2026-08-21T11:00:03.000Z',
        lastSeen: '2026-08-21T11:00:05.000Z',
        runIds: ['run_b', 'run_a'],
      },
    ]);
  });
});

test('warnings name both runs where there are two', async () => {
  const runs = collectionOf([{ id: 'run_a', created: 5, started: 6, finished: 1, parent: 'run_a' }]);
  const { warnings, totals } = await printed(runs);
  expect(warnings).toHaveLength(totals['warnings'] ?? -1);
  expect(warnings.map(({ kind }) => kind)).toContain('self-parent');
  expect(Object.keys(warnings.find(({ kind }) => kind === 'finished-before-started') ?? {})).toEqual([
    'kind',
    'runId',
    'message',
  ]);
});

test('an empty input is a whole document too', async () => {
  const { totals, ...lists } = await printed(collectionOf([]));
  expect(Object.values(totals).every((count) => count === 0)).toBe(true);
  expect(lists).toEqual({ families: [], groups: [], runs: [], warnings: [] });
});
