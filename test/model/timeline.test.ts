import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../source/model/timeline.ts';
import { startOfTestsMs, storeOf, type TerseRun } from '../helpers/collection-of.ts';

/** The run's stretches in seconds: `attempt 1 0–3 failed`, `…` before the end of an open one. A witness makes 20 the newest time. */
function stretches(run: Omit<TerseRun, 'id'>): string[] {
  const store = storeOf([
    { id: 'run_a', ...run },
    { id: 'run_witness', created: 20 },
  ]);
  return timelineOf(store, 0).segments.map((segment) => {
    const seconds = (timeMs: number): number => (timeMs - startOfTestsMs) / 1000;
    const number = segment.attempt === null ? '' : ` ${segment.attempt}`;
    const from = `${seconds(segment.startMs)}–${segment.isOpen ? '…' : ''}${seconds(segment.endMs)}`;
    return `${segment.kind}${number} ${from}${segment.isFailed ? ' failed' : ''}`;
  });
}

const error = { message: 'x' };

describe('the stretches of a run', () => {
  test.each<[string, Omit<TerseRun, 'id'>, string[]]>([
    ['queued, then one attempt', { created: 0, started: 2, finished: 9 }, ['queued 0–2', 'attempt 2–9']],
    [
      'attempts and the gaps between them',
      {
        status: 'FAILED',
        created: 0,
        started: 1,
        finished: 10,
        attempts: [
          { started: 1, finished: 3, error },
          { started: 5, finished: 10, error },
        ],
      },
      ['queued 0–1', 'attempt 1 1–3 failed', 'gap 3–5', 'attempt 2 5–10 failed'],
    ],
    [
      'a failed attempt and one that went well',
      {
        created: 1,
        started: 1,
        finished: 9,
        attempts: [
          { started: 1, finished: 3, error },
          { started: 4, finished: 9 },
        ],
      },
      ['attempt 1 1–3 failed', 'gap 3–4', 'attempt 2 4–9'],
    ],
    [
      'waits last, over the attempts that they interrupt',
      {
        created: 0,
        started: 0,
        finished: 9,
        attempts: [{ started: 0, finished: 9 }],
        waits: [
          [1, 3],
          [4, 8],
        ],
      },
      ['attempt 1 0–9', 'waiting 1–3', 'waiting 4–8'],
    ],
    [
      'a wait that goes on',
      { status: 'WAITING', created: 0, started: 0, waits: [[2]] },
      ['attempt 0–…20', 'waiting 2–…20'],
    ],
    [
      'a wait that its run did not outlive',
      { status: 'CANCELED', created: 0, started: 0, finished: 9, waits: [[2], [3, 3]] },
      ['attempt 0–9', 'waiting 2–9'],
    ],
    ['still queued', { status: 'QUEUED', created: 4 }, ['queued 4–…20']],
    ['expired in the queue', { status: 'EXPIRED', created: 4, finished: 9 }, ['queued 4–9']],
    ['executing', { status: 'EXECUTING', created: 4, started: 5 }, ['queued 4–5', 'attempt 5–…20']],
    [
      'executing its second attempt',
      {
        status: 'EXECUTING',
        started: 5,
        attempts: [
          { started: 5, finished: 6, error },
          { status: 'EXECUTING', started: 8 },
        ],
      },
      ['attempt 1 5–6 failed', 'gap 6–8', 'attempt 2 8–…20'],
    ],
    [
      'waiting for its next attempt',
      { status: 'REATTEMPTING', started: 5, attempts: [{ started: 5, finished: 6, error }] },
      ['attempt 1 5–6 failed', 'gap 6–…20'],
    ],
    [
      'an attempt whose end is missing',
      {
        started: 1,
        finished: 9,
        attempts: [
          { started: 1, status: 'FAILED' },
          { started: 4, finished: 9 },
        ],
      },
      ['unknown 1 1–4 failed', 'attempt 2 4–9'],
    ],
    [
      'an attempt without any time',
      { started: 1, finished: 9, attempts: [{ started: 1, finished: 4, error }, { status: 'CANCELED' }] },
      ['attempt 1 1–4 failed', 'unknown 2 4–9'],
    ],
    [
      'an attempt that tells when it was created only',
      { started: 1, finished: 9, attempts: [{ created: 1, finished: 4 }] },
      ['attempt 1 1–4', 'gap 4–9'],
    ],
    ['succeeded, but when is not told', { started: 1, updated: 7 }, ['unknown 1–7']],
    ['ran without being started', { created: 1, finished: 7 }, ['unknown 1–7']],
    [
      'an end before the start is kept',
      { created: 0, started: 9, finished: 2 },
      ['queued 0–9', 'attempt 9–2'],
    ],
    ['no time at all', {}, []],
  ])('%s', (_, run, expected) => {
    expect(stretches(run)).toEqual(expected);
  });

  test('start at the creation and end with the run, or go on', () => {
    const store = storeOf([
      { id: 'run_a', created: 1, started: 2, finished: 5 },
      { id: 'run_b', status: 'EXECUTING', started: 3 },
      { id: 'run_c' },
    ]);
    expect(timelineOf(store, 0)).toMatchObject({
      startMs: startOfTestsMs + 1000,
      endMs: startOfTestsMs + 5000,
      isOpen: false,
    });
    expect(timelineOf(store, 1)).toMatchObject({
      startMs: startOfTestsMs + 3000,
      endMs: startOfTestsMs + 5000,
      isOpen: true,
    });
    expect(timelineOf(store, 2)).toMatchObject({ startMs: Number.NaN, endMs: Number.NaN, segments: [] });
  });
});
