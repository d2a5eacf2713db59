/** Every shape of formats.md §2 in the order in which it is asked for, those that runlens does not read yet included. */
import { alert } from './alert/index.ts';
import { alertV1 } from './alert-v1/index.ts';
import { apiError } from './api-error/index.ts';
import { batch } from './batch/index.ts';
import { batchResults } from './batch-results/index.ts';
import { clickhouseRow } from './clickhouse-row/index.ts';
import { clickhouseRows } from './clickhouse-rows/index.ts';
import { ctx } from './ctx/index.ts';
import { databaseAttempt } from './database-attempt/index.ts';
import { databaseRow } from './database-row/index.ts';
import type { Dialect } from './dialect.ts';
import { electricMessage } from './electric-message/index.ts';
import { errorGroup } from './error-group/index.ts';
import { events } from './events/index.ts';
import type { JsonObject } from './json-object.ts';
import { listPage } from './list-page/index.ts';
import { queryRow } from './query-row/index.ts';
import { queryRows } from './query-rows/index.ts';
import { runDialects } from './run-dialects.ts';
import { runResult } from './run-result/index.ts';
import { span } from './span/index.ts';
import { trace } from './trace/index.ts';
import { traceExport } from './trace-export/index.ts';

/** One row of the table: a shape with its dialect, or null where it is only known by sight. */
export interface Shape {
  readonly title: string;
  recognises(value: JsonObject): boolean;
  readonly dialect: Dialect | null;
}

/** Asked before a wrapper is opened: rules 2 to 10, the first alert webhook and `ctx`. */
export const shapes: readonly Shape[] = [
  read(listPage),
  read(trace),
  read(events),
  read(span),
  read(errorGroup),
  read(alert),
  read(alertV1),
  read(queryRows),
  read(clickhouseRows),
  read(batchResults),
  read(batch),
  read(runResult),
  read(electricMessage),
  read(databaseAttempt),
  read(databaseRow),
  read(clickhouseRow),
  read(queryRow),
  ...runDialects.map(read),
  read(ctx),
];

/** Asked where the object is no wrapper of anything recognised: rules 12 and 13. */
export const lastShapes: readonly Shape[] = [read(apiError), read(traceExport)];

function read(dialect: Dialect): Shape {
  return { title: dialect.title, recognises: dialect.recognises, dialect };
}
