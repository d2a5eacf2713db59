/** What a failure means for its family, as far as it is known yet. */
import { verdictOf } from '../model/blame.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { isFailedState } from '../model/run-state.ts';
import { glyphOf, glyphTone } from './glyph.ts';
import type { Tone } from './line.ts';

/** `cause`: it began here; `propagated`: it failed for its child; `aside`: it failed too; `handled`: its family survived it. */
export type FailureVerdict = 'cause' | 'propagated' | 'aside' | 'handled';

/** The verdict of a failed run; null for all others. Before anything is blamed, a failure above another is taken as propagated. */
export function failureVerdict({ index, forest, blame }: RunCollection, row: number): FailureVerdict | null {
  if (!isFailedState(index.state(row))) return null;
  const verdict = verdictOf(blame, row);
  if (verdict === 'cause' || verdict === 'propagated' || verdict === 'aside' || verdict === 'handled')
    return verdict;
  return (forest.subtreeFailed[row] ?? 1) > 1 ? 'propagated' : 'cause';
}

const toneByVerdict: Readonly<Record<FailureVerdict, Tone>> = {
  cause: 'cause',
  propagated: 'dim',
  aside: 'failure',
  handled: 'warning',
};

/** Tone of a run's glyph and status word. */
export function runTone(runs: RunCollection, row: number): Tone {
  const verdict = failureVerdict(runs, row);
  return verdict === null ? glyphTone(glyphOf(runs.index.state(row))) : toneByVerdict[verdict];
}
