/** Documents of Trigger.dev's run schema, the canonical shape. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { readRun } from '../read-run.ts';
import { isRunObject } from '../run-fields.ts';

export const runSchema: Dialect = {
  name: 'run-schema',
  title: 'a run (run schema)',
  recognisedBy: '`id` begins `run_`, beside `status` or `taskIdentifier`',
  gives: 'One run with its attempts, their error stacks, and its relations one level up and down.',
  example: { id: 'run_a1', status: 'COMPLETED_SUCCESSFULLY', taskIdentifier: 'send-email' },
  recognises: isRunObject,
  findProblems: (value) => findProblems('run-schema', value),
  toRuns: (value, pointer) => ({ runs: readRun(value, pointer, 'run-schema'), remark: null }),
};
