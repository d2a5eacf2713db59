/** Whether two documents of one run contradict each other. */
import { clockSkewMs } from './clock-skew.ts';
import type { AttemptRecord, ErrorRecord, RunRecord } from './run-record.ts';

const plainFacts = [
  'taskIdentifier',
  'version',
  'isTest',
  'depth',
  'isAwaited',
  'attemptCount',
  'parentId',
  'rootId',
] as const;

const timeFacts = ['createdAtMs', 'startedAtMs', 'finishedAtMs'] as const;

/**
 * Whether a fact that both tell differs. What only one tells is no contradiction (a list page has no error, the retrieved run has), nor
 * are different children: no document lists all for sure.
 */
export function contradict(first: RunRecord, second: RunRecord): boolean {
  const isPlainDifferent = plainFacts.some((fact) => areDifferent(first[fact], second[fact]));
  return (
    isPlainDifferent ||
    areStatusesDifferent(first, second) ||
    timeFacts.some((fact) => areTimesDifferent(first[fact], second[fact])) ||
    areErrorsDifferent(first.error, second.error) ||
    (first.tags !== null && second.tags !== null && !areListsEqual(first.tags, second.tags)) ||
    areAttemptsDifferent(first.attempts, second.attempts)
  );
}

/** Every table and API has a word of its own for a state: `Timed out`, `TIMED_OUT`. */
function areStatusesDifferent(first: RunRecord, second: RunRecord): boolean {
  if (first.state === 'unknown' || second.state === 'unknown')
    return areDifferent(first.status, second.status);
  return first.state !== second.state;
}

/** Clocks and roundings of tables differ. */
function areTimesDifferent(first: number | null, second: number | null): boolean {
  return first !== null && second !== null && Math.abs(first - second) > clockSkewMs;
}

function areDifferent<Value>(first: Value | null, second: Value | null): boolean {
  return first !== null && second !== null && first !== second;
}

function areListsEqual(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((text, index) => text === second[index]);
}

function areErrorsDifferent(first: ErrorRecord | null, second: ErrorRecord | null): boolean {
  if (first === null || second === null) return false;
  if (areDifferent(first.code, second.code)) return true;
  if (first.code !== null && first.code === second.code && (isFlattened(first) || isFlattened(second)))
    return false;
  return areDifferent(first.name, second.name) || areDifferent(first.message, second.message);
}

/** Retrieve leaves of an internal error but its code, in a sentence of its own (formats.md §4). */
function isFlattened({ message, code }: ErrorRecord): boolean {
  return message === `trigger.dev internal error (${code})`;
}

function areAttemptsDifferent(first: readonly AttemptRecord[], second: readonly AttemptRecord[]): boolean {
  if (first.length === 0 || second.length === 0) return false;
  return first.length !== second.length || first.some((attempt, index) => isOther(attempt, second[index]));
}

function isOther(first: AttemptRecord, second: AttemptRecord | undefined): boolean {
  return (
    second === undefined ||
    areDifferent(first.status, second.status) ||
    areTimesDifferent(first.startedAtMs, second.startedAtMs) ||
    areTimesDifferent(first.endedAtMs, second.endedAtMs) ||
    areErrorsDifferent(first.error, second.error)
  );
}
