/** The facts of a span that all dialects write alike. */
import { booleanOf, countOf, fieldOf, type JsonObject, objectOf, textOf } from '../json-object.ts';
import type { Span } from './span.ts';
import { errorInProperties, readSpanEvents } from './span-events.ts';
import { isTime, readStartNs } from './span-time.ts';
import { waitLabelOf } from './span-wait.ts';

/** Where a span stands, and what each dialect writes in its own way. */
export interface SpanPlace {
  readonly id: string | null;
  readonly parentId: string | null;
  readonly runId: string | null;
  readonly pointer: string;
  /** The start as it is written, of any type. */
  readonly start: unknown;
  readonly durationNs: bigint | null;
}

/** Reads `facts`, the object that holds a span's message and flags. A field of another type counts as absent. */
export function readSpan(facts: JsonObject, place: SpanPlace): Span {
  const { start, id, parentId, runId, pointer, durationNs } = place;
  const message = textOf(facts, 'message') ?? '';
  const properties = objectOf(facts, 'properties');
  const { error, failedAttempts, cancelReason } = readSpanEvents(facts);
  const startNs = readStartNs(start);
  const isPartial = booleanOf(facts, 'isPartial') ?? false;
  return {
    id: nonEmpty(id),
    parentId: nonEmpty(parentId),
    runId: nonEmpty(runId),
    pointer,
    message,
    taskSlug: nonEmpty(textOf(facts, 'taskSlug')),
    taskPath: nonEmpty(textOf(facts, 'taskPath')),
    level: nonEmpty(textOf(facts, 'level')),
    startNs,
    startText: isTime(startNs) ? null : textOfStart(start),
    durationNs: isPartial ? null : durationNs,
    isError: booleanOf(facts, 'isError') ?? false,
    isPartial,
    isCancelled: booleanOf(facts, 'isCancelled') ?? false,
    attemptNumber: countOf(facts, 'attemptNumber') || null,
    version: nonEmpty(textOf(facts, 'workerVersion')),
    queue: nonEmpty(textOf(facts, 'queueName')),
    machine: nonEmpty(textOf(facts, 'machinePreset')),
    error: error ?? errorInProperties(properties),
    failedAttempts,
    cancelReason,
    waitLabel: waitLabelOf(facts, message),
    properties,
    outputPointer: null,
  };
}

/** Trigger.dev writes an empty text where there is nothing. */
function nonEmpty(text: string | null): string | null {
  return text === '' ? null : text;
}

function textOfStart(start: unknown): string | null {
  if (typeof start === 'string') return start;
  return typeof start === 'number' && Number.isFinite(start) ? String(start) : null;
}

/** Pointer of a part of an object, null where the part is absent. */
export function partPointer(object: JsonObject, key: string, pointer: string): string | null {
  return fieldOf(object, key) === undefined ? null : `${pointer}/${key}`;
}
