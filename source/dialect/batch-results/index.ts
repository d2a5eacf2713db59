/** The results of a batch's runs (`GET /api/v1/batches/{id}/results`). */
import type { Run } from '../../model/run.ts';
import { stateOfStatus } from '../../model/run-state.ts';
import { findProblems } from '../../schema/validate.ts';
import { bareRun } from '../bare-run.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect } from '../dialect.ts';
import { elementsOf, fieldOf, isJsonObject, textOf } from '../json-object.ts';
import { listedFacts } from '../listed-facts.ts';
import { resultRun } from '../run-result/result-run.ts';

export const batchResults: Dialect = {
  name: 'batch-results',
  title: 'the results of a batch (GET /api/v1/batches/{id}/results)',
  recognisedBy: '`id` begins `batch_`, beside `items`',
  gives: 'The runs of the batch that ended, each as its result tells it.',
  example: {
    id: 'batch_1',
    items: [
      {
        ok: true,
        id: 'run_a1',
        taskIdentifier: 'send-email',
        output: '{"sent":1}',
        outputType: 'application/json',
      },
      {
        ok: false,
        id: 'run_a2',
        taskIdentifier: 'send-email',
        error: { type: 'INTERNAL_ERROR', code: 'TASK_RUN_CANCELLED' },
      },
    ],
  },
  recognises: (value) =>
    (textOf(value, 'id')?.startsWith('batch_') ?? false) && fieldOf(value, 'items') !== undefined,
  findProblems: (value) => findProblems('batch-results', value),
  toRuns: itemRuns,
};

function itemRuns(value: unknown, pointer: string): Conversion {
  if (!isJsonObject(value)) return { runs: [], remark: null };
  const batchFacts = listedFacts([['Batch', textOf(value, 'id')]]);
  const items = elementsOf(value, 'items') ?? [];
  const runs: Run[] = [];
  for (const [index, item] of items.entries()) {
    const run = itemRun(item, `${pointer}/items/${index}`);
    if (run !== null) runs.push({ ...run, extraFacts: [...batchFacts, ...run.extraFacts] });
  }
  if (runs.length > 0) return { runs, remark: null };
  return {
    runs,
    remark: items.length === 0 ? `batch ${textOf(value, 'id') ?? ''} has no results yet` : null,
  };
}

/** A result, or an item as the first version of the API had it, which names its run beside a status. */
function itemRun(item: unknown, pointer: string): Run | null {
  if (!isJsonObject(item)) return null;
  const id = textOf(item, 'taskRunId');
  if (id === null || id === '' || fieldOf(item, 'ok') !== undefined)
    return resultRun(item, pointer, 'batch-results');
  const status = textOf(item, 'status');
  return { ...bareRun(id, pointer, 'batch-results', 'referenced'), status, state: stateOfStatus(status) };
}
