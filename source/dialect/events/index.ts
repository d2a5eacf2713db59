/** The spans and log lines that GET /api/v1/runs/{id}/events gives, flat: those of one run. */
import { findProblems } from '../../schema/validate.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect, DocumentContext } from '../dialect.ts';
import { elementsOf, fieldOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import { arrangeSpans } from '../spans/arrange-spans.ts';
import { partPointer, readSpan } from '../spans/read-span.ts';
import { runsOfSpans } from '../spans/runs-of-spans.ts';
import type { Span } from '../spans/span.ts';
import { readDurationNs } from '../spans/span-time.ts';
import { unnamedRun } from '../spans/unnamed-run.ts';

export const events: Dialect = {
  name: 'events',
  title: 'the events of a run (GET /api/v1/runs/{id}/events)',
  recognisedBy:
    '`events` is an array whose first element bears a `spanId`, or is empty beside no `id` or `spanId`',
  gives:
    'One run with its attempts, errors, waits and log lines; runs that it waits for, where their rows are in it.',
  example: {
    events: [
      {
        spanId: 'a1b2c3d4e5f60718',
        parentId: null,
        runId: 'run_a1',
        message: 'send-email',
        startTime: '1787306400000000000',
        duration: 3_000_000_000,
        isError: false,
        isPartial: false,
        isCancelled: false,
        level: 'TRACE',
      },
    ],
  },
  recognises(value) {
    const rows = elementsOf(value, 'events');
    if (rows === null) return false;
    const [first] = rows;
    // The details of a span and runs have `events` of their own, which may be empty.
    if (first === undefined)
      return fieldOf(value, 'spanId') === undefined && fieldOf(value, 'id') === undefined;
    return isJsonObject(first) && fieldOf(first, 'spanId') !== undefined;
  },
  findProblems: (value) => findProblems('events', value),
  toRuns: eventRuns,
};

function eventRuns(value: unknown, pointer: string, context: DocumentContext): Conversion {
  const rows = isJsonObject(value) ? elementsOf(value, 'events') : null;
  if (rows === null) return { runs: [], remark: null };
  if (rows.length === 0) return { runs: [], remark: 'the events of a run, of which there are none yet' };
  const spans: Span[] = [];
  for (const [at, row] of rows.entries()) {
    if (isJsonObject(row)) spans.push(readEvent(row, `${pointer}/events/${at}`));
  }
  const runs = runsOfSpans(arrangeSpans(spans), {
    dialect: 'events',
    unnamedRun: unnamedRun(context.inputName),
    traceId: null,
    isTruncated: false,
    isExport: false,
  });
  return { runs, remark: null };
}

function readEvent(row: JsonObject, pointer: string): Span {
  const read = readSpan(row, {
    id: textOf(row, 'spanId'),
    parentId: textOf(row, 'parentId'),
    runId: textOf(row, 'runId'),
    pointer,
    start: fieldOf(row, 'startTime'),
    durationNs: readDurationNs(fieldOf(row, 'duration')),
  });
  const outputPointer = partPointer(row, 'output', pointer);
  return outputPointer === null ? read : { ...read, outputPointer };
}
