/** What the loaded runs of each task come to: how many, how many failed, how often they were tried, how long they took. */
import type { Blame } from './blame.ts';
import { durationStep, durationStepsMs } from './duration-steps.ts';
import { percentile } from './percentile.ts';
import { SlicedWork, type Slices } from './sliced-work.ts';
import {
  type CountedFacts,
  type CountedRuns,
  countRows,
  describedRows,
  groupRows,
  noCounts,
  noFacts,
  type TaskCounts,
} from './task-counts.ts';

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

/** The figures of the runs of some codes, which are `rows`. */
function figures(
  task: string | null,
  counts: TaskCounts,
  codes: readonly number[],
  rows: Int32Array,
  { durationsMs, queuesMs }: CountedFacts,
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
