/** What a run or an attempt is doing, as its span tells it. */
import type { RunState } from '../../model/run-state.ts';
import type { Span } from './span.ts';

/** Partial is executing, cancelled is cancelled, an error is failed, else it has completed (formats.md §2). */
export function stateOfSpan({ isPartial, isCancelled, isError }: Span): RunState {
  if (isPartial) return 'executing';
  if (isCancelled) return 'cancelled';
  return isError ? 'failed' : 'succeeded';
}
