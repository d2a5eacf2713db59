import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../../source/dialect/detect.ts';
import { checkDocument, toRuns } from '../../../source/dialect/to-runs.ts';
import type { DialectName } from '../../../source/model/dialect-name.ts';
import { parseTimeMs } from '../../../source/model/time.ts';
import { fixtureId } from '../../helpers/fixtures/fixture-id.ts';
import { fixtureTime } from '../../helpers/fixtures/fixture-time.ts';
import * as spans from '../../helpers/fixtures/span-documents.ts';
import {
  eventsDocument,
  exportLines,
  spanDocument,
  traceDocument,
} from '../../helpers/fixtures/span-plan.ts';

describe('what is recognised', () => {
  test.each<readonly [DialectName | null, unknown]>([
    ['trace', { trace: { rootSpan: {} } }],
    [null, { trace: { rootSpan: [] } }],
    ['events', { events: [] }],
    ['events', { events: [{ spanId: 'a' }] }],
    [null, { events: [{ name: 'exception' }] }],
    ['span', { spanId: 'a', runId: 'run_1', durationMs: 0 }],
    ['span', { spanId: 'a', runId: 'run_1', durationMs: 0, events: [], time: null }],
    ['trace-export', { spanId: 'a', runId: 'run_1', durationMs: 0, time: 'x' }],
    ['trace-export', { spanId: 'a', time: 'x' }],
    ['trace', { response: { body: { trace: { rootSpan: {} } } } }],
  ])('%s: %j', (dialect, value) => {
    expect(detectDialect(value).dialect).toBe(dialect);
  });
});

describe('what is wrong is told at its place', () => {
  const span = { id: 'a', runId: 'run_1', data: { message: 'm', startTime: fixtureTime(0), duration: 0 } };
  test.each<readonly [DialectName, unknown, readonly string[]]>([
    ['trace', { trace: { rootSpan: span, traceId: null } }, []],
    [
      'trace',
      { trace: { rootSpan: { ...span, children: [5, { ...span, id: 7 }] } } },
      ['/trace/rootSpan/children/0', '/trace/rootSpan/children/1/id'],
    ],
    [
      'trace',
      { trace: { rootSpan: { ...span, data: { ...span.data, isError: 'no', events: [{}] } } } },
      ['/trace/rootSpan/data/events/0', '/trace/rootSpan/data/isError'],
    ],
    ['events', { events: [{ spanId: 'a', message: 'm', startTime: '17', duration: 0, parentId: null }] }, []],
    [
      'events',
      { events: [{ spanId: 'a', message: 'm', startTime: {}, duration: 0 }, 5] },
      ['/events/0/startTime', '/events/1'],
    ],
    [
      'span',
      { spanId: 'a', runId: 'run_1', durationMs: '5', message: 'm', startTime: 'soon' },
      ['/durationMs', '/startTime'],
    ],
    ['trace-export', { spanId: 'a', time: fixtureTime(0), message: 5 }, ['/message']],
    [
      'trace-export',
      [
        { spanId: 'a', time: fixtureTime(0), message: 'm' },
        { spanId: 'b', time: 7, message: 'm' },
      ],
      ['/1/time'],
    ],
  ])('%s %j', (name, value, pointers) => {
    const { problems, total } = checkDocument(value, name);
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    expect(total).toBe(pointers.length);
  });

  test('counts all and lists a hundred', () => {
    const children = Array.from({ length: 150 }, () => ({ ...span, id: 5 }));
    const { problems, total } = checkDocument({ trace: { rootSpan: { ...span, children } } }, 'trace');
    expect([problems.length, total]).toEqual([100, 150]);
  });
});

describe('the details of a span', () => {
  const runsOf = (value: unknown) => toRuns(value, 'span').runs;

  test('are a reference with one attempt', () => {
    expect(runsOf(spanDocument(spans.retried, 'pay-a1'))).toMatchObject([
      {
        id: fixtureId('pay'),
        presence: 'referenced',
        taskIdentifier: null,
        state: 'unknown',
        attemptsListed: 'some',
        attempts: [
          {
            number: 1,
            state: 'failed',
            startedAt: fixtureTime(1),
            completedAt: fixtureTime(3.4),
            error: { name: 'PaymentDeclinedError' },
          },
        ],
      },
    ]);
  });

  test('tell of the run itself where the span is its own', () => {
    expect(runsOf(spanDocument(spans.silentFailure, 'mute-top'))).toMatchObject([
      {
        presence: 'referenced',
        taskIdentifier: 'import-orders',
        state: 'failed',
        createdAt: fixtureTime(0),
        finishedAt: fixtureTime(3),
        attempts: [],
      },
    ]);
  });

  test('name the runs that it triggered below its run', () => {
    const triggeredRuns = [
      { runId: 'run_c', taskIdentifier: 'c', status: 'PENDING', createdAt: fixtureTime(2) },
      { runId: fixtureId('order') },
      { status: 'PENDING' },
      7,
    ];
    const [, ...children] = runsOf(spanDocument(spans.threeDeep, 'order-wait', { triggeredRuns }));
    expect(children).toMatchObject([
      {
        id: 'run_c',
        presence: 'referenced',
        pointer: '/triggeredRuns/0',
        parentId: fixtureId('order'),
        taskIdentifier: 'c',
        status: 'PENDING',
        state: 'queued',
        createdAt: fixtureTime(2),
        isAwaited: true,
      },
    ]);
  });

  test('are a wait where the span is one', () => {
    expect(runsOf(spanDocument(spans.goesOn, 'approve-token'))[0]?.waits).toEqual([
      { startedAt: fixtureTime(12), endedAt: null, label: 'wait.forToken()' },
    ]);
  });
});

test('no events are told for what they are', () => {
  expect(toRuns({ events: [] }, 'events')).toEqual({
    runs: [],
    remark: 'the events of a run, of which there are none yet',
  });
});

test('rows without a run id are of the run that the file is named after', () => {
  const rows = [{ spanId: 'a', message: 'send', startTime: '1787310120004000000', duration: 1e9 }];
  const { runs } = toRuns({ events: rows }, 'events', { inputName: 'run_a1.json' });
  expect(runs.map(({ id, createdAt, finishedAt }) => [id, createdAt, finishedAt])).toEqual([
    ['run_a1', '2026-08-21T11:02:00.004Z', '2026-08-21T11:02:01.004Z'],
  ]);
});

test('a row without a run id is of the run that the others name', () => {
  const row = { message: 'send', startTime: '0', duration: 1 };
  const rows = [
    { ...row, spanId: 'a' },
    { ...row, spanId: 'b', runId: 'run_1' },
  ];
  expect(toRuns({ events: rows }, 'events').runs.map(({ id, logs }) => [id, logs.length])).toEqual([
    ['run_1', 2],
  ]);
});

test('rows whose parents go round in a ring are all told, once', () => {
  const row = (spanId: string, parentId: string) => ({
    spanId,
    parentId,
    runId: 'run_1',
    message: spanId,
    startTime: '0',
    duration: 0,
  });
  const [run] = toRuns(
    { events: [row('a', 'b'), row('b', 'a'), row('c', 'c'), row('a', 'c')] },
    'events',
  ).runs;
  expect(run?.logs.map(({ message, depth }) => [message, depth])).toEqual([
    ['c', 0],
    ['a', 1],
    ['a', 0],
    ['b', 1],
  ]);
});

test('a trace of a hundred thousand runs, each below the other, is read', () => {
  const depth = 100_000;
  let span: unknown = null;
  for (let level = depth; level > 0; level--) {
    const data = { message: `m${level}`, startTime: fixtureTime(level), duration: 1e9 };
    span = { id: `s${level}`, runId: `run_${level}`, data, children: span === null ? [] : [span] };
  }
  const document = { trace: { rootSpan: span } };
  const { runs } = toRuns(document, 'trace');
  expect(runs.length).toBe(depth);
  expect(runs.at(-1)?.parentId).toBe(`run_${depth - 1}`);
  expect(Math.max(...runs.slice(0, 1000).map(({ pointer }) => pointer.length))).toBeLessThanOrEqual(2000);
  expect(checkDocument(document, 'trace').total).toBe(0);
});

describe('whatever the fields hold', () => {
  const documents: readonly (readonly [DialectName, unknown])[] = [
    ['trace', traceDocument(spans.threeDeep)],
    ['trace', traceDocument(spans.goesOn)],
    ['events', eventsDocument(spans.retried)],
    ['events', eventsDocument(spans.threeDeep, null)],
    [
      'span',
      spanDocument(spans.retried, 'pay-a2', { triggeredRuns: [{ runId: 'run_c', status: 'PENDING' }] }),
    ],
    ['trace-export', exportLines(spans.threeDeep)],
  ];
  const odd = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      'Attempt 1',
      'run_1',
      0,
      -1,
      1e300,
      1e-300,
      true,
      [],
      {},
      [[]],
      '9'.repeat(40),
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );

  test.each(documents)('%s: never a crash, never a time that is none', (name, document) => {
    const places = placesIn(document);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 6 }), (changes) => {
        const changed: unknown = JSON.parse(JSON.stringify(document));
        for (const [at, value] of changes) put(changed, places[at % places.length] ?? [], value);
        checkDocument(changed, name);
        for (const run of toRuns(changed, name).runs) {
          const texts = JSON.stringify(run);
          expect(run.id).not.toBe('');
          expect(texts).not.toMatch(/NaN|Invalid Date/);
          if (run.finishedAt !== null) expect(parseTimeMs(run.finishedAt)).not.toBe(null);
          for (const { number } of run.attempts) expect(number).toBeGreaterThan(0);
        }
      }),
    );
  });
});

type Path = readonly (string | number)[];

/** The paths of all values in a document. */
function placesIn(document: unknown): readonly Path[] {
  const places: Path[] = [];
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: document, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (path.length > 0) places.push(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return places;
}

/** Replaces the value at a path, or takes it away; nothing where an earlier change has taken what it is in. */
function put(document: unknown, path: Path, value: unknown): void {
  let holder: unknown = document;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = Reflect.get(holder, key);
  }
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}
