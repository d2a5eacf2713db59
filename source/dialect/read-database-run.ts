/** A row of Postgres' "TaskRun", whoever passes it on. */
import type { DialectName } from '../model/dialect-name.ts';
import type { ExtraFact, Run } from '../model/run.ts';
import { readRunError } from '../model/run-error.ts';
import { stateOfStatus } from '../model/run-state.ts';
import { bareRun } from './bare-run.ts';
import { columnFacts } from './column-facts.ts';
import { columnCount, columnFlag, columnJson, columnList, columnText } from './column-value.ts';
import { databaseColumns } from './database-row/database-columns.ts';
import { internalIds } from './internal-ids.ts';
import type { JsonObject } from './json-object.ts';
import { plainValue } from './plain-value.ts';
import { storedPath, textPart } from './text-part.ts';

/** The run of a row at `pointer`; null where nothing in it names one. The database's own id may stand in for the public one. */
export function readDatabaseRun(row: JsonObject, pointer: string, dialect: DialectName): Run | null {
  const depth = columnCount(row, 'depth');
  const ids = internalIds(columnText(row, 'friendlyId'), {
    id: columnText(row, 'id'),
    parentId: columnText(row, 'parentTaskRunId'),
    rootId: columnText(row, 'rootTaskRunId'),
    depth,
  });
  if (ids === null) return null;
  const status = columnText(row, 'status');
  return {
    ...bareRun(ids.runId, pointer, dialect, 'loaded'),
    internal: ids.internal,
    taskIdentifier: columnText(row, 'taskIdentifier'),
    status,
    state: stateOfStatus(status),
    version: columnText(row, 'taskVersion'),
    createdAt: columnText(row, 'createdAt'),
    startedAt: columnText(row, 'startedAt') ?? columnText(row, 'executedAt'),
    finishedAt: columnText(row, 'completedAt'),
    updatedAt: columnText(row, 'updatedAt'),
    isTest: columnFlag(row, 'isTest'),
    depth,
    isAwaited: isAwaited(row),
    tags: columnList(row, 'runTags'),
    attemptCount: columnCount(row, 'attemptNumber'),
    error: readRunError(columnJson(row, 'error')),
    body: {
      payload: textPart(row, 'payload', pointer),
      output: textPart(row, 'output', pointer),
      metadata: textPart(row, 'metadata', pointer),
    },
    extraFacts: [...storedFacts(row), ...columnFacts(row, databaseColumns)],
  };
}

/** Engine V1 kept in tables of its own who waits for whom: there the column is always false. */
function isAwaited(row: JsonObject): boolean | null {
  const flag = columnFlag(row, 'resumeParentOnCompletion');
  return flag === false && columnText(row, 'engine') === 'V1' ? null : flag;
}

/** Bodies that were too large for the database. */
function storedFacts(row: JsonObject): readonly ExtraFact[] {
  const facts: ExtraFact[] = [];
  for (const [key, label] of [
    ['payload', 'Payload stored at'],
    ['output', 'Output stored at'],
    ['metadata', 'Metadata stored at'],
  ] as const) {
    const path = storedPath(row, key);
    if (path !== null) facts.push({ label, value: plainValue(path) });
  }
  return facts;
}
