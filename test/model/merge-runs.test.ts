/** The details must never tell another story than the tree: both are merged from the same documents by the same rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRuns } from '../../source/model/merge-runs.ts';
import { recordOf } from '../../source/model/record-of-run.ts';
import type { Attempt, Run, RunError } from '../../source/model/run.ts';
import { stateOfStatus } from '../../source/model/run-state.ts';
import { RunStore } from '../../source/model/run-store.ts';

const time = fc.option(fc.integer({ min: 10, max: 40 }).map((second) => `2026-08-21T11:00:${second}.000Z`));
const status = fc.option(fc.constantFrom('FAILED', 'COMPLETED', 'CRASHED', 'EXECUTING', 'NEW_WORD'));
const error: fc.Arbitrary<RunError | null> = fc.option(
  fc.constantFrom('no', 'never').map((message) => ({
    kind: 'string',
    name: null,
    message,
    stack: null,
    code: null,
    causes: [],
  })),
);
const attempt: fc.Arbitrary<Attempt> = fc
  .record({ number: fc.integer({ min: 1, max: 4 }), status, startedAt: time, completedAt: time, error })
  .map((told) => ({ ...told, id: null, state: stateOfStatus(told.status), createdAt: null }));
const attempts = fc
  .uniqueArray(attempt, { selector: ({ number }) => number, maxLength: 4 })
  .map((all) => all.sort((a, b) => a.number - b.number));
const part = fc.option(fc.constant({ pointer: '/part', format: 'value' as const }));
const text = fc.option(fc.constantFrom('a', 'b', 'c'));

const document: fc.Arbitrary<Run> = fc
  .record({
    presence: fc.constantFrom('loaded' as const, 'loaded' as const, 'referenced' as const),
    taskIdentifier: text,
    status,
    version: text,
    createdAt: time,
    startedAt: time,
    finishedAt: time,
    updatedAt: time,
    isTest: fc.option(fc.boolean()),
    depth: fc.option(fc.integer({ min: 0, max: 3 })),
    isAwaited: fc.option(fc.boolean()),
    tags: fc.option(fc.subarray(['x', 'y'])),
    attemptCount: fc.option(fc.integer({ min: 0, max: 5 })),
    attempts,
    attemptsListed: fc.constantFrom('all' as const, 'some' as const),
    error,
    parentId: fc.option(fc.constantFrom('run_p', 'run_q')),
    rootId: fc.option(fc.constantFrom('run_p', 'run_q')),
    childIds: fc.subarray(['run_c', 'run_d']),
    body: fc.record({ payload: part, output: part, metadata: part }),
  })
  .map((told) => ({
    ...told,
    id: 'run_a',
    dialect: 'api-run',
    pointer: '',
    state: stateOfStatus(told.status),
    triggerFunction: null,
    waits: [],
    logs: [],
    internal: null,
    extraFacts: [],
  }));

const few = fc.array(document, { minLength: 1, maxLength: 5 });
/** One that says much may stand at any place among many that say little. */
const many = fc
  .tuple(
    fc.array(document, { minLength: 1, maxLength: 5 }),
    fc.array(document, { minLength: 40, maxLength: 60 }),
  )
  .map(([telling, others]) => [
    ...telling,
    ...others.map((run) => ({
      ...run,
      presence: 'loaded' as const,
      version: null,
      startedAt: null,
      attempts: [],
      childIds: [],
      body: { payload: null, output: null, metadata: null },
    })),
  ]);

test.each([
  ['few', few, 2000],
  ['more documents than are read for details', many, 300],
] as const)('the merged run says of every fact what the index says: %s', (_, all, numRuns) => {
  fc.assert(
    fc.property(all, (documents) => {
      const store = new RunStore();
      documents.forEach((run, place) => {
        store.add([recordOf(run, place, false, 0)]);
      });
      const [first, ...others] = store.bodySources(0).map((source) => documents[source.document] as Run);
      const { run } = mergeRuns([first as Run, ...others]);
      const record = recordOf(run, 0, false, 0);
      const index = {
        presence: store.presence(0) === 'loaded' ? 'loaded' : 'referenced',
        taskIdentifier: store.taskIdentifier(0),
        status: store.status(0),
        state: store.state(0),
        version: store.version(0),
        createdAtMs: numberOrNull(store.createdAtMs(0)),
        startedAtMs: numberOrNull(store.startedAtMs(0)),
        finishedAtMs: numberOrNull(store.finishedAtMs(0)),
        updatedAtMs: numberOrNull(store.updatedAtMs(0)),
        isTest: store.isTest(0),
        depth: store.statedDepth(0),
        isAwaited: store.isAwaited(0),
        tags: store.tags(0),
        attempts: store.attempts(0),
        parentId: idOrNull(store, store.ownParentRow(0)),
        rootId: idOrNull(store, store.namedRootRow(0)),
        hasPayload: store.hasPayload(0),
        hasOutput: store.hasOutput(0),
        hasMetadata: store.hasMetadata(0),
      };
      expect({
        ...index,
        children: (documents.length > 32 ? [] : store.listedChildRows(0)).map((row) => store.id(row)).sort(),
      }).toEqual({
        ...Object.fromEntries(Object.keys(index).map((fact) => [fact, record[fact as keyof typeof record]])),
        tags: record.tags ?? [],
        children: documents.length > 32 ? [] : [...record.childIds].sort(),
      });
    }),
    { numRuns },
  );
});

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function idOrNull(store: RunStore, row: number): string | null {
  return row < 0 ? null : store.id(row);
}
