import { describe, expect, test } from 'vitest';
import { readAll } from '../../source/ingest/read-all.ts';
import type { WarningKind } from '../../source/model/problem.ts';
import { checkLines } from './check-lines.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();

/** A run that ran from 10:00:01 to 10:00:09 and that nothing is wrong with. */
function run(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    id,
    status: 'COMPLETED_SUCCESSFULLY',
    taskIdentifier: 't',
    createdAt: at(0),
    updatedAt: at(9),
    startedAt: at(1),
    finishedAt: at(9),
    ...more,
  });
}

function at(second: number): string {
  return new Date(Date.UTC(2026, 4, 3, 10, 0, second)).toISOString();
}

function attempt(startedAt: string, completedAt: string, status = 'COMPLETED'): unknown {
  return { id: `attempt_${startedAt}`, status, startedAt, completedAt };
}

function child(id: string, status = 'COMPLETED_SUCCESSFULLY'): unknown {
  return { id, status, taskIdentifier: 't' };
}

const parent = (id: string) => ({ relatedRuns: { root: { id }, parent: { id } } });

/** A run as the API tells it: only there it is known whether a parent awaited its child. */
function apiRun(id: string, more: Readonly<Record<string, unknown>>): string {
  return run(id, {
    status: 'COMPLETED',
    env: { id: 'env_1', name: 'prod' },
    isQueued: false,
    isExecuting: false,
    isCompleted: true,
    ...more,
  });
}

interface Case {
  readonly input: string | Uint8Array;
  /** Ids of the runs that the warning is about: the child first. */
  readonly ids: readonly (string | null)[];
  /** The line that the warning stands at. */
  readonly line: number;
  /** Part of what it says. */
  readonly says: string;
}

/** Of each kind of contract.md an input that gives this warning and no other. */
const cases: Readonly<Record<WarningKind, Case>> = {
  'finished-before-started': {
    input: run('run_a', { startedAt: at(30) }),
    ids: ['run_a', null],
    line: 1,
    says: 'ended 21s before it was started',
  },
  'attempt-outside-run': {
    input: run('run_a', { attempts: [attempt(at(1), at(20))] }),
    ids: ['run_a', null],
    line: 1,
    says: "attempt 1 lies after the run's end",
  },
  'attempts-overlap': {
    input: run('run_a', { attempts: [attempt(at(1), at(6), 'FAILED'), attempt(at(3), at(9))] }),
    ids: ['run_a', null],
    line: 1,
    says: 'attempt 2 started before attempt 1 ended',
  },
  'success-after-failed-attempt': {
    input: run('run_a', { attempts: [attempt(at(1), at(9), 'FAILED')] }),
    ids: ['run_a', null],
    line: 1,
    says: 'its last attempt, 1, failed',
  },
  'unfinished-with-end': {
    input: run('run_a', { status: 'EXECUTING' }),
    ids: ['run_a', null],
    line: 1,
    says: 'not final, but the run has an end',
  },
  'finished-without-end': {
    input: run('run_a', { finishedAt: null }),
    ids: ['run_a', null],
    line: 1,
    says: 'final, but the run has no end',
  },
  'parent-ended-before-awaited-child': {
    input: [
      apiRun('run_a', { depth: 0, relatedRuns: { children: [child('run_b', 'COMPLETED')] } }),
      apiRun('run_b', {
        depth: 1,
        finishedAt: at(20),
        triggerFunction: 'triggerAndWait',
        ...parent('run_a'),
      }),
    ].join('\n'),
    ids: ['run_b', 'run_a'],
    line: 2,
    says: 'its parent run_a awaited the run, but ended before it',
  },
  'parent-waits-on-final-children': {
    input: [
      run('run_a', {
        status: 'WAITING_TO_RESUME',
        finishedAt: null,
        relatedRuns: { children: [child('run_b')] },
      }),
      run('run_b', parent('run_a')),
    ].join('\n'),
    ids: ['run_a', null],
    line: 1,
    says: 'its child is final',
  },
  'child-not-listed': {
    input: [
      run('run_a', { relatedRuns: { children: [child('run_c')] } }),
      run('run_b', parent('run_a')),
    ].join('\n'),
    ids: ['run_b', 'run_a'],
    line: 2,
    says: '',
  },
  'root-mismatch': {
    input: [
      run('run_a'),
      run('run_b', { relatedRuns: { root: { id: 'run_z' }, parent: { id: 'run_a' } } }),
    ].join('\n'),
    ids: ['run_b', 'run_z'],
    line: 2,
    says: '',
  },
  'self-parent': {
    input: run('run_a', { relatedRuns: { parent: { id: 'run_a' } } }),
    ids: ['run_a', 'run_a'],
    line: 1,
    says: '',
  },
  cycle: {
    input: [
      run('run_a', { relatedRuns: { parent: { id: 'run_b' } } }),
      run('run_b', { relatedRuns: { parent: { id: 'run_a' } } }),
    ].join('\n'),
    ids: ['run_a', 'run_b'],
    line: 1,
    says: '',
  },
  'several-parents': {
    input: [
      run('run_a', { relatedRuns: { children: [child('run_c')] } }),
      run('run_b'),
      run('run_c', { relatedRuns: { parent: { id: 'run_b' } } }),
    ].join('\n'),
    ids: ['run_c', 'run_a'],
    line: 3,
    says: '',
  },
  'created-before-parent': {
    input: [run('run_a'), run('run_b', { createdAt: at(-60), ...parent('run_a') })].join('\n'),
    ids: ['run_b', 'run_a'],
    line: 2,
    says: 'created before its parent run_a',
  },
  duplicate: {
    input: [run('run_a'), run('run_b'), run('run_a')].join('\n'),
    ids: ['run_a', null],
    line: 3,
    says: 'a further document of the run',
  },
  'duplicate-conflict': {
    input: [run('run_a'), run('run_a', { taskIdentifier: 'other' })].join('\n'),
    ids: ['run_a', null],
    line: 2,
    says: 'the later one counts',
  },
  'unknown-status': {
    input: apiRun('run_a', { status: 'RESTING' }),
    ids: ['run_a', null],
    line: 1,
    says: 'RESTING',
  },
  'missing-attempts': {
    input: apiRun('run_a', {
      attemptCount: 3,
      attempts: [{ number: 3, ...(attempt(at(1), at(9)) as Record<string, unknown>) }],
    }),
    ids: ['run_a', null],
    line: 1,
    says: '1 of 3 attempts are in the document',
  },
  'hidden-characters': {
    input: run('run_a', { tags: ['\u202e'] }),
    ids: ['run_a', null],
    line: 1,
    says: '1 hidden character',
  },
  'duplicate-key': {
    input: run('run_a').replace('{', '{"version":"1",').replace('}', ',"version":"2"}'),
    ids: ['run_a'],
    line: 1,
    says: 'version',
  },
  'invalid-utf8': {
    input: Buffer.from(run('run_a', { payload: '\xff' }), 'latin1'),
    ids: ['run_a'],
    line: 1,
    says: '',
  },
  truncated: { input: `${run('run_a')}\n{"id":"run_b"`, ids: [null], line: 2, says: '' },
  'number-out-of-range': {
    input: run('run_a', { payload: 0 }).replace('"payload":0', '"payload":9007199254740993'),
    ids: ['run_a'],
    line: 1,
    says: '9007199254740993',
  },
  'too-many-problems': {
    input: run('run_a', { tags: Array.from({ length: 149 }, () => 5) }),
    ids: ['run_a'],
    line: 1,
    says: '… and 50 more in this document',
  },
};

describe('a contradiction is told from the bytes to --check', () => {
  test.each(Object.entries(cases))('%s', async (kind, { input, ids, line, says }) => {
    const path = write(`${kind}.ndjson`, input);
    const { runs, close } = await readAll({
      inputs: [path],
      settings: { isStrict: false, dialect: null },
      maxUnpackedBytes: null,
    });
    await close();
    const found = [
      ...runs.problems
        .filter(({ severity }) => severity === 'warning')
        .map((problem) => ({ kind: problem.kind, ids: [problem.runId], message: problem.message })),
      ...runs.warnings.map(({ runId, otherId, ...rest }) => ({
        kind: rest.kind,
        ids: [runId, otherId],
        message: rest.message,
      })),
    ];
    expect(found).toEqual([{ kind, ids, message: expect.stringContaining(says) }]);
    // What is left out of a list is counted already, each as what it is.
    const counted = kind === 'too-many-problems' ? 0 : 1;
    expect(runs.totals.warnings).toBe(counted);
    const { out } = await checkLines([path]);
    const start = `${kind}.ndjson:${line}:`;
    expect(out.filter((text) => text.startsWith(start) && text.includes(`: warning ${kind}: `))).toHaveLength(
      1,
    );
    expect(out.at(-1)).toMatch(new RegExp(`, ${counted} warnings$`));
  });
});
