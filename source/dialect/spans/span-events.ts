/** What the events of a span say: the exception it ended with, attempts that failed, why it was cancelled. */
import type { RunError } from '../../model/run.ts';
import { readRunError } from '../../model/run-error.ts';
import {
  countOf,
  elementsOf,
  fieldOf,
  isJsonObject,
  type JsonObject,
  objectOf,
  textOf,
} from '../json-object.ts';
import type { FailedAttempt } from './span.ts';
import { readStartNs } from './span-time.ts';

export interface SpanEvents {
  readonly error: RunError | null;
  readonly failedAttempts: readonly FailedAttempt[];
  readonly cancelReason: string | null;
}

const silent: SpanEvents = { error: null, failedAttempts: [], cancelReason: null };

/** Reads `events` of a span: `exception`, `attempt_failed`, `cancellation` (core's schemas/openTelemetry.ts). The last of each counts. */
export function readSpanEvents(span: JsonObject): SpanEvents {
  const events = elementsOf(span, 'events');
  if (events === null || events.length === 0) return silent;
  let error: RunError | null = null;
  let cancelReason: string | null = null;
  const failedAttempts: FailedAttempt[] = [];
  for (const event of events) {
    if (!isJsonObject(event)) continue;
    const properties = objectOf(event, 'properties') ?? {};
    const name = textOf(event, 'name');
    if (name === 'exception') error = exceptionIn(properties) ?? error;
    else if (name === 'cancellation') cancelReason = textOf(properties, 'reason') ?? cancelReason;
    else if (name === 'attempt_failed') {
      const failed = failedAttempt(event, properties);
      if (failed !== null) failedAttempts.push(failed);
    }
  }
  return { error, failedAttempts, cancelReason };
}

function failedAttempt(event: JsonObject, properties: JsonObject): FailedAttempt | null {
  const number = countOf(properties, 'attemptNumber');
  if (number === null || number === 0) return null;
  const atNs = readStartNs(fieldOf(event, 'time'));
  return { number, runId: textOf(properties, 'runId'), atNs, error: exceptionIn(properties) };
}

/** `exception: {type, message, stacktrace}`, also with flat keys as OpenTelemetry writes them. */
function exceptionIn(properties: JsonObject): RunError | null {
  const exception = objectOf(properties, 'exception');
  const part = (key: string): string | null =>
    exception === null ? textOf(properties, `exception.${key}`) : textOf(exception, key);
  return readRunError({ name: part('type'), message: part('message'), stack: part('stacktrace') });
}

/** The error in a span's properties: `error` as a run's own span ends with it, or an exception. */
export function errorInProperties(properties: JsonObject | null): RunError | null {
  if (properties === null) return null;
  return readRunError(objectOf(properties, 'error')) ?? exceptionIn(properties);
}
