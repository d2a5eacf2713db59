/** Reads the lines of a trace export (traceExport.server.ts) into the run that they are together. */
import type { Run, RunError } from '../../model/run.ts';
import type { DocumentContext } from '../dialect.ts';
import { fieldOf, isJsonObject, textOf } from '../json-object.ts';
import { arrangeSpans } from '../spans/arrange-spans.ts';
import { readSpan } from '../spans/read-span.ts';
import { runsOfSpans } from '../spans/runs-of-spans.ts';
import type { Span } from '../spans/span.ts';
import { readDurationNs } from '../spans/span-time.ts';
import { unnamedRun } from '../spans/unnamed-run.ts';

/** A line; null where it is no object. Lines of level `EVENT` are events of the span whose id they bear. */
export function readExportLine(line: unknown): Span | null {
  if (!isJsonObject(line)) return null;
  const span = readSpan(line, {
    id: textOf(line, 'spanId'),
    parentId: textOf(line, 'parentSpanId'),
    runId: null,
    pointer: '',
    start: fieldOf(line, 'time'),
    durationNs: readDurationNs(fieldOf(line, 'durationNs')),
  });
  const message = textOf(line, 'errorMessage');
  if (span.error !== null || !span.isError || message === null) return span;
  return { ...span, error: { ...namelessError, message } };
}

const namelessError: RunError = {
  kind: 'string',
  name: null,
  message: null,
  stack: null,
  code: null,
  causes: [],
};

/**
 * The run of all lines; none where there is no line. Spans that have not ended are not exported: a run whose own span is missing is
 * executing.
 */
export function runsOfExport(lines: readonly Span[], { inputName }: DocumentContext): readonly Run[] {
  return runsOfSpans(arrangeSpans(withEvents(lines)), {
    dialect: 'trace-export',
    unnamedRun: unnamedRun(inputName),
    traceId: null,
    isTruncated: false,
    isExport: true,
  });
}

/** The spans, each with what its events say; an event of a span that is not there stays a line of its own. */
function withEvents(lines: readonly Span[]): readonly Span[] {
  const spanIds = new Set(lines.filter((line) => !isEvent(line)).map(({ id }) => id));
  const errors = new Map<string | null, RunError>();
  const cancelled = new Set<string | null>();
  const spans: Span[] = [];
  for (const line of lines) {
    if (!isEvent(line) || !spanIds.has(line.id)) spans.push(line);
    else if (line.message === 'cancellation') cancelled.add(line.id);
    else if (line.error !== null) errors.set(line.id, line.error);
    else spans.push({ ...line, id: null, parentId: line.id });
  }
  if (errors.size === 0 && cancelled.size === 0) return spans;
  return spans.map((span) => {
    const error = errors.get(span.id) ?? span.error;
    const isCancelled = span.isCancelled || cancelled.has(span.id);
    return error === span.error && isCancelled === span.isCancelled ? span : { ...span, error, isCancelled };
  });
}

function isEvent({ level }: Span): boolean {
  return level === 'EVENT';
}
