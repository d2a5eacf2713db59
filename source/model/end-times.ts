/** When the loaded runs ended, in order of time: any stretch is counted without walking the runs again. */
import type { Blame } from './blame.ts';
import type { RunCollection } from './run-collection.ts';
import { verdicts } from './verdict.ts';

/** Ascending epoch milliseconds; runs whose end is not known are left out. */
export interface EndTimes {
  readonly allMs: Float64Array;
  /** Of causes, asides and propagated: those that failed by contract rule 11 and that a document describes. */
  readonly failedMs: Float64Array;
}

const timesByBlame = new WeakMap<Blame, EndTimes>();
const isFailedVerdict = verdicts.map((verdict) => ['cause', 'aside', 'propagated'].includes(verdict));

/** Found once for a collection: blame is another whenever runs came in. */
export function endTimes(runs: Pick<RunCollection, 'index' | 'blame' | 'forest'>): EndTimes {
  let times = timesByBlame.get(runs.blame);
  if (times === undefined) {
    times = findTimes(runs);
    timesByBlame.set(runs.blame, times);
  }
  return times;
}

/** How many of the times lie from `fromMs` to before `toMs`. */
export function countBetween(timesMs: Float64Array, fromMs: number, toMs: number): number {
  return Math.max(placeOfTime(timesMs, toMs) - placeOfTime(timesMs, fromMs), 0);
}

/** How many of the times are before a moment: the place of the first that is not. */
export function placeOfTime(timesMs: Float64Array, momentMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timesMs[middle] as number) < momentMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findTimes({
  index,
  blame,
  forest: { size },
}: Pick<RunCollection, 'index' | 'blame' | 'forest'>): EndTimes {
  const allMs = new Float64Array(size);
  const failedMs = new Float64Array(size);
  let all = 0;
  let failed = 0;
  for (let row = 0; row < size; row += 1) {
    const endMs = index.finishedAtMs(row);
    if (Number.isNaN(endMs) || index.presence(row) !== 'loaded') continue;
    allMs[all++] = endMs;
    if (isFailedVerdict[blame.verdicts[row] ?? 0] === true) failedMs[failed++] = endMs;
  }
  return { allMs: allMs.slice(0, all).sort(), failedMs: failedMs.slice(0, failed).sort() };
}
