import { describe, expect, test } from 'vitest';
import { toRuns } from '../../../source/dialect/to-runs.ts';
import type { Run } from '../../../source/model/run.ts';
import { fixtureId } from '../../helpers/fixtures/fixture-id.ts';
import { fixtureTime } from '../../helpers/fixtures/fixture-time.ts';
import * as spans from '../../helpers/fixtures/span-documents.ts';
import {
  eventsDocument,
  exportLines,
  flat,
  type SpanPlan,
  traceDocument,
} from '../../helpers/fixtures/span-plan.ts';

function runsOf(plan: SpanPlan, more: object = {}): readonly Run[] {
  return toRuns(traceDocument(plan, more), 'trace').runs;
}

function only(runs: readonly Run[]): Run {
  const [run] = runs;
  if (run === undefined || runs.length > 1) throw new Error(`${runs.length} runs`);
  return run;
}

function threeDeepChild(): SpanPlan {
  const found = flat(spans.threeDeep).find(({ span }) => span.message === 'fulfil-order');
  if (found === undefined) throw new Error('the plan has changed');
  return found.span;
}

const top: SpanPlan = { id: 's', runId: 'run_1', message: 'send', at: 0, seconds: 10 };

function attempt(number: number, more: Partial<SpanPlan> = {}): SpanPlan {
  return { id: `s${number}`, runId: 'run_1', message: `Attempt ${number}`, at: number, seconds: 1, ...more };
}

describe('attempts', () => {
  test('with their errors, times and states', () => {
    const run = only(runsOf(spans.retried));
    expect(run).toMatchObject({
      id: fixtureId('pay'),
      presence: 'loaded',
      pointer: '/trace/rootSpan',
      taskIdentifier: 'process-payment',
      status: null,
      state: 'failed',
      version: '20261103.2',
      createdAt: fixtureTime(0),
      startedAt: fixtureTime(1),
      finishedAt: fixtureTime(19),
      depth: null,
      parentId: null,
      rootId: null,
      attemptCount: null,
      attemptsListed: 'all',
      error: { name: 'PaymentDeclinedError', message: 'Card was declined (insufficient_funds)', stack: null },
    });
    expect(
      run.attempts.map(({ number, state, startedAt, completedAt, error }) => [
        number,
        state,
        startedAt,
        completedAt,
        error?.name,
      ]),
    ).toEqual([
      [1, 'failed', fixtureTime(1), fixtureTime(3.4), 'PaymentDeclinedError'],
      [2, 'failed', fixtureTime(6), fixtureTime(8.5), 'PaymentDeclinedError'],
      [3, 'failed', fixtureTime(16), fixtureTime(18.9), 'PaymentDeclinedError'],
    ]);
    expect(run.attempts[0]?.error?.stack).toContain(
      'at chargeCard (file:///app/src/trigger/payments.ts:88:13)',
    );
    expect(run.waits).toEqual([
      { startedAt: fixtureTime(6.2), endedAt: fixtureTime(7.7), label: 'wait.for()' },
    ]);
    expect(run.extraFacts).toEqual([
      { label: 'Queue', value: 'payments' },
      { label: 'Machine', value: 'small-1x' },
      { label: 'Trace id', value: '6ab1f0c2d3e4f5061728394a5b6c7d8e' },
      { label: 'Span id', value: 'pay-top' },
    ]);
  });

  test('that died without their span end when the run says so', () => {
    const run = only(runsOf(spans.goesOn));
    expect(run.state).toBe('executing');
    expect(run.finishedAt).toBe(null);
    expect(run.attempts).toMatchObject([
      {
        number: 1,
        state: 'failed',
        completedAt: fixtureTime(4),
        error: { name: 'TaskProcessOomKilledError' },
      },
      { number: 2, state: 'executing', completedAt: null, error: null },
    ]);
    expect(run.waits).toEqual([
      { startedAt: fixtureTime(9.5), endedAt: fixtureTime(11.5), label: 'wait.for()' },
      { startedAt: fixtureTime(12), endedAt: null, label: 'wait.forToken()' },
    ]);
  });

  test('of which only the run tells', () => {
    const run = only(runsOf({ ...spans.goesOn, children: [] }));
    expect(run.attempts).toMatchObject([
      { number: 1, state: 'failed', startedAt: null, completedAt: fixtureTime(4) },
    ]);
  });

  test('take the number of the document, and are in its order', () => {
    const children = [attempt(2), attempt(9, { attempt: 1, at: 1 }), { ...attempt(3), message: 'Attempt x' }];
    expect(
      only(runsOf({ ...top, children })).attempts.map(({ number, startedAt }) => [number, startedAt]),
    ).toEqual([
      [1, fixtureTime(1)],
      [2, fixtureTime(2)],
    ]);
  });

  test('are no log lines and no spans within attempts', () => {
    const children = [
      attempt(1, { children: [attempt(2), attempt(3, { level: 'INFO' })] }),
      attempt(4, { level: 'INFO' }),
    ];
    expect(only(runsOf({ ...top, children })).attempts.map(({ number }) => number)).toEqual([1]);
  });

  test('have the error of the failed span nearest below where they have none', () => {
    const error = { name: 'E', message: 'deep' };
    const deep = { ...attempt(8), message: 'fetch', ends: 'error' as const, error };
    const run = {
      ...attempt(7),
      message: 'run()',
      ends: 'error' as const,
      error: { name: 'E', message: 'near' },
    };
    const children = [attempt(1, { ends: 'error', children: [{ ...run, children: [deep] }] })];
    expect(only(runsOf({ ...top, children })).attempts[0]?.error?.message).toBe('near');
  });

  test('have no error where nothing tells it', () => {
    const run = only(runsOf(spans.silentFailure));
    expect([run.error, run.attempts[0]?.state, run.attempts[0]?.error]).toEqual([null, 'failed', null]);
  });

  test('may be missing from a trace that is cut', () => {
    const run = only(runsOf(spans.cancelled, { isTruncated: true }));
    expect(run.attemptsListed).toBe('some');
    expect(run.extraFacts).toContainEqual({
      label: 'Truncated',
      value: 'yes: the document leaves spans out',
    });
  });
});

test('a cancelled run says why', () => {
  const run = only(runsOf(spans.cancelled));
  expect([run.state, run.attempts[0]?.state]).toEqual(['cancelled', 'cancelled']);
  expect(run.extraFacts).toContainEqual({ label: 'Cancelled because', value: 'a newer sync began' });
});

describe('runs below runs', () => {
  const order = fixtureId('order');
  test.each([
    ['a trace', () => runsOf(spans.threeDeep)],
    ['rows of all', () => toRuns(eventsDocument(spans.threeDeep, null), 'events').runs],
  ])('from %s', (_, given) => {
    const runs = given();
    expect(
      runs.map(({ id, taskIdentifier, parentId, rootId, depth, isAwaited, childIds }) => [
        id,
        taskIdentifier,
        parentId,
        rootId,
        depth,
        isAwaited,
        childIds,
      ]),
    ).toEqual([
      [order, 'process-order', null, null, null, null, []],
      [fixtureId('fulfil'), 'fulfil-order', order, null, null, true, []],
      [fixtureId('label'), 'ship-label', fixtureId('fulfil'), null, null, null, []],
      [fixtureId('mail'), 'send-email', order, null, null, false, []],
    ]);
    expect(runs.every(({ presence }) => presence === 'loaded')).toBe(true);
    expect(runs[0]?.waits).toEqual([]);
  });

  test('leave a wait where the trace does not have them', () => {
    const run = only(toRuns(eventsDocument(spans.threeDeep), 'events').runs);
    expect(run.waits.map(({ label }) => label)).toEqual(['tasks.triggerAndWait()']);
  });

  test('have no parent where the trace does not begin at it', () => {
    const run = only(toRuns(eventsDocument(spans.threeDeep, fixtureId('label')), 'events').runs);
    expect([run.taskIdentifier, run.depth, run.rootId, run.parentId]).toEqual([
      'ship-label',
      null,
      null,
      null,
    ]);
  });

  test('are one run each, also where a trace comes back to one', () => {
    const inner = { ...attempt(5), id: 'back', message: 'back', runId: 'run_1' };
    const child = { ...top, id: 'c', runId: 'run_2', message: 'child', children: [inner] };
    const runs = runsOf({ ...top, children: [attempt(1, { children: [child] })] });
    expect(runs.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['run_1', null],
      ['run_2', 'run_1'],
    ]);
    expect(runs[0]?.logs.map(({ message }) => message)).toEqual(['send', 'Attempt 1', 'back']);
  });
});

describe('waits', () => {
  const wait = (id: string, more: Partial<SpanPlan> = {}): SpanPlan => ({
    ...attempt(1, more),
    id,
    message: more.message ?? 'wait.for()',
  });

  test.each<readonly [string, readonly SpanPlan[], readonly (readonly [string | null, string | null])[]]>([
    [
      'are in the order of time',
      [wait('b', { at: 4 }), wait('a', { at: 2 })],
      [
        [fixtureTime(2), fixtureTime(3)],
        [fixtureTime(4), fixtureTime(5)],
      ],
    ],
    ['within a wait count once', [wait('a', { children: [wait('b')] })], [[fixtureTime(1), fixtureTime(2)]]],
    ['that log lines name are none', [wait('a', { level: 'INFO' })], []],
  ])('%s', (_, children, expected) => {
    const run = only(runsOf({ ...top, children: [attempt(1, { seconds: 8, children })] }));
    expect(run.waits.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual(expected);
  });

  test('that were cut off end with what they stand in', () => {
    const run = only(
      runsOf({ ...top, children: [attempt(1, { seconds: 8, children: [wait('a', { seconds: null })] })] }),
    );
    expect(run.waits[0]?.endedAt).toBe(fixtureTime(9));
  });
});

describe('the log', () => {
  test('has every span and line in the order of time, with its depth', () => {
    const run = only(runsOf(spans.retried));
    expect(
      run.logs.map(({ time, level, message, depth, durationMs, isError }) => [
        time,
        level,
        message,
        depth,
        durationMs,
        isError,
      ]),
    ).toEqual([
      [fixtureTime(0), 'TRACE', 'process-payment', 0, 19000, true],
      [fixtureTime(1), 'TRACE', 'Attempt 1', 1, 2400, true],
      [fixtureTime(1.2), 'INFO', 'Charging card', 2, null, false],
      [fixtureTime(6), 'TRACE', 'Attempt 2', 1, 2500, true],
      [fixtureTime(6.2), 'TRACE', 'wait.for()', 2, 1500, false],
      [fixtureTime(16), 'TRACE', 'Attempt 3', 1, 2900, true],
    ]);
  });

  test('tells what a line bears beside its message, but not what the process bears', () => {
    const span = (spanId: string, parentId: string | null, message: string, more: object) => {
      const start = '2026-01-05T10:00:00.000Z';
      return {
        spanId,
        parentId,
        runId: 'run_a',
        message,
        startTime: start,
        duration: 0,
        level: 'LOG',
        ...more,
      };
    };
    const events = [
      span('a', null, 'send', { level: 'TRACE', properties: { own: 1 } }),
      span('b', 'a', 'charging', { properties: { user: 'u_42', $resource: { pid: 7 } } }),
      span('c', 'a', 'silent', { properties: {} }),
    ];
    const [run] = toRuns({ events }, 'events').runs;
    expect(run?.logs.map(({ message, data }) => [message, data])).toEqual([
      ['send', null],
      ['charging', '{"user":"u_42"}'],
      ['silent', null],
    ]);
  });

  test('tells an exception that no attempt tells', () => {
    const error = { name: 'HttpError', message: '503' };
    const fetch = { ...attempt(1), id: 'f', message: 'fetch', ends: 'error' as const, error };
    const run = only(runsOf({ ...top, children: [attempt(1, { children: [fetch] })] }));
    expect(run.logs.at(-1)).toEqual({
      time: fixtureTime(2),
      level: 'EVENT',
      message: 'HttpError: 503',
      data: null,
      depth: 3,
      durationMs: null,
      isError: true,
    });
  });
});

describe('a trace export', () => {
  const read = (plan: SpanPlan) =>
    only(toRuns(exportLines(plan), 'trace-export', { inputName: 'run_1.jsonl' }).runs);

  test.each([
    ['a failure', spans.retried],
    [
      'a cancelled run, which it tells as one that went well',
      { ...spans.cancelled, ends: 'ok', children: [] } as const,
    ],
    ['a failure without a word', spans.silentFailure],
  ])('tells of %s what the trace does', (_, plan) => {
    const { state, createdAt, startedAt, finishedAt, attempts, waits } = only(runsOf(plan));
    expect(read(plan)).toMatchObject({
      id: 'run_1',
      state,
      createdAt,
      startedAt,
      finishedAt,
      attempts,
      waits,
    });
  });

  test('leaves out what goes on', () => {
    const run = read(spans.goesOn);
    expect([run.state, run.createdAt, run.attempts, run.waits.length]).toEqual(['executing', null, [], 1]);
  });

  test('does not take the attempts of another run for its own', () => {
    const run = read(spans.threeDeep);
    expect(run.attempts.map(({ number, error }) => [number, error?.message])).toEqual([
      [1, 'fulfil-order failed'],
    ]);
    expect(run.waits.map(({ label }) => label)).toEqual(['tasks.triggerAndWait()']);
    expect(run.logs.map(({ message }) => message)).toContain('ship-label');
  });

  test('takes attempts whose run has not ended', () => {
    const plan = { ...top, seconds: null, children: [attempt(1), attempt(2)] };
    const run = read(plan);
    expect([run.state, run.taskIdentifier, run.attempts.length, run.startedAt]).toEqual([
      'executing',
      null,
      2,
      fixtureTime(1),
    ]);
  });

  const child = { ...threeDeepChild(), seconds: 10 };

  test('of a run that waits for a child does not take the child for it', () => {
    const early = { ...attempt(1), id: 'early', message: 'load config', at: 1.5 };
    const waiting = attempt(1, { seconds: null, children: [early, { ...child, at: 4 }] });
    const run = read({ ...top, seconds: null, children: [waiting] });
    expect([run.state, run.taskIdentifier, run.attempts, run.createdAt]).toEqual([
      'executing',
      null,
      [],
      null,
    ]);
  });

  test('of a child has a parent that is not in the file', () => {
    const [parent, ...lines] = exportLines({ ...top, at: -9, seconds: 30, children: [child] });
    expect(parent).toMatchObject({ message: 'send' });
    const run = only(toRuns(lines, 'trace-export').runs);
    expect([run.state, run.taskIdentifier, run.attempts.length, run.createdAt]).toEqual([
      'failed',
      'fulfil-order',
      1,
      fixtureTime(1),
    ]);
  });

  test('says that a span was cancelled, and keeps events of spans that are not there', () => {
    const event = { time: fixtureTime(9), level: 'EVENT', message: 'cancellation', durationNs: 0 };
    const lines = [...exportLines(top), { ...event, spanId: 's' }, { ...event, spanId: 'gone' }];
    const run = only(toRuns(lines, 'trace-export').runs);
    expect([run.id, run.state, run.logs.length]).toEqual(['unknown run (no name)', 'cancelled', 2]);
  });
});
