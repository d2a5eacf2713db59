import type { RunError } from '../model/run.ts';
import type { RunState } from '../model/run-state.ts';

/**
 * What a run ended in that names no status but an error: failed, unless the code of an internal error tells more (formats.md §2): a
 * result is given as failed for a cancelled run too.
 */
export function stateOfError(error: RunError | null): RunState {
  const code = error?.kind === 'internal' ? error.code : null;
  if (code === null) return 'failed';
  if (code === 'TASK_RUN_CANCELLED') return 'cancelled';
  if (code === 'MAX_DURATION_EXCEEDED') return 'timed out';
  return code.endsWith('_OOM_KILLED') ? 'crashed' : 'failed';
}
