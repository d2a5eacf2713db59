/** A night with failures, missing, stuck and contradictory runs: what the lists over the screen are tried with. */
import type { Problem } from '../../source/model/problem.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { collectionOf, type TerseError, type TerseRun } from './collection-of.ts';

const tasks = ['charge-card', 'ship-label', 'send-email', 'sync-stock'] as const;
const errors: Readonly<Record<string, TerseError>> = {
  'charge-card': { name: 'PaymentError', message: 'the bank declined the card' },
  'ship-label': {
    name: 'CarrierError',
    message: 'label rejected by carrier',
    stack: 'CarrierError: label rejected by carrier\n    at createLabel (src/trigger/ship.ts:42:11)',
  },
  'sync-stock': { name: 'Error', message: 'connect ECONNREFUSED 10.0.4.17:5432' },
};

/** Three hours of runs, one a minute; what fails does so most around the second hour. */
function minutes(): readonly TerseRun[] {
  return Array.from({ length: 180 }, (_, minute): TerseRun => {
    const task = tasks[minute % tasks.length] ?? 'send-email';
    const isBad = minute > 80 && minute < 130 && minute % 3 === 0;
    const isFailed = errors[task] !== undefined && (isBad || minute % 40 === 2);
    const created = minute * 60;
    const took = (minute % 7) * (minute % 11) + 1;
    return {
      id: `run_${String(minute).padStart(3, '0')}`,
      task,
      status: isFailed ? 'FAILED' : 'COMPLETED',
      version: minute < 90 ? '20260821.1' : '20260821.2',
      created,
      started: created + (minute % 5),
      finished: created + (minute % 5) + took,
      attemptCount: isBad ? 3 : 1,
      ...(isFailed && errors[task] !== undefined ? { error: errors[task] } : {}),
    };
  });
}

const others: readonly TerseRun[] = [
  { id: 'run_waits', task: 'charge-card', status: 'EXECUTING', created: 300, started: 301 },
  {
    id: 'run_below',
    task: 'ship-label',
    status: 'QUEUED',
    parent: 'run_waits',
    isAwaited: true,
    created: 9000,
  },
  { id: 'run_skewed', task: 'sync-stock', created: 400, started: 410, finished: 405 },
  { id: 'run_child', task: 'send-email', parent: 'run_lost', root: 'run_lost', created: 500, finished: 501 },
  { id: 'run_named', presence: 'referenced', task: 'audit-log', status: 'QUEUED', parent: 'run_waits' },
];

const problem: Problem = {
  file: 0,
  line: 12,
  column: 34,
  severity: 'invalid',
  kind: 'invalid',
  pointer: '/status',
  runId: 'run_011',
  message: 'must be one of the 13 statuses, found "DONE"; did you mean "COMPLETED"?',
  document: 11,
  excerpt: null,
};

const notJson: Problem = {
  file: 0,
  line: 200,
  column: 9,
  severity: 'invalid',
  kind: 'not-json',
  pointer: null,
  runId: null,
  message: 'a comma or } is expected here',
  document: null,
  excerpt: { text: '{"id":1 "a":2}', caretColumn: 9 },
};

/** The whole of it as one collection, read to its end. */
export function busyNight(): RunCollection {
  return { ...collectionOf([...minutes(), ...others]), problems: [problem, notJson] };
}
