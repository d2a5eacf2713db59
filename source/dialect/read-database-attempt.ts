/** A row of Postgres' "TaskRunAttempt", whoever passes it on. */
import type { DialectName } from '../model/dialect-name.ts';
import type { Attempt, ExtraFact, Run } from '../model/run.ts';
import { readRunError } from '../model/run-error.ts';
import { stateOfStatus } from '../model/run-state.ts';
import { bareRun } from './bare-run.ts';
import { columnCount, columnJson, columnNumber, columnText } from './column-value.ts';
import { internalIds } from './internal-ids.ts';
import type { JsonObject } from './json-object.ts';
import { textPart } from './text-part.ts';

/**
 * The run of an attempt's row, referenced with that attempt alone; null where the row names no run. Before engine V2 the output of a run
 * stood in the attempt that completed it.
 */
export function readDatabaseAttempt(row: JsonObject, pointer: string, dialect: DialectName): Run | null {
  const id = columnText(row, 'taskRunId');
  const ids = internalIds(null, { id, parentId: null, rootId: null, depth: null });
  if (ids === null) return null;
  const attempt = readAttempt(row);
  const output = attempt.state === 'succeeded' ? textPart(row, 'output', pointer) : null;
  return {
    ...bareRun(ids.runId, pointer, dialect, 'referenced'),
    internal: ids.internal,
    attempts: [attempt],
    attemptsListed: 'some',
    body: { payload: null, output, metadata: null },
    extraFacts: computeTime(row, attempt.number),
  };
}

function readAttempt(row: JsonObject): Attempt {
  const status = columnText(row, 'status');
  return {
    id: columnText(row, 'friendlyId'),
    number: Math.max(columnCount(row, 'number') ?? 1, 1),
    status,
    state: stateOfStatus(status),
    createdAt: columnText(row, 'createdAt'),
    startedAt: columnText(row, 'startedAt'),
    completedAt: columnText(row, 'completedAt'),
    error: readRunError(columnJson(row, 'error')),
  };
}

function computeTime(row: JsonObject, number: number): readonly ExtraFact[] {
  const timeMs = columnNumber(row, 'usageDurationMs');
  return timeMs === null ? [] : [{ label: `Compute time of attempt ${number}`, value: `${timeMs} ms` }];
}
