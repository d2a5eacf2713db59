/** What the loaded runs of each task come to: how many, how many failed, how often they were tried, how long they took. */
import type { Blame } from './blame.ts';
import { durationStep, durationStepsMs } from './duration-steps.ts';
import { percentile } from './percentile.ts';
import type { RunCollection } from './run-collection.ts';
import { isFinalState } from './run-state.ts';
import { SlicedWork, type Slices } from './sliced-work.ts';
import { verdicts } from './verdict.ts';

/** Percentiles by nearest rank and the largest, in milliseconds, over the known ones alone; NaN where none is known. */
export interface Spread {
  /** How many are known. */
  readonly known: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/**
 * Figures of the runs of a task that a document describes. What is not known is left out, never counted as 0; so are durations and
 * queue times below 0, which clock skew makes.
 */
export interface TaskStatistics {
  /** Null for runs without a task, and for all runs together. */
  readonly task: string | null;
  readonly runs: number;
  /** Runs in a final state. */
  readonly ended: number;
  /** Causes, asides and propagated (contract rule 11); handled failures are not among them. */
  readonly failed: number;
  readonly handled: number;
  /** `failed` ÷ `ended`, from 0 to 1; NaN where none has ended. */
  readonly failureRate: number;
  /** Runs with more than one attempt, and all attempts, as far as counts are known. */
  readonly retried: number;
  readonly attempts: number;
  /** finishedAt − startedAt of the runs that ended. */
  readonly duration: Spread;
  /** startedAt − createdAt, of any run that started. */
  readonly queued: Spread;
  /** Durations by `durationStep`: one count more than there are steps. */
  readonly durationCounts: readonly number[];
  /** Rows of its runs, ascending. */
  readonly rows: Int32Array;
}

export interface Statistics {
  /** Of all loaded runs together. */
  readonly all: TaskStatistics;
  /** By task, in the order in which the input first names them; runs without a task last. */
  readonly tasks: readonly TaskStatistics[];
}

type CountedRuns = Pick<RunCollection, 'index' | 'blame' | 'forest'>;

const work = new SlicedWork<Blame, Statistics>();

/** Counted once for a collection: blame is another whenever runs came in. Linear in the runs. */
export function taskStatistics(runs: CountedRuns): Statistics {
  return work.resultOf(runs.blame, () => countAll(runs));
}

/** Does a slice of the same ahead of time; whether all is done. */
export function advanceTaskStatistics(runs: CountedRuns): boolean {
  return work.advance(runs.blame, () => countAll(runs));
}

/** Rows that are counted in one slice. */
const rowsASlice = 20_000;

const isFailedVerdict = verdicts.map((verdict) => ['cause', 'aside', 'propagated'].includes(verdict));
const handledVerdict = verdicts.indexOf('handled');

/** Counts by the code of the task; the last is for runs without one. */
interface Counts {
  readonly runs: Int32Array;
  readonly ended: Int32Array;
  readonly failed: Int32Array;
  readonly handled: Int32Array;
  readonly retried: Int32Array;
  readonly attempts: Float64Array;
}

/** What each row has to tell; NaN where it tells nothing, code −1 where no document describes it. */
interface Facts {
  readonly codes: Int32Array;
  readonly durationsMs: Float64Array;
  readonly queuesMs: Float64Array;
}

function* countAll(runs: CountedRuns): Slices<Statistics> {
  const { task } = runs.index.coded;
  const codeCount = task.size + 1;
  const counts = noCounts(codeCount);
  const facts = noFacts(runs.forest.size);
  for (let from = 0; from < runs.forest.size; from += rowsASlice) {
    countRows(runs, counts, facts, from, Math.min(from + rowsASlice, runs.forest.size));
    yield;
  }
  const rowsByCode = groupRows(facts.codes, counts.runs);
  const tasks: TaskStatistics[] = [];
  for (let code = 0; code < codeCount; code += 1) {
    if (counts.runs[code] === 0) continue;
    const name = code < codeCount - 1 ? task.value(code) : null;
    tasks.push(figures(name, counts, [code], rowsByCode[code] as Int32Array, facts));
    yield;
  }
  const codes = Array.from({ length: codeCount }, (_, code) => code);
  return { all: figures(null, counts, codes, describedRows(facts.codes), facts), tasks };
}

function noCounts(size: number): Counts {
  return {
    runs: new Int32Array(size),
    ended: new Int32Array(size),
    failed: new Int32Array(size),
    handled: new Int32Array(size),
    retried: new Int32Array(size),
    attempts: new Float64Array(size),
  };
}

function noFacts(size: number): Facts {
  return {
    codes: new Int32Array(size).fill(-1),
    durationsMs: new Float64Array(size).fill(Number.NaN),
    queuesMs: new Float64Array(size).fill(Number.NaN),
  };
}

/** Counts the rows of a stretch that a document describes, and keeps what they tell. */
function countRows(
  { index, blame }: CountedRuns,
  counts: Counts,
  { codes, durationsMs, queuesMs }: Facts,
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
function groupRows(codes: Int32Array, counts: Int32Array): readonly Int32Array[] {
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

function describedRows(codes: Int32Array): Int32Array {
  const rows = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row += 1) if ((codes[row] as number) >= 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** The figures of the runs of some codes, which are `rows`. */
function figures(
  task: string | null,
  counts: Counts,
  codes: readonly number[],
  rows: Int32Array,
  { durationsMs, queuesMs }: Facts,
): TaskStatistics {
  const sum = (column: Int32Array | Float64Array): number =>
    codes.reduce((total, code) => total + (column[code] ?? 0), 0);
  const ended = sum(counts.ended);
  const failed = sum(counts.failed);
  const taken = known(rows, durationsMs);
  const durationCounts: number[] = new Array(durationStepsMs.length + 1).fill(0);
  for (const durationMs of taken) {
    const step = durationStep(durationMs);
    durationCounts[step] = (durationCounts[step] ?? 0) + 1;
  }
  return {
    task,
    runs: sum(counts.runs),
    ended,
    failed,
    handled: sum(counts.handled),
    failureRate: ended === 0 ? Number.NaN : failed / ended,
    retried: sum(counts.retried),
    attempts: sum(counts.attempts),
    duration: spread(taken),
    queued: spread(known(rows, queuesMs)),
    durationCounts,
    rows,
  };
}

function known(rows: Int32Array, values: Float64Array): Float64Array {
  const taken = new Float64Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place] as number] as number;
    if (!Number.isNaN(value)) taken[count++] = value;
  }
  return taken.subarray(0, count);
}

function spread(values: Float64Array): Spread {
  let maxMs = Number.NaN;
  for (const value of values) if (!(value <= maxMs)) maxMs = value;
  return { known: values.length, p50Ms: percentile(values, 50), p95Ms: percentile(values, 95), maxMs };
}
