/** Whether there is anything to ask: while the input is still being read there may be. */
import type { State } from './state.ts';

/** Whether there are runs, or may be: what is typed before the first has come must not be lost, nor taken for keys. */
export function mayHaveRuns({ runs }: Pick<State, 'runs'>): boolean {
  return runs.forest.size > 0 || !runs.progress.isComplete;
}
