/** `ctx` as a task logs it: which run and attempt it was in. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { hasObjects } from '../has-objects.ts';
import { ctxRun } from './ctx-run.ts';

export const ctx: Dialect = {
  name: 'ctx',
  title: 'the ctx of a task',
  recognisedBy: 'objects `attempt`, `run` and `task`',
  gives:
    'A reference to its run with what was known while it ran, and the number and start of one attempt; no status and no outcome.',
  example: {
    attempt: { number: 2, startedAt: '2026-08-21T10:00:02.000Z' },
    run: { id: 'run_a1', isTest: false, tags: [], createdAt: '2026-08-21T10:00:00.000Z' },
    task: { id: 'send-email', filePath: 'src/trigger/email.ts' },
  },
  recognises: (value) => hasObjects(value, ['attempt', 'run', 'task']),
  findProblems: (value) => findProblems('ctx', value),
  toRuns(value, pointer) {
    const run = ctxRun(value, pointer);
    if (run === null) return { runs: [], remark: null };
    const [attempt] = run.attempts;
    const of = attempt === undefined ? '' : ` in attempt ${attempt.number}`;
    return { runs: [run], remark: `the ctx of a task: it refers to ${run.id}${of}` };
  },
};
