import { describe, expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow } from '../../source/model/run-index.ts';
import {
  detailColumns,
  detailRows,
  detailTabs,
  foldAt,
  initialDetailsTab,
  runAt,
} from '../../source/state/detail-rows.ts';
import { attemptRows } from '../../source/state/detail-rows-of-attempts.ts';
import { timePartRows } from '../../source/state/detail-rows-of-time.ts';
import { rowsOf } from '../../source/state/joined-rows.ts';
import type { DetailsTab, State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const small = { columns: 80, rows: 24 };

function attemptsOf(run: Omit<TerseRun, 'id'>, others: readonly TerseRun[] = []): string[] {
  const runs = collectionOf([{ id: 'run_a', ...run }, ...others]);
  return detailTexts(rowsOf(attemptRows({ runs, row: 0 })));
}

const failed = (started: number, finished: number, message: string) => ({
  status: 'FAILED',
  started,
  finished,
  error: { name: 'E', message },
});

describe('attempts', () => {
  test.each<[string, Omit<TerseRun, 'id'>, string[]]>([
    [
      'gaps between, and which failed alike',
      {
        status: 'FAILED',
        created: 0,
        started: 0.2,
        finished: 9,
        attempts: [failed(0.2, 1, 'a'), failed(3, 4, 'b'), failed(4, 9, 'a')],
      },
      ['#1 failed', 'gap 2s', '#2 failed', 'unlike #1: b not a', '#3 failed = #1'],
    ],
    [
      'the queue where it was worth a row, and the time after the last attempt',
      { status: 'FAILED', created: 0, started: 5, finished: 12, attempts: [failed(5, 6, 'a')] },
      ['queued 5s', '#1 failed', 'gap 6s'],
    ],
    [
      'an attempt that goes on',
      {
        status: 'EXECUTING',
        created: 0,
        started: 0,
        updated: 20,
        attempts: [failed(0, 2, 'a'), { status: 'EXECUTING', started: 4 }],
      },
      ['#1 failed', 'gap 2s', '#2 executing …'],
    ],
    [
      'a run that waits for its next attempt',
      { status: 'REATTEMPTING', created: 0, started: 0, updated: 9, attempts: [failed(0, 2, 'a')] },
      ['#1 failed', 'gap 7s …'],
    ],
    [
      'the run’s own error as that of its last attempt where none bears one',
      {
        status: 'FAILED',
        created: 0,
        started: 0,
        finished: 9,
        error: { message: 'x' },
        attempts: [
          { status: 'FAILED', started: 0, finished: 4 },
          { status: 'FAILED', started: 4, finished: 9 },
        ],
      },
      ['#1 failed', "#2 failed, the run's error"],
    ],
    [
      'no error of the run for an attempt that went well, or beside one that bears its own',
      {
        status: 'FAILED',
        error: { message: 'x' },
        attempts: [{ status: 'FAILED', error: { message: 'y' } }, { status: 'FAILED' }],
      },
      ['#1 failed', '#2 failed'],
    ],
    [
      'waits below the attempt that they interrupt, and what they leave of a gap',
      {
        status: 'FAILED',
        created: 0,
        started: 0,
        finished: 20,
        attempts: [failed(0, 6, 'a'), failed(15, 20, 'a')],
        waits: [
          [1, 3],
          [8, 12],
          [16, 17],
        ],
      },
      ['#1 failed', 'wait 2s', 'gap 2s', 'wait 4s', 'gap 3s', '#2 failed = #1', 'wait 1s'],
    ],
    [
      'a wait that goes on',
      {
        status: 'WAITING',
        created: 0,
        started: 0,
        updated: 9,
        attempts: [{ status: 'EXECUTING', started: 0 }],
        waits: [[4]],
      },
      ['#1 executing …', 'wait 5s …'],
    ],
    [
      'no more than a few of many waits',
      {
        created: 0,
        started: 0,
        finished: 60,
        attempts: [{ started: 0, finished: 60 }],
        waits: Array.from({ length: 30 }, (_, place): [number, number] => [place * 2, place * 2 + 1]),
      },
      ['#1 succeeded', 'wait 1s', 'wait 1s', 'wait 1s', 'wait 1s', '(… 26 more waits in the tab attempts)'],
    ],
    [
      'waits of a run whose attempts are not listed',
      { created: 0, started: 0, finished: 9, attemptCount: 1, waits: [[2, 5]] },
      ['(1 attempt, details not in this document)', 'wait 3s'],
    ],
    [
      'times that are missing are no gap and nothing open',
      { status: 'FAILED', created: 0, attempts: [{ status: 'FAILED' }, { status: 'FAILED', finished: 3 }] },
      ['#1 failed', '#2 failed'],
    ],
    [
      'fewer attempts than are counted',
      { status: 'FAILED', attemptCount: 5, attempts: [failed(0, 1, 'a')] },
      ['#1 failed', '(5, 1 of them listed in this document)'],
    ],
    [
      'none listed, three counted',
      { status: 'FAILED', attemptCount: 3 },
      ['(3 attempts, details not in this document)'],
    ],
    ['none listed, one counted', { attemptCount: 1 }, ['(1 attempt, details not in this document)']],
    ['none listed, none counted', {}, ['(attempts are not in this document)']],
    ['none counted, never ran', { status: 'EXPIRED', attemptCount: 0 }, ['(0 attempts: it never ran)']],
    ['none counted so far', { status: 'QUEUED', attemptCount: 0 }, ['(0 attempts so far)']],
    ['not in this input', { presence: 'referenced' }, ['(attempts unknown: no document describes this run)']],
  ])('%s', (_, run, rows) => {
    expect(attemptsOf(run)).toEqual(rows);
  });

  test('all rows share one axis from the queue to the end', () => {
    const runs = collectionOf([
      { id: 'run_a', status: 'FAILED', created: 0, started: 5, finished: 12, attempts: [failed(5, 6, 'a')] },
    ]);
    const axes = attemptRows({ runs, row: 0 }).map((row) => ('axis' in row ? row.axis : null));
    const start = runs.index.createdAtMs(0);
    expect(axes).toEqual(Array.from({ length: 3 }, () => ({ startMs: start, endMs: start + 12_000 })));
  });

  test('a hundred thousand attempts are told in one pass', () => {
    const attempts = Array.from({ length: 100_000 }, (_, at) => failed(2 * at, 2 * at + 1, `e${at % 7}x`));
    expect(attemptsOf({ status: 'FAILED', attempts })).toHaveLength(199_999 + 6);
  });

  test('no more than a hundred of them are compared word by word', () => {
    const attempts = Array.from({ length: 20_000 }, (_, at) =>
      failed(at, at + 1, `e${'x'.repeat(at % 500)}`),
    );
    const rows = attemptsOf({ status: 'FAILED', attempts });
    expect(rows.filter((text) => text.startsWith('unlike'))).toHaveLength(100);
  });
});

test('time parts are those that took any, and sum up to the whole', () => {
  const runs = collectionOf([
    {
      id: 'run_a',
      status: 'FAILED',
      created: 0,
      started: 2,
      finished: 10,
      attempts: [failed(2, 4, 'a'), failed(6, 10, 'a')],
    },
    { id: 'run_b', parent: 'run_a', isAwaited: true, created: 7, started: 7, finished: 9 },
  ]);
  expect(detailTexts(rowsOf(timePartRows({ runs, row: 0 })))).toEqual([
    'queued 2000/10000',
    'attempts 4000/10000',
    'children 2000/10000',
    'gaps 2000/10000',
  ]);
});

test('what a run waited is told beside the parts that it is of, overlaps once', () => {
  const waits = [[1, 4], [3, 6], [8]] as const;
  const runs = collectionOf([{ id: 'run_a', created: 0, started: 0, finished: 10, attemptCount: 1, waits }]);
  expect(detailTexts(rowsOf(timePartRows({ runs, row: 0 })))).toEqual([
    'attempts 10000/10000',
    'waits 7000/10000',
  ]);
});

const shipping = {
  id: 'run_ship',
  status: 'FAILED',
  taskIdentifier: 'ship-label',
  version: '1.2',
  createdAt: '2026-08-21T11:00:00.000Z',
  startedAt: '2026-08-21T11:00:01+00:00',
  finishedAt: 'soon',
  updatedAt: '2026-08-21T11:00:09.000Z',
  isTest: false,
  depth: 1,
  tags: ['a, b', 'c'],
  payload: { order: 1, lines: [1, 2] },
  attemptCount: 2,
  attempts: [],
  error: {
    name: 'CarrierError',
    message: 'rejected',
    stackTrace: 'CarrierError: rejected\n    at f (/app/src/a.ts:1:2)',
  },
  relatedRuns: {
    root: { id: 'run_top', status: 'FAILED', taskIdentifier: 'order' },
    children: [{ id: 'run_kid', status: 'COMPLETED' }],
  },
};

async function tabOf(documents: readonly object[], tab: DetailsTab, select: string): Promise<string[]> {
  return detailTexts(detailRows(withTab(await stateOfDocuments(documents, small, select), tab)));
}

function withTab(state: State, tab: DetailsTab): State {
  return { ...state, pane: 'details', details: { ...state.details, tab } };
}

describe('the overview', () => {
  test('tells what a run is, with the document’s own words where they cannot be read', async () => {
    const rows = await tabOf([shipping], 'overview', 'run_ship');
    const start = rows.slice(0, rows.findIndex((row) => row.startsWith('Children')) + 1);
    expect(start).toEqual([
      'Status: failed (FAILED)',
      'Run: run_ship',
      'Verdict: cause: no child explains why it failed',
      'Error: CarrierError: rejected',
      'Task: ship-label',
      'Version: 1.2',
      'Attempts: 2, details not in this document',
      'Tags: "a, b", c',
      'Test run: no',
      'Created: 2026-08-21T11:00:00.000Z from 2026-08-21T11:00:00.000Z',
      'Queued for: 1000ms',
      'Started: 2026-08-21T11:00:01.000Z from 2026-08-21T11:00:01+00:00',
      'Finished: unreadable from soon',
      'Updated: 2026-08-21T11:00:09.000Z from 2026-08-21T11:00:09.000Z',
      'Duration: -',
      'Parent: run 1',
      'Root: run 1',
      'Children: 1, 1 not in this input',
    ]);
    expect(rows).toContain('Lies at: dump.jsonl:1');
    expect(rows).toContain('Validity: does not fit its schema: see problems');
  });

  test('of a run that no document describes tells what is known, and who says so', async () => {
    expect(await tabOf([shipping], 'overview', 'run_kid')).toEqual([
      '(not in this input: no document describes this run)',
      'Status: succeeded (COMPLETED)',
      'Run: run_kid',
      'Parent: run 0',
      'Root: run 1',
      'Children: none known',
      'Named by: run 0 (as its child)',
      'Named at: dump.jsonl:1',
      'Read as: api-run',
    ]);
  });

  test.each<[string, Omit<TerseRun, 'id'>, string[]]>([
    [
      'waits in the queue',
      { status: 'QUEUED', created: 0, updated: 9 },
      ["Queued for: 9000ms (so far, by the input's newest time)"],
    ],
    ['expired there', { status: 'EXPIRED', created: 0, finished: 5 }, ['Queued for: 5000ms (never started)']],
    ['ran, but its start is not told', { status: 'FAILED', created: 0, finished: 5 }, ['Queued for: -']],
    [
      'goes on',
      { status: 'EXECUTING', created: 0, started: 1, updated: 4 },
      ['Queued for: 1000ms', "Running for: 3000ms (so far, by the input's newest time)"],
    ],
    [
      'has a status nobody knows',
      { status: 'ODD', created: 0, started: 1, updated: 4 },
      ['Queued for: 1000ms', 'Duration: -'],
    ],
    [
      'ended before it started',
      { status: 'FAILED', created: 0, started: 9, finished: 2 },
      ['Queued for: 9000ms', 'Duration: -7000ms (started to finished)'],
    ],
  ])('tells how long a run took that %s', (_, run, rows) => {
    const state = stateOf(collectionOf([{ id: 'run_a', ...run }]), small);
    const texts = detailTexts(detailRows(withTab(state, 'overview')));
    expect(texts.filter((text) => /^(Queued for|Duration|Running for):/.test(text))).toEqual(rows);
  });

  test('while the body is read has what the index knows, and says that it is loading, or why it cannot be', async () => {
    const state = await stateOfDocuments([shipping], small, 'run_ship');
    const loading = withTab({ ...state, bodies: new Map() }, 'overview');
    expect(detailTexts(detailRows(loading)).slice(0, 3)).toEqual([
      '(loading…)',
      'Status: failed (FAILED)',
      'Run: run_ship',
    ]);
    expect(detailTexts(detailRows(withTab(loading, 'payload')))).toEqual(['(loading…)']);
    expect(detailTexts(detailRows(withTab(loading, 'error')))).toEqual([
      '! CarrierError: rejected',
      '> at f (src/a.ts:1:2)',
      '(loading…)',
    ]);
    const broken = { ...loading, failedLoads: new Map([[state.cursor, 'the file is gone']]) };
    expect(detailTexts(detailRows(broken))[0]).toBe('(cannot be read again: the file is gone)');
  });

  test('has two columns where it is wide: when beside why', async () => {
    const state = withTab(
      await stateOfDocuments([shipping], { columns: 120, rows: 40 }, 'run_ship'),
      'overview',
    );
    const columns = detailColumns(state);
    expect(columns === null ? [] : detailTexts(columns.left).slice(0, 9)).toEqual([
      '# attempts',
      '(2 attempts, details not in this document)',
      '',
      '# time',
      'queued 1000/9000',
      'unknown 8000/9000',
      '',
      '# payload',
      'json payload: {"order":1,"lines":[1,2]}',
    ]);
    expect(columns === null ? [] : detailTexts(columns.right).slice(0, 7)).toEqual([
      '! CarrierError: rejected',
      'at f own <-',
      '',
      'when',
      'next: look at src/a.ts:1:2 and the payload',
      '',
      '# made its parents fail',
    ]);
    expect(detailRows(state)).toBe(columns?.left);
    const right = { ...state, details: { ...state.details, column: 'right' as const } };
    expect(detailTexts(detailRows(right))[0]).toBe('! CarrierError: rejected');
    expect(detailColumns({ ...state, size: small })).toBeNull();
  });
});

describe('the error tab', () => {
  const attempt = (number: number, status: string, message: string | null) => ({
    id: `attempt_${number}`,
    status,
    createdAt: `2026-08-21T11:00:0${number}.000Z`,
    updatedAt: `2026-08-21T11:00:0${number}.000Z`,
    error: message === null ? null : { message },
  });
  const run = (attempts: readonly object[], error: object | null = null) => ({
    ...shipping,
    attempts,
    error,
  });

  test.each([
    [
      'the run’s own error',
      run([], { message: 'own' }),
      ["# the run's error, taken as that of its last attempt, #2", '! own'],
    ],
    [
      'each different error once, the last attempt’s first',
      run([attempt(1, 'FAILED', 'a'), attempt(2, 'FAILED', 'b'), attempt(3, 'FAILED', 'a')]),
      ['# attempts #1 #3', '! a', '', '# attempt #2', '! b'],
    ],
    [
      'the run’s own error and the attempts that it repeats',
      run([attempt(1, 'FAILED', 'a'), attempt(2, 'FAILED', 'own')], { message: 'own' }),
      ["# the run's error, as in attempt #2", '! own', '', '# attempt #1', '! a'],
    ],
    [
      'the stack of the attempt that failed with the run’s own error, where that has none',
      run(
        [
          {
            ...attempt(1, 'FAILED', 'own'),
            error: { message: 'own', stack: 'Error: own\n    at f (src/a.ts:1:2)' },
          },
        ],
        {
          name: 'Error',
          message: 'own',
        },
      ),
      ["# the run's error, as in attempt #1", '! Error: own', 'at f own <-'],
    ],
    [
      'an attempt that went well after all',
      run([attempt(1, 'FAILED', 'a'), attempt(2, 'COMPLETED', null)]),
      ['# attempt #1', '! a'],
    ],
    ['none', run([]), ['(this document has no error)']],
  ])('shows %s', async (_, document, rows) => {
    expect(await tabOf([document], 'error', 'run_ship')).toEqual(rows);
  });

  test('takes the error from an older document where the newest of the same state has none', async () => {
    const older = { ...shipping, updatedAt: '2026-08-21T11:00:01.000Z' };
    expect(await tabOf([older, { ...shipping, error: null }], 'error', 'run_ship')).toEqual([
      "# the run's error, taken as that of its last attempt, #2",
      '! CarrierError: rejected',
      'at f own <-',
    ]);
  });
});

test('absent, null and empty parts are told apart', async () => {
  const of = async (payload: object) =>
    tabOf([{ ...shipping, payload: undefined, ...payload }], 'payload', 'run_ship');
  expect(await of({})).toEqual(['(this document has no payload)']);
  expect(await of({ payload: '' })).toEqual(['json payload: ""']);
  expect(await of({ payload: {} })).toEqual(['json payload: {}']);
  expect(await of({ payload: [] })).toEqual(['json payload: []']);
  expect(await of({ payload: 0 })).toEqual(['json payload: 0']);
});

describe('problems', () => {
  test('are the document’s, then what contradicts itself', async () => {
    expect(
      await tabOf([{ ...shipping, startedAt: '2026-08-21T10:00:00.000Z' }], 'problems', 'run_ship'),
    ).toEqual([
      expect.stringMatching(/^dump\.jsonl:1:\d+ invalid \/finishedAt /),
      expect.stringMatching(/^warning finished-without-end run_ship → -1$/),
    ]);
  });

  test('of a sound run are none', async () => {
    const sound = { id: 'run_ok', status: 'COMPLETED', taskIdentifier: 'fine' };
    const state = await stateOfDocuments(
      [
        {
          ...sound,
          createdAt: shipping.createdAt,
          finishedAt: shipping.updatedAt,
          updatedAt: shipping.updatedAt,
        },
      ],
      small,
    );
    expect(detailTexts(detailRows(withTab(state, 'problems')))).toEqual(['(no problems)']);
    expect(detailTabs(state)).not.toContain('problems');
  });

  test('without a run are the input’s, whatever tab is chosen', async () => {
    const state = await stateOfDocuments([{ error: 'Run not found' }, [1]], small);
    expect(state.cursor).toBe(noRow);
    expect(detailTexts(detailRows(withTab(state, 'payload')))).toEqual([
      '(dump.jsonl:1:1: API error: Run not found)',
      expect.stringMatching(/^dump\.jsonl:2:2 not-a-run null /),
    ]);
    expect(detailTabs(state)).toEqual(['problems']);
  });
});

describe('the chain', () => {
  const chain: readonly TerseRun[] = [
    {
      id: 'run_0',
      status: 'FAILED',
      created: 0,
      started: 0,
      finished: 10,
      error: { message: 'Error in run_1' },
    },
    {
      id: 'run_1',
      status: 'FAILED',
      parent: 'run_0',
      created: 1,
      started: 1,
      finished: 9,
      error: { message: 'in run_2' },
    },
    {
      id: 'run_2',
      status: 'FAILED',
      parent: 'run_1',
      created: 2,
      started: 2,
      finished: 8,
      error: { message: 'boom' },
    },
    { id: 'run_3', status: 'COMPLETED', parent: 'run_0', created: 2, started: 2, finished: 3 },
  ];
  const chainOf = (runs: RunCollection, cursor: number): string[] => {
    const state = { ...stateOf(runs, small), cursor };
    const rows = detailTexts(detailRows(withTab(state, 'overview')));
    const start = rows.findIndex((row) => row.startsWith('# '));
    return start < 0 ? [] : rows.slice(start);
  };

  test.each([
    [0, ['# failed because', 'run 0 here', '  run 1', '    run 2']],
    [1, ['# failed because', 'run 0', '  run 1 here', '    run 2']],
    [2, ['# made its parents fail', 'run 0', '  run 1', '    run 2 here']],
    [3, []],
  ])('of run %i', (row, rows) => {
    expect(chainOf(collectionOf(chain), row)).toEqual(rows);
  });

  test('of a hundred levels is cut, and says so', () => {
    const runs = Array.from(
      { length: 100 },
      (_, at): TerseRun => ({
        id: `run_${at}`,
        status: 'FAILED',
        ...(at === 0 ? {} : { parent: `run_${at - 1}` }),
        created: at,
        started: at,
        finished: 300 - at,
        error: { message: 'm' },
      }),
    );
    const rows = chainOf(collectionOf(runs), 50);
    expect(rows).toHaveLength(1 + 1 + 8 + 1 + 12 + 1);
    expect(rows).toContain('(… 42 more above)');
    expect(rows.at(-1)).toBe('(… and more: see the tree)');
  });
});

describe('what stands at a row', () => {
  test('folds, or is a run to go to', async () => {
    const state = await stateOfDocuments([shipping], small, 'run_ship');
    const payload = withTab(state, 'payload');
    expect([0, 1, 2].map((at) => foldAt(payload, at))).toEqual([
      'json:payload:',
      null,
      'json:payload:/lines',
    ]);
    const toggled = {
      ...payload,
      details: { ...payload.details, toggledFolds: new Set(['json:payload:/lines']) },
    };
    expect(detailRows(toggled).count).toBe(detailRows(payload).count - 3);
    const overview = withTab(state, 'overview');
    const texts = detailTexts(detailRows(overview));
    expect(runAt(overview, texts.indexOf('Parent: run 1'))).toBe(1);
    expect(runAt(overview, 0)).toBe(noRow);
    expect(foldAt(overview, 0)).toBeNull();
  });

  test('the same rows come back as long as nothing changes', async () => {
    const state = withTab(await stateOfDocuments([shipping], small, 'run_ship'), 'json');
    expect(detailRows(state)).toBe(detailRows({ ...state, details: { ...state.details, top: 3 } }));
    expect(detailRows({ ...state, details: { ...state.details, jsonLevel: 1 } })).not.toBe(detailRows(state));
  });
});

test.each<[string, TerseRun, DetailsTab[]]>([
  ['bare', { id: 'run_a' }, ['overview', 'json']],
  ['counted attempts', { id: 'run_a', attemptCount: 2 }, ['overview', 'attempts', 'json']],
  [
    'everything',
    {
      id: 'run_a',
      status: 'FAILED',
      attempts: [{ error: { message: 'm' } }],
      hasPayload: true,
      hasOutput: true,
      hasMetadata: true,
      finished: 1,
      hiddenCharacters: 2,
    },
    ['brief', 'overview', 'attempts', 'error', 'payload', 'output', 'metadata', 'json', 'problems'],
  ],
  ['referenced', { id: 'run_a', presence: 'referenced', status: 'QUEUED' }, ['overview']],
])('tabs of a run: %s', (_, run, tabs) => {
  expect(detailTabs(stateOf(collectionOf([run]), small))).toEqual(
    tabs.includes('problems') ? tabs : expect.arrayContaining(tabs),
  );
});

test('the first tab is the brief of a failure on a narrow screen, attempts where it was handled, else the overview', () => {
  const runs = collectionOf([
    { id: 'run_a', status: 'FAILED' },
    { id: 'run_b' },
    { id: 'run_c', presence: 'referenced', status: 'FAILED' },
    { id: 'run_d', parent: 'run_b', status: 'FAILED' },
  ]);
  const wide = { columns: 120, rows: 40 };
  expect(initialDetailsTab(runs, 0, small)).toBe('brief');
  expect(initialDetailsTab(runs, 3, small)).toBe('attempts');
  expect(initialDetailsTab(runs, 1, small)).toBe('overview');
  expect(initialDetailsTab(runs, 2, small)).toBe('overview');
  expect(initialDetailsTab(runs, 0, wide)).toBe('overview');
  expect(initialDetailsTab(runs, noRow, wide)).toBe('problems');
});
