/** A run in full to the compact record that the index keeps of it. */
import { errorRecordOf } from './error-record.ts';
import type { Attempt, Run } from './run.ts';
import type { AttemptRecord, RunRecord } from './run-record.ts';
import { parseTimeMs } from './time.ts';

/** `document` is the index of the document that the run stands in; `isInvalid` and `hiddenCharacters` are of that document. */
export function recordOf(
  run: Run,
  document: number,
  isInvalid: boolean,
  hiddenCharacters: number,
): RunRecord {
  return {
    id: run.id,
    presence: run.presence,
    document,
    pointer: run.pointer,
    dialect: run.dialect,
    taskIdentifier: run.taskIdentifier,
    status: run.status,
    state: run.state,
    version: run.version,
    createdAtMs: parseTimeMs(run.createdAt),
    startedAtMs: parseTimeMs(run.startedAt),
    finishedAtMs: parseTimeMs(run.finishedAt),
    updatedAtMs: parseTimeMs(run.updatedAt),
    isTest: run.isTest,
    depth: run.depth,
    isAwaited: run.isAwaited,
    tags: run.tags,
    attemptCount: run.attemptCount,
    attempts: run.attempts.map(attemptRecordOf),
    attemptsListed: run.attemptsListed,
    waits: run.waits.map((wait) => ({
      startedAtMs: parseTimeMs(wait.startedAt),
      endedAtMs: parseTimeMs(wait.endedAt),
    })),
    error: run.error === null ? null : errorRecordOf(run.error),
    parentId: run.parentId,
    rootId: run.rootId,
    childIds: run.childIds,
    internal: run.internal,
    hasPayload: run.body.payload !== null,
    hasOutput: run.body.output !== null,
    hasMetadata: run.body.metadata !== null,
    hiddenCharacters,
    isInvalid,
  };
}

function attemptRecordOf(attempt: Attempt): AttemptRecord {
  return {
    number: attempt.number,
    status: attempt.status,
    state: attempt.state,
    createdAtMs: parseTimeMs(attempt.createdAt),
    startedAtMs: parseTimeMs(attempt.startedAt),
    endedAtMs: parseTimeMs(attempt.completedAt),
    error: attempt.error === null ? null : errorRecordOf(attempt.error),
  };
}
