import { expect, test } from 'vitest';
import { nextLook } from '../../source/state/next-look.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

const stack = 'E: m\n    at pay (/app/src/pay.ts:4:2)';

test.each<[string, TerseRun, readonly TerseRun[], string]>([
  [
    'the help for a code, before all else',
    {
      id: 'run_a',
      status: 'CRASHED',
      error: { code: 'TASK_PROCESS_OOM_KILLED', message: 'm' },
      hasPayload: true,
    },
    [],
    'The process ran out of memory: use a larger machine, or hold less in memory at once.',
  ],
  ['the line of code', { id: 'run_a', error: { stack } }, [], 'look at src/pay.ts:4:2'],
  [
    'and the payload',
    { id: 'run_a', error: { stack }, hasPayload: true },
    [],
    'look at src/pay.ts:4:2 and the payload',
  ],
  [
    'a child that was cut short',
    { id: 'run_a', error: { message: 'm' } },
    [{ id: 'run_b', task: 'pay', parent: 'run_a', status: 'EXPIRED', isAwaited: true }],
    'find out why pay (run_b) expired while this run awaited it',
  ],
  [
    'what a state tells',
    { id: 'run_a', status: 'TIMED_OUT' },
    [],
    'The run took longer than its maxDuration: raise it, or split the work.',
  ],
  [
    'a code without help',
    { id: 'run_a', error: { code: 'NEW_CODE' } },
    [],
    "look up NEW_CODE in Trigger.dev's documentation",
  ],
  [
    'a child that is missing',
    { id: 'run_a', error: { message: 'm' } },
    [{ id: 'run_b', presence: 'referenced', task: 'pay', parent: 'run_a', status: 'QUEUED' }],
    'fetch its child pay (run_b), which is not in this input',
  ],
  [
    'the run itself',
    { id: 'run_a', presence: 'referenced' },
    [],
    'fetch the run itself: this input only names it',
  ],
  [
    'the logs, where even the API tells no error',
    { id: 'run_a', dialect: 'api-run' },
    [],
    'look at its logs: its document tells no error',
  ],
  [
    'a document with its error',
    { id: 'run_a', dialect: 'list-run' },
    [],
    'retrieve the run from the API: this document has no error',
  ],
  [
    'the payload',
    { id: 'run_a', error: { message: 'm' }, hasPayload: true },
    [],
    'look at its payload: the error names no line of your code',
  ],
  [
    'the logs',
    { id: 'run_a', error: { message: 'm' } },
    [],
    'look at its logs: the error names no line of your code',
  ],
])('%s', (_, run, others, expected) => {
  const runs = collectionOf([{ status: 'FAILED', ...run }, ...others]);
  expect(nextLook(runs, runs.index.rowOf('run_a'))).toBe(expected);
});
