/** A batch as `GET /api/v2/batches/{id}` retrieves it: which runs are in it, by their ids alone. */
import type { Run } from '../../model/run.ts';
import { findProblems } from '../../schema/validate.ts';
import { bareRun } from '../bare-run.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect } from '../dialect.ts';
import { booleanOf, elementsOf, fieldOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import { listedFacts } from '../listed-facts.ts';
import { runIdIn } from '../run-id-in.ts';
import { resultRun } from '../run-result/result-run.ts';
import { batchRemark } from './batch-remark.ts';

export const batch: Dialect = {
  name: 'batch',
  title: 'a batch (GET /api/v2/batches/{id})',
  recognisedBy: '`id` begins `batch_`, beside `runs`',
  gives:
    'The ids of its runs, which are shown as not in the input; what the batch says of itself is told, items that were not triggered too. What `batchTriggerAndWait()` returns gives its runs as their results tell them.',
  example: {
    id: 'batch_1',
    status: 'COMPLETED',
    createdAt: '2026-08-21T10:00:00.000Z',
    updatedAt: '2026-08-21T10:00:03.000Z',
    runCount: 2,
    runs: ['run_a1', 'run_a2'],
  },
  recognises: (value) =>
    (textOf(value, 'id')?.startsWith('batch_') ?? false) && fieldOf(value, 'runs') !== undefined,
  findProblems: (value) => findProblems('batch', value),
  toRuns: batchRuns,
};

function isResult(run: JsonObject): boolean {
  return booleanOf(run, 'ok') !== null;
}

function batchRuns(value: unknown, pointer: string): Conversion {
  if (!isJsonObject(value)) return { runs: [], remark: null };
  const listed = elementsOf(value, 'runs') ?? [];
  const batchId = textOf(value, 'id');
  const runs = listed.flatMap((run, index): readonly Run[] => {
    const place = `${pointer}/runs/${index}`;
    if (typeof run === 'string')
      return run === '' ? [] : [ofBatch(bareRun(run, place, 'batch', 'implied'), batchId)];
    if (!isJsonObject(run)) return [];
    const told = isResult(run) ? resultRun(run, place, 'batch') : triggeredRun(run, place);
    return told === null ? [] : [ofBatch(told, batchId)];
  });
  const hasResults = runs.some(({ presence }) => presence === 'loaded');
  return { runs, remark: hasResults ? null : batchRemark(value, runs.length) };
}

function ofBatch(run: Run, batchId: string | null): Run {
  return { ...run, extraFacts: [...listedFacts([['Batch', batchId]]), ...run.extraFacts] };
}

/** What triggering a batch answers names the task of each run beside its id. */
function triggeredRun(run: JsonObject, pointer: string): Run | null {
  const id = runIdIn(run);
  if (id === null) return null;
  const taskIdentifier = textOf(run, 'taskIdentifier');
  const presence = taskIdentifier === null ? 'implied' : 'referenced';
  return { ...bareRun(id, pointer, 'batch', presence), taskIdentifier };
}
