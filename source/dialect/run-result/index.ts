/** The result of one run, as `GET /api/v1/runs/{id}/result` and the SDK's waiting calls give it. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { booleanOf, fieldOf } from '../json-object.ts';
import { resultRun } from './result-run.ts';

export const runResult: Dialect = {
  name: 'run-result',
  title: 'the result of a run (GET /api/v1/runs/{id}/result)',
  recognisedBy: '`ok` is true or false, beside an `id`',
  gives:
    'One run that ended, without times: succeeded with its output, or failed with its error, whose code may tell that it was cancelled, crashed or timed out.',
  example: {
    ok: true,
    id: 'run_a1',
    taskIdentifier: 'send-email',
    output: '{"sent":1}',
    outputType: 'application/json',
  },
  recognises: (value) => booleanOf(value, 'ok') !== null && fieldOf(value, 'id') !== undefined,
  findProblems: (value) => findProblems('run-result', value),
  toRuns(value, pointer) {
    const run = resultRun(value, pointer, 'run-result');
    return { runs: run === null ? [] : [run], remark: null };
  },
};
