/** When the loaded runs ended, in order of time: any stretch is counted without walking the runs again. */
import type { Blame } from './blame.ts';
import type { RunCollection } from './run-collection.ts';
import { SlicedWork, type Slices } from './sliced-work.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { isFailedVerdict } from './verdict.ts';

/** Ascending epoch milliseconds; runs whose end is not known are left out. */
export interface EndTimes {
  readonly allMs: Float64Array;
  /** Of causes, asides and propagated: those that failed by contract rule 11 and that a document describes. */
  readonly failedMs: Float64Array;
}

const work = new SlicedWork<Blame, EndTimes>();

type CountedRuns = Pick<RunCollection, 'index' | 'blame' | 'forest'>;

/** Found once for a collection: blame is another whenever runs came in. */
export function endTimes(runs: CountedRuns): EndTimes {
  return work.resultOf(runs.blame, () => findTimes(runs));
}

/** Does a slice of the same ahead of time; whether all is done. */
export function advanceEndTimes(runs: CountedRuns): boolean {
  return work.advance(runs.blame, () => findTimes(runs));
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

/** Rows that are looked at in one slice. */
const rowsASlice = 50_000;

function* findTimes({ index, blame, forest: { size } }: CountedRuns): Slices<EndTimes> {
  const allMs = new Float64Array(size);
  const failedMs = new Float64Array(size);
  let all = 0;
  let failed = 0;
  for (let from = 0; from < size; from += rowsASlice) {
    for (let row = from; row < Math.min(from + rowsASlice, size); row += 1) {
      const endMs = index.finishedAtMs(row);
      if (Number.isNaN(endMs) || index.presence(row) !== 'loaded') continue;
      allMs[all++] = endMs;
      if (isFailedVerdict[blame.verdicts[row] ?? 0] === true) failedMs[failed++] = endMs;
    }
    yield;
  }
  return {
    allMs: yield* sortInSlices(allMs.slice(0, all)),
    failedMs: yield* sortInSlices(failedMs.slice(0, failed)),
  };
}
