/** The details of one span that GET /api/v1/runs/{id}/spans/{spanId} gives: little of its run, all of the span. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject } from '../json-object.ts';
import { runOfSpanDetail } from './run-of-span-detail.ts';
import { triggeredRuns } from './triggered-runs.ts';

export const span: Dialect = {
  name: 'span',
  title: 'the details of a span (GET /api/v1/runs/{id}/spans/{spanId})',
  recognisedBy: '`spanId`, `runId` and `durationMs`, and no `time`',
  gives: 'A reference to its run, one attempt where the span is an attempt, and the runs that it triggered.',
  example: {
    spanId: 'b1b2c3d4e5f60718',
    parentId: 'a1b2c3d4e5f60718',
    runId: 'run_a1',
    message: 'Attempt 1',
    isError: false,
    isPartial: false,
    isCancelled: false,
    level: 'TRACE',
    startTime: '2026-08-21T10:00:01.000Z',
    durationMs: 2000,
  },
  recognises: (value) =>
    ['spanId', 'runId', 'durationMs'].every((key) => fieldOf(value, key) !== undefined) &&
    fieldOf(value, 'time') === undefined,
  findProblems: (value) => findProblems('span', value),
  toRuns(value, pointer) {
    const run = isJsonObject(value) ? runOfSpanDetail(value, pointer) : null;
    if (run === null || !isJsonObject(value)) return { runs: [], remark: null };
    return { runs: [run, ...triggeredRuns(value, pointer, run.id)], remark: null };
  },
};
