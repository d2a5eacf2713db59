/** Every dialect in the order in which it is asked for (formats.md §2). */
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
import { listPage } from './list-page/index.ts';
import { queryRow } from './query-row/index.ts';
import { queryRows } from './query-rows/index.ts';
import { runDialects } from './run-dialects.ts';
import { runResult } from './run-result/index.ts';
import { span } from './span/index.ts';
import { trace } from './trace/index.ts';
import { traceExport } from './trace-export/index.ts';

/** Asked before a wrapper is opened: rules 2 to 10, the first alert webhook and `ctx`. */
export const dialectsBeforeWrappers: readonly Dialect[] = [
  listPage,
  trace,
  events,
  span,
  errorGroup,
  alert,
  alertV1,
  queryRows,
  clickhouseRows,
  batchResults,
  batch,
  runResult,
  electricMessage,
  databaseAttempt,
  databaseRow,
  clickhouseRow,
  queryRow,
  ...runDialects,
  ctx,
];

/** Asked where the object is no wrapper of anything recognised: rules 12 and 13. */
export const dialectsAfterWrappers: readonly Dialect[] = [apiError, traceExport];
