/** What the details of a span say of the run that it is in. */
import type { ExtraFact, Run } from '../../model/run.ts';
import { jsonExcerpt } from '../json-excerpt.ts';
import { fieldOf, type JsonObject, objectOf, textOf } from '../json-object.ts';
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
const excerptLimit = 300;

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
    id: span.runId,
    presence: 'referenced',
    dialect: 'span',
    pointer,
    taskIdentifier: isOwn && span.message !== '' ? span.message : null,
    status: null,
    state,
    version: null,
    createdAt: isOwn ? startedAt : null,
    startedAt: null,
    finishedAt: isOwn ? endedAt : null,
    updatedAt: null,
    isTest: null,
    depth: null,
    triggerFunction: null,
    isAwaited: null,
    tags: null,
    attemptCount: null,
    attempts: number === null ? [] : [attemptOf(span, number)],
    attemptsListed: 'some',
    waits: span.waitLabel === null ? [] : [{ startedAt, endedAt, label: span.waitLabel }],
    logs: [logLine({ span, depth: isOwn ? 0 : 1 })],
    error: state === 'failed' ? span.error : null,
    parentId: null,
    rootId: null,
    childIds: [],
    internal: null,
    body: { payload: null, output: null, metadata: null },
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
    ...fact('Model call', ai === null ? null : jsonExcerpt(ai, excerptLimit)),
    ...fact('Properties', propertiesText(span.properties)),
  ];
}
