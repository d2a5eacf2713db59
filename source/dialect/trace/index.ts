/** The tree of spans that GET /api/v1/runs/{id}/trace gives. */
import type { SchemaFindings } from '../../schema/schema-problem.ts';
import { findProblems } from '../../schema/validate.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect, DocumentContext } from '../dialect.ts';
import { gatheredFindings, type PartFindings } from '../gathered-findings.ts';
import { booleanOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { runsOfSpans } from '../spans/runs-of-spans.ts';
import { unnamedRun } from '../spans/unnamed-run.ts';
import { readTrace, traceNodes } from './read-trace.ts';

export const trace: Dialect = {
  name: 'trace',
  title: 'a trace (GET /api/v1/runs/{id}/trace)',
  recognisedBy: '`trace` holds a `rootSpan`',
  gives: 'A whole tree of runs, however deep, with their attempts, errors, waits and log lines.',
  example: {
    trace: {
      traceId: '6ab1f0c2d3e4f5061728394a5b6c7d8e',
      rootSpan: {
        id: 'a1b2c3d4e5f60718',
        runId: 'run_a1',
        data: {
          message: 'send-email',
          startTime: '2026-08-21T10:00:00.000Z',
          duration: 3_000_000_000,
          isError: false,
          isPartial: false,
          isCancelled: false,
          level: 'TRACE',
        },
        children: [],
      },
    },
  },
  recognises: (value) => rootSpanOf(value) !== null,
  findProblems: traceFindings,
  toRuns: traceRuns,
};

function rootSpanOf(value: JsonObject): JsonObject | null {
  const inner = objectOf(value, 'trace');
  return inner === null ? null : objectOf(inner, 'rootSpan');
}

/** The envelope and each span by itself: a schema that refers to itself would recurse as deep as the trace is. */
function traceFindings(value: unknown): SchemaFindings {
  const envelope = findProblems('trace', value);
  const rootSpan = isJsonObject(value) ? rootSpanOf(value) : null;
  if (rootSpan === null) return envelope;
  return gatheredFindings(envelope, findingsOfSpans(rootSpan));
}

function* findingsOfSpans(rootSpan: JsonObject): Generator<PartFindings, void, undefined> {
  for (const { value, pointer } of traceNodes(rootSpan, '/trace/rootSpan'))
    yield { pointer, findings: findProblems('trace-span', value) };
}

function traceRuns(value: unknown, pointer: string, context: DocumentContext): Conversion {
  const inner = isJsonObject(value) ? objectOf(value, 'trace') : null;
  const rootSpan = inner === null ? null : objectOf(inner, 'rootSpan');
  if (inner === null || rootSpan === null) return { runs: [], remark: null };
  const runs = runsOfSpans(readTrace(rootSpan, `${pointer}/trace/rootSpan`), {
    dialect: 'trace',
    unnamedRun: unnamedRun(context.inputName),
    traceId: textOf(inner, 'traceId'),
    isTruncated: booleanOf(inner, 'isTruncated') ?? false,
    isExport: false,
  });
  return { runs, remark: null };
}
