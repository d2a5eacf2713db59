/** The runs that a span triggered, as its details list them. */

import type { Run } from '../../model/run.ts';
import { elementsOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import { readRunFacts } from '../read-run-facts.ts';
import { awaitsItsRuns } from '../spans/span-wait.ts';

/** References with status and task, each below `parentId`. One span never lists all children of a run, so the run lists none itself. */
export function triggeredRuns(detail: JsonObject, pointer: string, parentId: string): readonly Run[] {
  const isAwaited = awaitsItsRuns(textOf(detail, 'message') ?? '');
  const runs: Run[] = [];
  for (const [at, triggered] of (elementsOf(detail, 'triggeredRuns') ?? []).entries()) {
    const id = isJsonObject(triggered) ? textOf(triggered, 'runId') : null;
    if (!isJsonObject(triggered) || id === null || id === '' || id === parentId) continue;
    const place = { presence: 'referenced', parentId, rootId: null, childIds: [] } as const;
    const run = readRunFacts(triggered, id, `${pointer}/triggeredRuns/${at}`, 'span', place);
    runs.push({ ...run, isAwaited, extraFacts: [] });
  }
  return runs;
}
