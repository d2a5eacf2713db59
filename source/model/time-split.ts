/** Where a run's time went (contract rule 13). */
import type { Forest } from './forest.ts';
import { type Interval, lengthOf, sharedLength, unionOf } from './intervals.ts';
import { noRow, type RunIndex } from './run-index.ts';
import type { AttemptRecord } from './run-record.ts';
import { isFinalState } from './run-state.ts';
import { neverStarted, startOf } from './timeline.ts';

/** Milliseconds; their sum is the whole from creation to end. `unknown` is negative where the end lies before the creation (clock skew). */
export interface TimeSplit {
  readonly queued: number;
  /** In an attempt, not covered by a child. */
  readonly attempts: number;
  /** Started, but in no attempt. */
  readonly gaps: number;
  /** In an attempt, covered by the life of a child that was awaited or may have been. */
  readonly children: number;
  readonly unknown: number;
}

const noTime: TimeSplit = { queued: 0, attempts: 0, gaps: 0, children: 0, unknown: 0 };

/** Splits createdAt … finishedAt, or … the input's newest time, of a run. Null where one of the two is not known. */
export function timeSplitOf(index: RunIndex, forest: Forest, row: number): TimeSplit | null {
  const createdAtMs = index.createdAtMs(row);
  const finishedAtMs = index.finishedAtMs(row);
  const endMs = Number.isNaN(finishedAtMs) ? index.newestTimeMs : finishedAtMs;
  const wholeMs = endMs - createdAtMs;
  if (Number.isNaN(wholeMs)) return null;
  if (wholeMs < 0) return { ...noTime, unknown: wholeMs };
  const attempts = index.attempts(row);
  const startedAtMs = index.startedAtMs(row);
  const startMs = Number.isNaN(startedAtMs) ? earliestStart(attempts) : startedAtMs;
  if (Number.isNaN(startMs)) {
    return neverStarted(index, row) ? { ...noTime, queued: wholeMs } : { ...noTime, unknown: wholeMs };
  }
  const run: Interval = { startMs: Math.min(Math.max(startMs, createdAtMs), endMs), endMs };
  const queued = run.startMs - createdAtMs;
  const { known, unknown, isComplete } = attemptIntervals(index, row, attempts, run);
  const inAttempts = unionOf(known, run);
  const attemptsMs = lengthOf(inAttempts);
  const elsewhereMs = run.endMs - run.startMs - attemptsMs;
  const coveredMs = lengthOf(unionOf([...known, ...unknown], run));
  const unknownMs = isComplete ? coveredMs - attemptsMs : elsewhereMs;
  const children = sharedLength(inAttempts, childIntervals(index, forest, row, run));
  return {
    queued,
    attempts: attemptsMs - children,
    gaps: elsewhereMs - unknownMs,
    children,
    unknown: unknownMs,
  };
}

function earliestStart(attempts: readonly AttemptRecord[]): number {
  return attempts.reduce((earliest, attempt) => {
    const startMs = startOf(attempt);
    return startMs >= earliest || Number.isNaN(startMs) ? earliest : startMs;
  }, Number.NaN);
}

/** Time in attempts, time that a missing end or start leaves open, and whether all attempts are listed. */
function attemptIntervals(
  index: RunIndex,
  row: number,
  attempts: readonly AttemptRecord[],
  run: Interval,
): { known: Interval[]; unknown: Interval[]; isComplete: boolean } {
  const count = index.attemptCount(row);
  if (attempts.length === 0) {
    // One attempt spans the run; of more, or of none told, nobody knows what lies between.
    return count === 1
      ? { known: [run], unknown: [], isComplete: true }
      : { known: [], unknown: [run], isComplete: false };
  }
  const known: Interval[] = [];
  const unknown: Interval[] = [];
  const isFinal = isFinalState(index.state(row));
  let lastEndMs = run.startMs;
  attempts.forEach((attempt, place) => {
    const startMs = startOf(attempt);
    const isLast = place === attempts.length - 1;
    const isRunning = isLast && !isFinal && attempt.endedAtMs === null && !isFinalState(attempt.state);
    const endMs = attempt.endedAtMs ?? (isRunning ? run.endMs : Number.NaN);
    if (!Number.isNaN(startMs) && !Number.isNaN(endMs)) known.push({ startMs, endMs });
    else {
      const nextMs = isLast ? run.endMs : startOf(attempts[place + 1]);
      unknown.push({
        startMs: Number.isNaN(startMs) ? lastEndMs : startMs,
        endMs: Number.isNaN(endMs) ? (Number.isNaN(nextMs) ? run.endMs : nextMs) : endMs,
      });
    }
    if (endMs > lastEndMs) lastEndMs = endMs;
  });
  return { known, unknown, isComplete: count === null || attempts.length >= count };
}

function childIntervals(index: RunIndex, forest: Forest, row: number, run: Interval): Interval[] {
  const lives: Interval[] = [];
  for (
    let child = forest.firstChild[row] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    if (index.isAwaited(child) === false || forest.isParentUnknown[child] === 1) continue;
    const startMs = index.createdAtMs(child);
    const finishedAtMs = index.finishedAtMs(child);
    const isOpen = Number.isNaN(finishedAtMs) && !isFinalState(index.state(child));
    const endMs = isOpen && index.state(child) !== 'unknown' ? run.endMs : finishedAtMs;
    if (!Number.isNaN(startMs) && !Number.isNaN(endMs)) lives.push({ startMs, endMs });
  }
  return unionOf(lives, run);
}
