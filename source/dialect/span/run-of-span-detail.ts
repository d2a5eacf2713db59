/** What the details of a span say of the run that it is in. */
import type { ExtraFact, Run } from '../../model/run.ts';
import { bareRun } from '../bare-run.ts';
import { jsonExcerpt } from '../json-excerpt.ts';
import { elementsOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { otherFacts } from '../other-facts.ts';
import { factValueLimit } from '../plain-value.ts';
import { readSpan } from '../spans/read-span.ts';
import { attemptOf } from '../spans/run-attempts.ts';
import { logLine } from '../spans/run-logs.ts';
import { attemptNumberOf } from '../spans/run-span.ts';
import { endOfSpan, isSpanLevel, type Span } from '../spans/span.ts';
import { fact, propertiesText } from '../spans/span-facts.ts';
import { startOfSpan } from '../spans/span-start.ts';
import { isoOfNs, readDurationNs } from '../spans/span-time.ts';
import { stateOfSpan } from '../spans/state-of-span.ts';

const nsPerMs = 1_000_000;

const noFields: ReadonlySet<string> = new Set();
const knownFields: ReadonlySet<string> = new Set([
  'spanId',
  'parentId',
  'runId',
  'message',
  'isError',
  'isPartial',
  'isCancelled',
  'level',
  'startTime',
  'durationMs',
  'properties',
  'events',
  'entityType',
  'ai',
  'triggeredRuns',
]);

/**
 * A reference to the run, since a span describes none: with the attempt or the wait that the span is. A span without a parent is the
 * run's own, which tells its task, its times and how it went. Null where there is no run id.
 */
export function runOfSpanDetail(detail: JsonObject, pointer: string): Run | null {
  const span = spanOf(detail, pointer);
  if (span.runId === null) return null;
  const number = attemptNumberOf(span);
  const isOwn = number === null && span.parentId === null && isSpanLevel(span);
  const state = isOwn ? stateOfSpan(span) : 'unknown';
  const startedAt = startOfSpan(span);
  const endedAt = isoOfNs(endOfSpan(span));
  return {
    ...bareRun(span.runId, pointer, 'span', 'referenced'),
    taskIdentifier: isOwn && span.message !== '' ? span.message : null,
    state,
    createdAt: isOwn ? startedAt : null,
    finishedAt: isOwn ? endedAt : null,
    attempts: number === null ? [] : [attemptOf(span, number)],
    attemptsListed: 'some',
    waits: span.waitLabel === null ? [] : [{ startedAt, endedAt, label: span.waitLabel }],
    logs: [logLine({ span, depth: isOwn ? 0 : 1 })],
    error: state === 'failed' ? span.error : null,
    extraFacts: factsOf(detail, span),
  };
}

function spanOf(detail: JsonObject, pointer: string): Span {
  return readSpan(detail, {
    id: textOf(detail, 'spanId'),
    parentId: textOf(detail, 'parentId'),
    runId: textOf(detail, 'runId'),
    pointer,
    start: fieldOf(detail, 'startTime'),
    durationNs: readDurationNs(fieldOf(detail, 'durationMs'), nsPerMs),
  });
}

function factsOf(detail: JsonObject, span: Span): readonly ExtraFact[] {
  const ai = objectOf(detail, 'ai');
  return [
    ...fact('Span', span.message),
    ...fact('Span id', span.id),
    ...fact('Span type', textOf(detail, 'entityType')),
    ...fact('Cancelled because', span.cancelReason),
    ...fact('Span began', startOfSpan(span)),
    ...fact('Span lasted', span.isPartial ? 'it goes on' : durationText(detail)),
    ...fact('Span level', span.level),
    ...fact('Span is', marksOf(span)),
    ...fact('Parent span', span.parentId),
    ...(ai === null ? [] : otherFacts(ai, noFields, 'ai')),
    ...fact('Properties', propertiesText(span.properties)),
    ...fact('Events', eventsText(detail)),
    ...otherFacts(detail, knownFields),
  ];
}

function durationText(detail: JsonObject): string | null {
  const durationMs = fieldOf(detail, 'durationMs');
  return typeof durationMs === 'number' ? `${durationMs} ms` : textOf(detail, 'durationMs');
}

function marksOf({ isError, isCancelled }: Span): string | null {
  const marks = [isError ? 'an error' : null, isCancelled ? 'cancelled' : null].filter(
    (mark) => mark !== null,
  );
  return marks.length === 0 ? null : marks.join(', ');
}

/** Events on one line, but for exceptions, which are shown as errors. */
function eventsText(detail: JsonObject): string | null {
  const events = elementsOf(detail, 'events')?.filter(
    (event) => !isJsonObject(event) || textOf(event, 'name') !== 'exception',
  );
  return events === undefined || events.length === 0 ? null : jsonExcerpt(events, factValueLimit);
}
