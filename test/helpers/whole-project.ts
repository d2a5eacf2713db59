/** One small project as Trigger.dev's different answers tell it: list pages, a retrieved run, a trace and query rows, all of the same runs. */

const second = (seconds: number): string =>
  new Date(Date.UTC(2026, 7, 21, 11) + seconds * 1000).toISOString();

interface ProjectRun {
  readonly id: string;
  readonly task: string;
  readonly parent: string | null;
  readonly root: string | null;
  readonly depth: number;
  readonly status: 'COMPLETED' | 'FAILED';
  readonly created: number;
  readonly started: number;
  readonly finished: number;
  readonly attempts: number;
}

/** The project: process-order failed because ship-label did, which failed thrice; charge-card and the nightly family went well. */
const projectRuns: readonly ProjectRun[] = [
  plan('run_order', 'process-order', null, null, 0, 'FAILED', [0, 1, 60], 1),
  plan('run_charge', 'charge-card', 'run_order', 'run_order', 1, 'COMPLETED', [2, 3, 5], 1),
  plan('run_ship', 'ship-label', 'run_order', 'run_order', 1, 'FAILED', [10, 11, 50], 3),
  plan('run_audit', 'audit-log', 'run_ship', 'run_order', 2, 'COMPLETED', [12, 13, 14], 1),
  plan('run_nightly', 'nightly-digest', null, null, 0, 'COMPLETED', [100, 101, 140], 1),
  plan('run_digest', 'digest-for-user', 'run_nightly', 'run_nightly', 1, 'COMPLETED', [110, 111, 120], 1),
];

function plan(
  id: string,
  task: string,
  parent: string | null,
  root: string | null,
  depth: number,
  status: ProjectRun['status'],
  [created, started, finished]: readonly [number, number, number],
  attempts: number,
): ProjectRun {
  return { id, task, parent, root, depth, status, created, started, finished, attempts };
}

function summary(run: ProjectRun): object {
  return {
    id: run.id,
    status: run.status,
    taskIdentifier: run.task,
    version: '20260821.3',
    createdAt: second(run.created),
    startedAt: second(run.started),
    updatedAt: second(run.finished),
    finishedAt: second(run.finished),
    isTest: false,
    depth: run.depth,
    tags: ['customer_7'],
    costInCents: 0.1,
    baseCostInCents: 0.01,
    durationMs: 1000,
  };
}

/** Two pages of `GET /api/v1/runs`. */
export const listPages: readonly object[] = [projectRuns.slice(0, 3), projectRuns.slice(3)].map((runs) => ({
  data: runs.map((run) => ({ ...summary(run), env: { id: 'env_1', name: 'prod' } })),
  pagination: { next: 'run_audit' },
}));

const carrierError = {
  name: 'CarrierError',
  message: 'label rejected by carrier',
  stackTrace:
    'CarrierError: label rejected by carrier\n    at createLabel (file:///app/src/trigger/ship.ts:42:11)\n    at run (file:///app/src/trigger/ship.ts:18:5)',
};

/** `GET /api/v3/runs/run_ship`: payload and error, attempts only counted. */
export const retrievedRun: object = {
  ...summary(runOf('run_ship')),
  triggerFunction: 'triggerAndWait',
  payload: { orderId: 'ord_7', weightGrams: 1200 },
  error: carrierError,
  attemptCount: 3,
  attempts: [],
  relatedRuns: {
    root: summary(runOf('run_order')),
    parent: summary(runOf('run_order')),
    children: [{ ...summary(runOf('run_audit')), triggerFunction: 'trigger' }],
  },
};

function runOf(id: string): ProjectRun {
  const found = projectRuns.find((run) => run.id === id);
  if (found === undefined) throw new Error(`no run ${id}`);
  return found;
}

interface Span {
  readonly id: string;
  readonly parentId?: string;
  readonly runId: string;
  readonly data: object;
  readonly children: readonly Span[];
}

function span(
  run: string,
  id: string,
  message: string,
  [from, to]: readonly [number, number],
  children: readonly Span[],
  isError = false,
): Span {
  const { task } = runOf(run);
  const exception = {
    type: carrierError.name,
    message: carrierError.message,
    stacktrace: carrierError.stackTrace,
  };
  const events = isError ? [{ name: 'exception', time: second(to), properties: { exception } }] : [];
  const data = {
    message,
    taskSlug: task,
    startTime: second(from),
    duration: (to - from) * 1e9,
    isError,
    isPartial: false,
    isCancelled: false,
    level: 'TRACE',
    events,
  };
  return { id, runId: run, data, children: children.map((child) => ({ ...child, parentId: id })) };
}

/** `GET /api/v1/runs/run_order/trace`: the whole family with every attempt. */
export const trace: object = {
  trace: {
    traceId: '6ab1f0c2d3e4f5061728394a5b6c7d8e',
    rootSpan: span(
      'run_order',
      's1',
      'process-order',
      [0, 60],
      [
        span(
          'run_order',
          's2',
          'Attempt 1',
          [1, 60],
          [
            span(
              'run_charge',
              's3',
              'charge-card',
              [2, 5],
              [span('run_charge', 's4', 'Attempt 1', [3, 5], [])],
            ),
            span(
              'run_ship',
              's5',
              'ship-label',
              [10, 50],
              [
                span(
                  'run_ship',
                  's6',
                  'Attempt 1',
                  [11, 20],
                  [
                    span(
                      'run_audit',
                      's7',
                      'audit-log',
                      [12, 14],
                      [span('run_audit', 's8', 'Attempt 1', [13, 14], [])],
                    ),
                  ],
                  true,
                ),
                span('run_ship', 's9', 'Attempt 2', [25, 35], [], true),
                span('run_ship', 's10', 'Attempt 3', [40, 50], [], true),
              ],
              true,
            ),
          ],
          true,
        ),
      ],
      true,
    ),
  },
};

/** `POST /api/v1/query`: a row for every run, with parents. */
export const queryRows: object = {
  format: 'json',
  results: projectRuns.map((run) => ({
    run_id: run.id,
    status: run.status === 'FAILED' ? 'Failed' : 'Completed',
    task_identifier: run.task,
    parent_run_id: run.parent,
    root_run_id: run.root,
    depth: run.depth,
    triggered_at: second(run.created),
    executed_at: second(run.started),
    completed_at: second(run.finished),
    attempt_count: run.attempts,
    queue: `task/${run.task}`,
    machine: 'small-1x',
    task_version: '20260821.3',
    tags: ['customer_7'],
    is_test: 0,
  })),
};
