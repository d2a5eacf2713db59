import { describe, expect, test } from 'vitest';
import { waitingRows } from '../../source/state/detail-rows-of-waiting.ts';
import { detailSubject } from '../../source/state/detail-subject.ts';
import { rowsOf } from '../../source/state/joined-rows.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

function waitingOf(run: Omit<TerseRun, 'id'>, others: readonly TerseRun[] = []): string[] {
  const subject = detailSubject({
    ...stateOf(collectionOf([{ id: 'run_a', ...run }, ...others])),
    cursor: 0,
  });
  return subject === null ? [] : detailTexts(rowsOf(waitingRows(subject)));
}

const child = (id: string, more: Partial<TerseRun> = {}): TerseRun => ({
  id,
  parent: 'run_a',
  status: 'EXECUTING',
  ...more,
});

describe('what a run waits on', () => {
  test.each<[string, Omit<TerseRun, 'id'>, TerseRun[], string[]]>([
    ['a final one on nothing', { status: 'COMPLETED' }, [child('run_b')], []],
    ['one in an unknown state on nothing that is known', { status: 'RESTING' }, [child('run_b')], []],
    ['one that executes on nothing but itself', { status: 'EXECUTING' }, [], []],
    ['a queued one', { status: 'QUEUED' }, [child('run_b')], ['Waits on: its turn in its queue']],
    [
      'one without a version',
      { status: 'WAITING_FOR_DEPLOY', version: '2.1' },
      [],
      ['Waits on: a deployment of version 2.1 that has its task and queue'],
    ],
    ['one between attempts', { status: 'REATTEMPTING' }, [], ['Waits on: its next attempt']],
    [
      'one that waits, on its awaited child',
      { status: 'WAITING' },
      [child('run_b', { isAwaited: true }), child('run_c', { status: 'COMPLETED' })],
      ['Waits on: run 1'],
    ],
    [
      'one that waits, on a child that it may not await',
      { status: 'WAITING' },
      [child('run_b')],
      ['Waits on: run 1 (if it awaits this run: the input does not say)'],
    ],
    [
      'one that waits, on something else',
      { status: 'WAITING' },
      [child('run_b', { isAwaited: false })],
      ['Waits on: the end of a wait: none of its children in this input is unfinished'],
    ],
  ])('%s', (_, run, others, rows) => {
    expect(waitingOf(run, others)).toEqual(rows);
  });

  test('of many children five are named', () => {
    const many = Array.from({ length: 12 }, (_, at) => child(`run_${at}`, { isAwaited: true }));
    const rows = waitingOf({ status: 'WAITING' }, many);
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toBe('Waits on: … 7 more children that have not ended');
  });

  test('the queue is named where the document names it', async () => {
    const state = await stateOfDocuments(
      [
        {
          id: 'run_q',
          status: 'QUEUED',
          taskIdentifier: 't',
          createdAt: '2026-05-03T10:00:00Z',
          updatedAt: '2026-05-03T10:00:00Z',
          env: { id: 'env_1', name: 'prod' },
          queue: { name: 'mail' },
          attemptCount: 0,
        },
      ],
      { columns: 80, rows: 24 },
    );
    const subject = detailSubject(state);
    expect(subject === null ? [] : detailTexts(rowsOf(waitingRows(subject)))).toEqual([
      'Waits on: its turn in the queue mail',
    ]);
  });
});

test('a stuck run says how old it is and what is usual', () => {
  const ended = Array.from({ length: 5 }, (_, at) => ({
    id: `run_${at}`,
    task: 't',
    created: 0,
    started: 0,
    finished: 60,
  }));
  const now = { id: 'run_now', task: 'clock', created: 1000 };
  expect(waitingOf({ status: 'EXECUTING', task: 't', created: 0 }, [...ended, now])).toEqual([
    'Stuck: 1000000ms (since it was created: over 10 minutes and over 3 times what is usual for its task)',
    'Usual: 60000ms (95 of 100 of the 5 final runs of its task took no longer)',
  ]);
});
