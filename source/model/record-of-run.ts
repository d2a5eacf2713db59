/** A run in full to the compact record that the index keeps of it. */
import { errorRecordOf } from './error-record.ts';
import type { Attempt, BodyParts, LogLine, Run } from './run.ts';
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
    latestLogMs: latestLogMs(run.logs),
    error: run.error === null ? null : errorRecordOf(run.error),
    parentId: run.parentId,
    rootId: run.rootId,
    childIds: run.childIds,
    internal: run.internal,
    hasPayload: run.body.payload !== null,
    hasOutput: run.body.output !== null,
    hasMetadata: run.body.metadata !== null,
    ...emptyPartsOf(run.body),
    hiddenCharacters,
    isInvalid,
  };
}

/** The end of the year 9999: a length that goes beyond it is a mistake, by which no other run's age should be told. */
const endOfTimeMs = 253_402_300_799_999;

function latestLogMs(logs: readonly LogLine[]): number | null {
  let latest: number | null = null;
  for (const { time, durationMs } of logs) {
    const startMs = parseTimeMs(time);
    if (startMs === null) continue;
    const endMs = startMs + Math.floor(Math.max(0, durationMs ?? 0));
    const lastMs = endMs <= endOfTimeMs ? endMs : startMs;
    if (latest === null || lastMs > latest) latest = lastMs;
  }
  return latest;
}

const partNames = ['payload', 'output', 'metadata'] as const;

function emptyPartsOf(body: BodyParts): Pick<RunRecord, 'emptyParts'> {
  const emptyParts = partNames.filter((name) => body[name]?.isEmpty === true);
  return emptyParts.length === 0 ? none : { emptyParts };
}

const none = {};

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
