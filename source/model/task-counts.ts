/** Counting runs by task, row by row: what the figures of tasks are made of. */
import type { Blame } from './blame.ts';
import type { Forest } from './forest.ts';
import type { RunIndex } from './run-index.ts';
import { isFinalState } from './run-state.ts';
import { isFailedVerdict, verdicts } from './verdict.ts';

/** What is counted over: a collection, or as much of it. */
export interface CountedRuns {
  readonly index: RunIndex;
  readonly blame: Blame;
  readonly forest: Forest;
}

const handledVerdict = verdicts.indexOf('handled');

/** Counts by the code of the task; the last is for runs without one. */
export interface TaskCounts {
  readonly runs: Int32Array;
  readonly ended: Int32Array;
  readonly failed: Int32Array;
  readonly handled: Int32Array;
  readonly retried: Int32Array;
  readonly attempts: Float64Array;
}

/** What each row has to tell; NaN where it tells nothing, code −1 where no document describes it. */
export interface CountedFacts {
  readonly codes: Int32Array;
  readonly durationsMs: Float64Array;
  readonly queuesMs: Float64Array;
}

/** Counts of nothing, for so many codes. */
export function noCounts(size: number): TaskCounts {
  return {
    runs: new Int32Array(size),
    ended: new Int32Array(size),
    failed: new Int32Array(size),
    handled: new Int32Array(size),
    retried: new Int32Array(size),
    attempts: new Float64Array(size),
  };
}

/** Facts of so many rows that tell nothing as yet. */
export function noFacts(size: number): CountedFacts {
  return {
    codes: new Int32Array(size).fill(-1),
    durationsMs: new Float64Array(size).fill(Number.NaN),
    queuesMs: new Float64Array(size).fill(Number.NaN),
  };
}

/** Counts the rows of a stretch that a document describes, and keeps what they tell. */
export function countRows(
  { index, blame }: CountedRuns,
  counts: TaskCounts,
  { codes, durationsMs, queuesMs }: CountedFacts,
  from: number,
  to: number,
): void {
  const { task, state } = index.coded;
  const isFinal = Array.from({ length: state.size }, (_, code) => isFinalState(state.value(code)));
  const codeOfNone = counts.runs.length - 1;
  for (let row = from; row < to; row += 1) {
    if (index.presence(row) !== 'loaded') continue;
    const known = task.code(row);
    const code = known < 0 ? codeOfNone : known;
    codes[row] = code;
    const hasEnded = isFinal[state.code(row)] === true;
    const startedMs = index.startedAtMs(row);
    const durationMs = hasEnded ? index.finishedAtMs(row) - startedMs : Number.NaN;
    const queuedMs = startedMs - index.createdAtMs(row);
    if (durationMs >= 0) durationsMs[row] = durationMs;
    if (queuedMs >= 0) queuesMs[row] = queuedMs;
    const verdict = blame.verdicts[row] ?? 0;
    const attempts = index.attemptCount(row) ?? 0;
    add(counts.runs, code, 1);
    if (hasEnded) add(counts.ended, code, 1);
    if (isFailedVerdict[verdict] === true) add(counts.failed, code, 1);
    if (verdict === handledVerdict) add(counts.handled, code, 1);
    if (attempts > 1) add(counts.retried, code, 1);
    add(counts.attempts, code, attempts);
  }
}

function add(column: Int32Array | Float64Array, code: number, count: number): void {
  column[code] = (column[code] as number) + count;
}

/** The rows of each code, ascending, as parts of one array. */
export function groupRows(codes: Int32Array, counts: Int32Array): readonly Int32Array[] {
  const grouped = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  const ends = new Int32Array(counts.length);
  const parts: Int32Array[] = [];
  let start = 0;
  for (const [code, count] of counts.entries()) {
    ends[code] = start;
    parts.push(grouped.subarray(start, start + count));
    start += count;
  }
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    if (code < 0) continue;
    const at = ends[code] as number;
    grouped[at] = row;
    ends[code] = at + 1;
  }
  return parts;
}

/** Rows with a code, ascending. */
export function describedRows(codes: Int32Array): Int32Array {
  const rows = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row += 1) if ((codes[row] as number) >= 0) rows[count++] = row;
  return rows.subarray(0, count);
}
