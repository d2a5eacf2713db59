/** Every shape of formats.md §2 in the order in which it is asked for, those that runlens does not read yet included. */
import { alert } from './alert/index.ts';
import { alertV1 } from './alert-v1/index.ts';
import { apiError } from './api-error/index.ts';
import { batch } from './batch/index.ts';
import { batchResults } from './batch-results/index.ts';
import { ctx } from './ctx/index.ts';
import type { Dialect } from './dialect.ts';
import { errorGroup } from './error-group/index.ts';
import { elementsOf, fieldOf, isJsonObject, type JsonObject, objectOf } from './json-object.ts';
import { listPage } from './list-page/index.ts';
import { runDialects } from './run-dialects.ts';
import { runResult } from './run-result/index.ts';

/** One row of the table: a shape with its dialect, or null where it is only known by sight. */
export interface Shape {
  readonly title: string;
  recognises(value: JsonObject): boolean;
  readonly dialect: Dialect | null;
}

/** Asked before a wrapper is opened: rules 2 to 10, the first alert webhook and `ctx`. */
export const shapes: readonly Shape[] = [
  read(listPage),
  known('a trace (GET /api/v1/runs/{id}/trace)', (value) => {
    const trace = objectOf(value, 'trace');
    return trace !== null && objectOf(trace, 'rootSpan') !== null;
  }),
  known('the events of a run (GET /api/v1/runs/{id}/events)', (value) => {
    const events = elementsOf(value, 'events');
    return events !== null && (events.length === 0 || hasAll(events[0], ['spanId']));
  }),
  known(
    'the details of a span (GET /api/v1/runs/{id}/spans/{spanId})',
    (value) => hasAll(value, ['spanId', 'runId', 'durationMs']) && fieldOf(value, 'time') === undefined,
  ),
  read(errorGroup),
  read(alert),
  read(alertV1),
  known('the rows of a query (POST /api/v1/query)', (value) => hasAll(value, ['format', 'results'])),
  read(batchResults),
  read(batch),
  read(runResult),
  known('a row of the database', (value) => hasAll(value, ['friendlyId', 'taskIdentifier'])),
  known('a row of the database', (value) => hasAll(value, ['friendly_id', 'task_identifier'])),
  known('a row of a query (POST /api/v1/query)', (value) => hasAll(value, ['run_id', 'task_identifier'])),
  known('an attempt of the database', (value) => hasAll(value, ['friendlyId', 'taskRunId'])),
  ...runDialects.map(read),
  read(ctx),
];

/** Asked where the object is no wrapper of anything recognised: rules 12 and 13. */
export const lastShapes: readonly Shape[] = [
  read(apiError),
  known('a line of the dashboard\'s "Export trace"', (value) => hasAll(value, ['spanId', 'time'])),
];

function read(dialect: Dialect): Shape {
  return { title: dialect.title, recognises: dialect.recognises, dialect };
}

function known(title: string, recognises: (value: JsonObject) => boolean): Shape {
  return { title, recognises, dialect: null };
}

function hasAll(value: unknown, keys: readonly string[]): boolean {
  return isJsonObject(value) && keys.every((key) => fieldOf(value, key) !== undefined);
}
