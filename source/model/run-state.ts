/** What a run is doing, independent of which API, database or schema named it (formats.md's status vocabulary). */
export type RunState =
  | 'delayed'
  | 'queued'
  | 'waiting for version'
  | 'starting'
  | 'executing'
  | 'retrying'
  | 'waiting'
  | 'paused'
  | 'succeeded'
  | 'failed'
  | 'crashed'
  | 'interrupted'
  | 'system failure'
  | 'timed out'
  | 'failed to run'
  | 'expired'
  | 'cancelled'
  | 'unknown';

interface StateFacts {
  /** The status strings that mean this state, folded: upper case, words joined by `_`. */
  readonly statuses: readonly string[];
  /** The dashboard's word for it, as a row shows it. */
  readonly label: string;
  readonly meaning: string;
}

/** Every state with its strings, label and meaning. Run schema, API of either version, database and query titles alike. */
export const stateFacts: Readonly<Record<RunState, StateFacts>> = {
  delayed: { statuses: ['DELAYED'], label: 'Delayed', meaning: 'has been delayed, waits to be executed' },
  queued: { statuses: ['QUEUED', 'PENDING'], label: 'Queued', meaning: 'waits to be executed' },
  'waiting for version': {
    statuses: ['PENDING_VERSION', 'WAITING_FOR_DEPLOY'],
    label: 'Pending version',
    meaning: 'cannot execute until a version includes the task and queue',
  },
  starting: { statuses: ['DEQUEUED'], label: 'Dequeued', meaning: 'left the queue, not yet executing' },
  executing: { statuses: ['EXECUTING'], label: 'Executing', meaning: 'being executed' },
  retrying: {
    statuses: ['REATTEMPTING', 'RETRYING_AFTER_FAILURE'],
    label: 'Reattempting',
    meaning: 'being reattempted after a failure',
  },
  waiting: {
    statuses: ['WAITING_TO_RESUME', 'FROZEN', 'WAITING'],
    label: 'Waiting',
    meaning: 'in a wait; resumes when the wait is complete',
  },
  paused: { statuses: ['PAUSED'], label: 'Paused', meaning: 'paused by the user' },
  succeeded: {
    statuses: ['COMPLETED_SUCCESSFULLY', 'COMPLETED'],
    label: 'Completed',
    meaning: 'completed successfully',
  },
  failed: { statuses: ['COMPLETED_WITH_ERRORS', 'FAILED'], label: 'Failed', meaning: 'failed with errors' },
  crashed: {
    statuses: ['CRASHED'],
    label: 'Crashed',
    meaning: "crashed, won't be retried; most often out of memory",
  },
  interrupted: {
    statuses: ['INTERRUPTED'],
    label: 'Interrupted',
    meaning: 'failed because it was interrupted',
  },
  'system failure': {
    statuses: ['SYSTEM_FAILURE'],
    label: 'System failure',
    meaning: 'failed by a failure of the system',
  },
  'timed out': { statuses: ['TIMED_OUT'], label: 'Timed out', meaning: 'exceeded its maxDuration' },
  'failed to run': { statuses: ['FAILED_TO_RUN'], label: 'Failed to run', meaning: 'never started' },
  expired: { statuses: ['EXPIRED'], label: 'Expired', meaning: "passed its ttl, won't be executed" },
  cancelled: { statuses: ['CANCELLED', 'CANCELED'], label: 'Cancelled', meaning: 'was cancelled' },
  unknown: { statuses: [], label: 'Unknown', meaning: 'the input names no status that runlens knows' },
};

/** All states, in the order of a run's life. */
export const runStates = Object.keys(stateFacts) as readonly RunState[];

const stateByStatus: ReadonlyMap<string, RunState> = new Map(
  runStates.flatMap((state) => stateFacts[state].statuses.map((status) => [status, state] as const)),
);

/** The state that a status string means; case, spaces and dashes are folded, so query titles ("Timed out") map too. */
export function stateOfStatus(status: string | null): RunState {
  if (status === null) return 'unknown';
  return stateByStatus.get(status) ?? stateByStatus.get(foldStatus(status)) ?? 'unknown';
}

function foldStatus(status: string): string {
  return status
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_-]+/g, '_');
}

const failedStates: ReadonlySet<RunState> = new Set([
  'failed',
  'crashed',
  'interrupted',
  'system failure',
  'timed out',
  'failed to run',
]);

const finalStates: ReadonlySet<RunState> = new Set([...failedStates, 'succeeded', 'expired', 'cancelled']);

/** Failed in the product's sense: cancelled and expired runs are final but no failures. */
export function isFailedState(state: RunState): boolean {
  return failedStates.has(state);
}

/** Whether nothing more will happen to a run in this state. */
export function isFinalState(state: RunState): boolean {
  return finalStates.has(state);
}
