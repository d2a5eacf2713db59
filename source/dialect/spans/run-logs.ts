/** What happened in a run, span by span and line by line. */
import type { LogLine, RunError } from '../../model/run.ts';
import type { RunSpan } from './run-span.ts';
import { endOfSpan, isSpanLevel, type Span } from './span.ts';
import { propertiesText } from './span-facts.ts';
import { startOfSpan } from './span-start.ts';
import { isoOfNs, msOfNs } from './span-time.ts';

interface Told {
  readonly ns: bigint;
  readonly line: LogLine;
}

/** In the order of time; what has no time stands behind what it follows in the document. */
export function runLogs(spans: readonly RunSpan[]): readonly LogLine[] {
  const told: Told[] = [];
  let isInOrder = true;
  let lastNs = 0n;
  for (const one of spans) {
    const ns = one.span.startNs ?? lastNs;
    isInOrder &&= ns >= lastNs;
    lastNs = ns;
    told.push({ ns, line: logLine(one) });
    const error = errorToTell(one);
    if (error === null) continue;
    const endNs = endOfSpan(one.span) ?? ns;
    isInOrder &&= endNs === ns;
    told.push({ ns: endNs, line: errorLine(one, error) });
  }
  if (!isInOrder) told.sort((a, b) => (a.ns < b.ns ? -1 : a.ns > b.ns ? 1 : 0));
  return told.map(({ line }) => line);
}

/** A span as a line of the log. */
export function logLine({ span, depth }: Pick<RunSpan, 'span' | 'depth'>): LogLine {
  return {
    time: startOfSpan(span),
    level: span.level,
    message: span.message,
    // What the run's own span bears is told among the run's facts.
    data: depth === 0 && isSpanLevel(span) ? null : propertiesText(span.properties),
    depth,
    durationMs: isSpanLevel(span) || (span.durationNs ?? 0n) > 0n ? msOfNs(span.durationNs) : null,
    isError: span.isError,
  };
}

/** An exception that no attempt tells: one that was caught, or of another kind than the attempt's. */
function errorToTell({ span, above, attempt }: RunSpan): RunError | null {
  const { error } = span;
  if (error === null || above === null || attempt?.span === span) return null;
  return isSame(error, attempt?.span ?? null) || isSame(error, above.span) ? null : error;
}

function isSame(error: RunError, span: Span | null): boolean {
  const other = span?.error ?? null;
  return other !== null && other.name === error.name && other.message === error.message;
}

function errorLine({ span, depth }: RunSpan, { name, message }: RunError): LogLine {
  const text = [name, message].filter((part) => part !== null).join(': ');
  const time = isoOfNs(endOfSpan(span)) ?? startOfSpan(span);
  return {
    time,
    level: 'EVENT',
    message: text,
    data: null,
    depth: depth + 1,
    durationMs: null,
    isError: true,
  };
}
