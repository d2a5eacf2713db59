/** What the loaded runs of each task come to: how many, how many failed, how often they were tried, how long they took. */
import type { Blame } from './blame.ts';
import { durationStep, durationStepsMs } from './duration-steps.ts';
import { percentile } from './percentile.ts';
import type { RunCollection } from './run-collection.ts';
import { isFinalState } from './run-state.ts';
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
  /** By task, in the order in which the rows name them. */
  readonly tasks: readonly TaskStatistics[];
}

const statisticsByBlame = new WeakMap<Blame, Statistics>();

/** Counted once for a collection: blame is another whenever runs came in. Linear in the runs. */
export function taskStatistics(runs: Pick<RunCollection, 'index' | 'blame' | 'forest'>): Statistics {
  let statistics = statisticsByBlame.get(runs.blame);
  if (statistics === undefined) {
    statistics = countAll(runs);
    statisticsByBlame.set(runs.blame, statistics);
  }
  return statistics;
}

interface Counts {
  readonly task: string | null;
  runs: number;
  ended: number;
  failed: number;
  handled: number;
  retried: number;
  attempts: number;
  durations: number;
  queues: number;
}

const isFailedVerdict = verdicts.map((verdict) => ['cause', 'aside', 'propagated'].includes(verdict));
const handledVerdict = verdicts.indexOf('handled');

function countAll({
  index,
  blame,
  forest: { size },
}: Pick<RunCollection, 'index' | 'blame' | 'forest'>): Statistics {
  const codeByTask = new Map<string | null, number>();
  const counts: Counts[] = [];
  const all = noCounts(null);
  const codes = new Int32Array(size).fill(-1);
  const durations = new Float64Array(size).fill(Number.NaN);
  const queues = new Float64Array(size).fill(Number.NaN);
  for (let row = 0; row < size; row += 1) {
    if (index.presence(row) !== 'loaded') continue;
    const task = index.taskIdentifier(row);
    let code = codeByTask.get(task);
    if (code === undefined) {
      code = counts.push(noCounts(task)) - 1;
      codeByTask.set(task, code);
    }
    codes[row] = code;
    const isFinal = isFinalState(index.state(row));
    const startedMs = index.startedAtMs(row);
    const durationMs = isFinal ? index.finishedAtMs(row) - startedMs : Number.NaN;
    const queuedMs = startedMs - index.createdAtMs(row);
    if (durationMs >= 0) durations[row] = durationMs;
    if (queuedMs >= 0) queues[row] = queuedMs;
    const verdict = blame.verdicts[row] ?? 0;
    const attempts = index.attemptCount(row) ?? 0;
    for (const one of [all, counts[code] as Counts]) {
      one.runs += 1;
      if (isFinal) one.ended += 1;
      if (isFailedVerdict[verdict] === true) one.failed += 1;
      if (verdict === handledVerdict) one.handled += 1;
      if (attempts > 1) one.retried += 1;
      one.attempts += attempts;
      if (durationMs >= 0) one.durations += 1;
      if (queuedMs >= 0) one.queues += 1;
    }
  }
  const rowsByCode = groupRows(codes, counts);
  return {
    all: figures(all, rowsOfAll(codes, all.runs), durations, queues),
    tasks: counts.map((one, code) => figures(one, rowsByCode[code] as Int32Array, durations, queues)),
  };
}

function noCounts(task: string | null): Counts {
  return { task, runs: 0, ended: 0, failed: 0, handled: 0, retried: 0, attempts: 0, durations: 0, queues: 0 };
}

/** The rows of each code, ascending, as parts of one array. */
function groupRows(codes: Int32Array, counts: readonly Counts[]): readonly Int32Array[] {
  const grouped = new Int32Array(counts.reduce((sum, { runs }) => sum + runs, 0));
  const ends: number[] = [];
  let start = 0;
  const parts = counts.map(({ runs }) => {
    ends.push(start);
    start += runs;
    return grouped.subarray(start - runs, start);
  });
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    if (code < 0) continue;
    const at = ends[code] as number;
    grouped[at] = row;
    ends[code] = at + 1;
  }
  return parts;
}

function rowsOfAll(codes: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if ((codes[row] as number) >= 0) rows[at++] = row;
  }
  return rows;
}

function figures(
  counts: Counts,
  rows: Int32Array,
  durations: Float64Array,
  queues: Float64Array,
): TaskStatistics {
  const { task, runs, ended, failed, handled, retried, attempts } = counts;
  const taken = known(rows, durations, counts.durations);
  const durationCounts: number[] = new Array(durationStepsMs.length + 1).fill(0);
  for (const durationMs of taken) {
    const step = durationStep(durationMs);
    durationCounts[step] = (durationCounts[step] ?? 0) + 1;
  }
  return {
    task,
    runs,
    ended,
    failed,
    handled,
    failureRate: ended === 0 ? Number.NaN : failed / ended,
    retried,
    attempts,
    duration: spread(taken),
    queued: spread(known(rows, queues, counts.queues)),
    durationCounts,
    rows,
  };
}

function known(rows: Int32Array, values: Float64Array, count: number): Float64Array {
  const taken = new Float64Array(count);
  let at = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place] as number] as number;
    if (!Number.isNaN(value)) taken[at++] = value;
  }
  return taken;
}

function spread(values: Float64Array): Spread {
  let maxMs = Number.NaN;
  for (const value of values) if (!(value <= maxMs)) maxMs = value;
  return { known: values.length, p50Ms: percentile(values, 50), p95Ms: percentile(values, 95), maxMs };
}
