/** Documents of Trigger.dev's run schema, the canonical shape. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { readRun } from '../read-run.ts';
import { isRunObject } from '../run-fields.ts';

export const runSchema: Dialect = {
  name: 'run-schema',
  title: 'a run (run schema)',
  recognises: isRunObject,
  findProblems: (value) => findProblems('run-schema', value),
  toRuns: (value, pointer) => ({ runs: readRun(value, pointer, 'run-schema'), remark: null }),
};
