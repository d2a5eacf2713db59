/** The attempts of a run, from its `Attempt N` spans and from what its own span says of those that failed. */
import type { Attempt, RunError } from '../../model/run.ts';
import type { RunState } from '../../model/run-state.ts';
import { attemptNumberOf, type RunSpan } from './run-span.ts';
import { endOfSpan, type FailedAttempt, type Span } from './span.ts';
import { startOfSpan } from './span-start.ts';
import { isoOfNs } from './span-time.ts';
import { stateOfSpan } from './state-of-span.ts';

/**
 * By number. An attempt's error is its own exception, else the one that the run's own span tells of it (`attempt_failed`, which also
 * ends an attempt whose process died before its span did), else that of the failed span nearest below it. `top` is the run's own span.
 */
export function runAttempts(
  runId: string,
  spans: readonly RunSpan[],
  top: RunSpan | null,
): readonly Attempt[] {
  const failed = failuresOf(runId, top);
  const below = errorsBelow(spans);
  const attempts: Attempt[] = [];
  for (const one of spans) {
    if (one.attempt !== one) continue;
    const number = attemptNumberOf(one.span) ?? 1;
    attempts.push(attemptOf(one.span, number, failed.get(number), below.get(one) ?? null));
    failed.delete(number);
  }
  for (const failure of failed.values()) attempts.push(attemptWithoutSpan(failure));
  return attempts.sort((a, b) => a.number - b.number);
}

function failuresOf(runId: string, top: RunSpan | null): Map<number, FailedAttempt> {
  const failures = new Map<number, FailedAttempt>();
  for (const failure of top?.span.failedAttempts ?? []) {
    if (failure.runId === null || failure.runId === runId) failures.set(failure.number, failure);
  }
  return failures;
}

/** The error of the failed span that lies highest in each attempt; of spans of one level the last. */
function errorsBelow(spans: readonly RunSpan[]): ReadonlyMap<RunSpan, RunError> {
  const found = new Map<RunSpan, { readonly depth: number; readonly error: RunError }>();
  for (const { span, attempt, depth, isNested } of spans) {
    if (attempt === null || isNested || !span.isError || span.error === null) continue;
    const before = found.get(attempt);
    if (before === undefined || depth <= before.depth) found.set(attempt, { depth, error: span.error });
  }
  return new Map([...found].map(([attempt, { error }]) => [attempt, error]));
}

/** The attempt that a span is; `failure` is what the run's own span says of it. */
export function attemptOf(
  span: Span,
  number: number,
  failure: FailedAttempt | undefined = undefined,
  errorBelow: RunError | null = null,
): Attempt {
  const state: RunState = span.isPartial && failure !== undefined ? 'failed' : stateOfSpan(span);
  const end = endOfSpan(span) ?? (span.isPartial ? (failure?.atNs ?? null) : null);
  return {
    id: null,
    number,
    status: null,
    state,
    createdAt: null,
    startedAt: startOfSpan(span),
    completedAt: isoOfNs(end),
    error: state === 'failed' ? (span.error ?? failure?.error ?? errorBelow) : null,
  };
}

function attemptWithoutSpan({ number, atNs, error }: FailedAttempt): Attempt {
  return {
    id: null,
    number,
    status: null,
    state: 'failed',
    createdAt: null,
    startedAt: null,
    completedAt: isoOfNs(atNs),
    error,
  };
}
