/** What contradicts itself within one run. */
import { isClearlyBefore } from './clock-skew.ts';
import { cutText } from './cut-text.ts';
import type { RunWarning, WarningKind } from './problem.ts';
import type { RunIndex } from './run-index.ts';
import type { AttemptRecord } from './run-record.ts';
import { isFailedState, isFinalState, stateFacts } from './run-state.ts';
import { startOf } from './timeline.ts';

/** Characters of a status that a message quotes. */
const longestStatus = 100;

/** Adds the contradictions of a run by itself; at most one of each kind, which names the first attempt concerned. */
export function findRunContradictions(index: RunIndex, row: number, found: RunWarning[]): void {
  const warn = (kind: WarningKind, message: string): void => {
    found.push({ kind, runId: index.id(row), otherId: null, message });
  };
  const state = index.state(row);
  const status = index.status(row);
  if (state === 'unknown' && status !== null)
    warn('unknown-status', `runlens does not know the status "${cutText(status, longestStatus)}"`);
  const isKnown = state !== 'unknown';
  const hasEnd = !Number.isNaN(index.finishedAtMs(row));
  const { label } = stateFacts[state];
  if (isKnown && hasEnd && !isFinalState(state)) {
    warn('unfinished-with-end', `${label}, which is not final, but the run has an end`);
  }
  const isLoaded = index.presence(row) === 'loaded';
  // Results and the first alert webhooks, which name no status, have no times at all; a query has the columns that were asked for.
  const mayLackEnd = status === null || index.dialect(row) === 'query-row';
  if (isKnown && !hasEnd && isFinalState(state) && isLoaded && !mayLackEnd) {
    warn('finished-without-end', `${label}, which is final, but the run has no end`);
  }
  const attempts = index.attempts(row);
  const beforeStart = finishedBeforeStarted(index, row, attempts);
  if (beforeStart !== null) warn('finished-before-started', beforeStart);
  if (attempts.length > 0) warnOfAttempts(index, row, attempts, warn);
  const count = index.attemptCount(row) ?? attempts.length;
  // What only one attempt tells of, such as a ctx, is not expected to have the others.
  if (attempts.length > 0 && attempts.length < count && isLoaded) {
    warn('missing-attempts', `${attempts.length} of ${count} attempts are in the document`);
  }
  const hidden = index.hiddenCharacters(row);
  if (hidden > 0) {
    warn('hidden-characters', hidden === 1 ? '1 hidden character' : `${hidden} hidden characters`);
  }
}

function finishedBeforeStarted(
  index: RunIndex,
  row: number,
  attempts: readonly AttemptRecord[],
): string | null {
  const startedAtMs = index.startedAtMs(row);
  const isUnstarted = Number.isNaN(startedAtMs);
  const fromMs = isUnstarted ? index.createdAtMs(row) : startedAtMs;
  const finishedAtMs = index.finishedAtMs(row);
  if (isClearlyBefore(finishedAtMs, fromMs)) {
    return `the run ended ${secondsText(fromMs - finishedAtMs)} before it was ${isUnstarted ? 'created' : 'started'}`;
  }
  const attempt = attempts.find((one) => isClearlyBefore(endOf(one), startOf(one)));
  if (attempt === undefined) return null;
  return `attempt ${attempt.number} ended ${secondsText(startOf(attempt) - endOf(attempt))} before it started`;
}

function warnOfAttempts(
  index: RunIndex,
  row: number,
  attempts: readonly AttemptRecord[],
  warn: (kind: WarningKind, message: string) => void,
): void {
  const outside = attempts.map((attempt) => outsideText(index, row, attempt)).find((text) => text !== null);
  if (outside !== undefined && outside !== null) warn('attempt-outside-run', outside);
  const overlap = firstOverlap(attempts);
  if (overlap !== null) warn('attempts-overlap', overlap);
  const count = index.attemptCount(row) ?? attempts.length;
  const last = attempts.at(-1);
  // Where attempts are missing the one listed last may not have been the last.
  const isLast = last !== undefined && attempts.length >= count;
  if (isLast && index.state(row) === 'succeeded' && isFailedState(last.state)) {
    warn('success-after-failed-attempt', `the run succeeded, but its last attempt, ${last.number}, failed`);
  }
}

function outsideText(index: RunIndex, row: number, attempt: AttemptRecord): string | null {
  const startedAtMs = index.startedAtMs(row);
  const fromMs = Number.isNaN(startedAtMs) ? index.createdAtMs(row) : startedAtMs;
  const finishedAtMs = index.finishedAtMs(row);
  const [startMs, endMs] = [startOf(attempt), endOf(attempt)];
  const isBefore = isClearlyBefore(startMs, fromMs) || isClearlyBefore(endMs, fromMs);
  if (isBefore) return `attempt ${attempt.number} lies before the run's start`;
  const isAfter = isClearlyBefore(finishedAtMs, startMs) || isClearlyBefore(finishedAtMs, endMs);
  return isAfter ? `attempt ${attempt.number} lies after the run's end` : null;
}

function firstOverlap(attempts: readonly AttemptRecord[]): string | null {
  let latestEndMs = Number.NEGATIVE_INFINITY;
  let latest: AttemptRecord | null = null;
  for (const attempt of attempts) {
    if (latest !== null && isClearlyBefore(startOf(attempt), latestEndMs)) {
      return `attempt ${attempt.number} started before attempt ${latest.number} ended`;
    }
    const endMs = endOf(attempt);
    if (endMs > latestEndMs) {
      latestEndMs = endMs;
      latest = attempt;
    }
  }
  return null;
}

function endOf(attempt: AttemptRecord): number {
  return attempt.endedAtMs ?? Number.NaN;
}

function secondsText(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10}s`;
}
