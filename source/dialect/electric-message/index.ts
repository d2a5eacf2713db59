/** A message of Electric's shape log, in which realtime tells of rows of the database: every value is a string. */
import type { Run } from '../../model/run.ts';
import { cutText } from '../../schema/cut-text.ts';
import { findProblems } from '../../schema/validate.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { readDatabaseAttempt } from '../read-database-attempt.ts';
import { readDatabaseRun } from '../read-database-run.ts';
import { tableOfMessage } from './table-of-message.ts';

/** Of a remark: its keys and table names are the input's. */
const longestRemark = 160;

export const electricMessage: Dialect = {
  name: 'electric-message',
  title: "a message of Electric's shape log",
  recognisedBy: '`headers` with an `operation`, beside a `key`; or `headers` with a `control`',
  gives: 'One state of one run, or nothing but word of a deletion or of the log itself.',
  example: {
    key: '"public"."TaskRun"/"cm2a2"',
    value: {
      id: 'cm2a2',
      friendlyId: 'run_cm2a2',
      status: 'EXECUTING',
      taskIdentifier: 'send-email',
      createdAt: '2026-08-21 10:00:00.000',
      updatedAt: '2026-08-21 10:00:01.000',
      isTest: 'f',
      runTags: '{cus_1,"two words"}',
    },
    headers: { operation: 'insert', relation: ['public', 'TaskRun'] },
  },
  recognises(value) {
    const headers = objectOf(value, 'headers');
    if (headers === null) return false;
    const isChange = fieldOf(headers, 'operation') !== undefined && fieldOf(value, 'key') !== undefined;
    return isChange || textOf(headers, 'control') !== null;
  },
  findProblems: (value) => findProblems('electric-message', value),
  toRuns: (value, pointer) => (isJsonObject(value) ? readMessage(value, pointer) : silent),
};

const silent: Conversion = { runs: [], remark: null };

function readMessage(message: JsonObject, pointer: string): Conversion {
  const headers = objectOf(message, 'headers');
  const control = headers === null ? null : textOf(headers, 'control');
  if (control !== null) return remark(`a message of Electric about its log: ${control}`);
  const key = textOf(message, 'key') ?? '';
  if (headers !== null && textOf(headers, 'operation') === 'delete') {
    return remark(`a message of Electric: the row ${key} was deleted or left the shape`);
  }
  const row = objectOf(message, 'value');
  const table = tableOfMessage(key, headers);
  if (table !== null && !tables.has(table)) {
    return remark(`a message of Electric about a row of ${table}, which is no run`);
  }
  const run = row === null ? null : runOf(table, row, `${pointer}/value`);
  return run === null ? remark('a message of Electric that names no run') : { runs: [run], remark: null };
}

const tables: ReadonlySet<string> = new Set(['TaskRun', 'TaskRunAttempt']);

/** A table that is not told is told by its columns. */
function runOf(table: string | null, row: JsonObject, pointer: string): Run | null {
  const isAttempt = table === 'TaskRunAttempt' || (table === null && fieldOf(row, 'taskRunId') !== undefined);
  return isAttempt
    ? readDatabaseAttempt(row, pointer, 'electric-message')
    : readDatabaseRun(row, pointer, 'electric-message');
}

function remark(text: string): Conversion {
  return { runs: [], remark: cutText(text, longestRemark) };
}
