/** Runs as the API retrieves them: of today, without version header, of 2024 with attempts; and realtime run objects. */
import type { Dialect } from '../dialect.ts';
import { readRun } from '../read-run.ts';
import { isApiRunObject, isRunObject } from '../run-fields.ts';
import { runFindings } from '../run-findings.ts';

export const apiRun: Dialect = {
  name: 'api-run',
  title: 'a run (GET /api/v3/runs/{id})',
  recognises: (value) => isRunObject(value) && isApiRunObject(value),
  findProblems: (value) => runFindings('api-run', value),
  toRuns: (value, pointer) => ({ runs: readRun(value, pointer, 'api-run'), remark: null }),
};
