/** Statuses in the run schema's words. */
import { type RunState, stateFacts, stateOfStatus } from '../model/run-state.ts';

/** The run schema's word for each state that it has one for. */
const wordByState: ReadonlyMap<RunState, string> = new Map([
  ['delayed', 'DELAYED'],
  ['queued', 'QUEUED'],
  ['waiting for version', 'WAITING_FOR_DEPLOY'],
  ['executing', 'EXECUTING'],
  ['retrying', 'REATTEMPTING'],
  ['waiting', 'WAITING_TO_RESUME'],
  ['succeeded', 'COMPLETED_SUCCESSFULLY'],
  ['failed', 'COMPLETED_WITH_ERRORS'],
  ['crashed', 'CRASHED'],
  ['interrupted', 'INTERRUPTED'],
  ['system failure', 'SYSTEM_FAILURE'],
  ['timed out', 'TIMED_OUT'],
  ['failed to run', 'FAILED_TO_RUN'],
  ['expired', 'EXPIRED'],
  ['cancelled', 'CANCELLED'],
]);

/** The run schema's word for a state; for one that it has no word for (starting, paused, unknown) the input's own, else the API's. */
export function runSchemaStatus(state: RunState, status: string | null): string | null {
  return wordByState.get(state) ?? ownWord(state, status);
}

const attemptWords: ReadonlyMap<RunState, string> = new Map([
  ['succeeded', 'COMPLETED'],
  ['failed', 'FAILED'],
  ['cancelled', 'CANCELED'],
  ['queued', 'PENDING'],
]);

/** An attempt's own status; where it has none, Trigger.dev's word for its state (formats.md §3). */
export function attemptStatus(state: RunState, status: string | null): string | null {
  return status ?? attemptWords.get(state) ?? ownWord(state, null);
}

function ownWord(state: RunState, status: string | null): string | null {
  if (status !== null && stateOfStatus(status) === state) return status;
  return stateFacts[state].statuses[0] ?? status;
}
