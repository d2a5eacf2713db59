import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import type { Run, RunError } from '../../source/model/run.ts';
import type { JsonPart } from '../../source/model/run-body.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { compileFilter, type FilteredBody } from '../../source/query/compile-filter.ts';
import { open, yes } from '../../source/query/filter-answer.ts';
import type { FilterExpression } from '../../source/query/filter-expression.ts';
import { linearPattern } from '../../source/query/linear-pattern.ts';
import { isMatch, matchRows, type RowMatches, withRow } from '../../source/query/match-rows.ts';
import { collectionOf, type TerseError } from '../helpers/collection-of.ts';
import type { DescribedRun } from './naive-filter.ts';

/** The collection of described runs. */
export function collectionOfDescribed(runs: readonly DescribedRun[]): RunCollection {
  return collectionOf(
    runs.map((run) => ({
      ...run,
      hasPayload: isTold(run, 'payload'),
      hasOutput: isTold(run, 'output'),
      hasMetadata: isTold(run, 'metadata'),
      emptyParts: (['payload', 'output', 'metadata'] as const).filter((part) => run.bodies?.[part] === '[]'),
    })),
  );
}

function isTold({ bodies }: DescribedRun, part: 'payload' | 'output' | 'metadata'): boolean {
  const text = bodies?.[part];
  return text !== undefined && text !== 'null';
}

/** Ids of the runs that match, bodies read where the index leaves it open. */
export function matchingIds(
  expression: FilterExpression,
  runs: RunCollection,
  described: ReadonlyMap<string, DescribedRun>,
  timeZone = 'UTC',
): string[] {
  const { index } = runs;
  const filter = compileFilter(expression, { runs, timeZone, patternEngine: linearPattern });
  const matched = matchRows(filter, index.size);
  let matches: RowMatches = matched;
  for (const row of matched.open) {
    const run = described.get(index.id(row));
    const text = JSON.stringify(run) + Object.values(run?.bodies ?? {}).join('');
    const answer = filter.askBytes(row, (part) => text.includes(part) || text.includes('\\u'));
    if (answer === open ? filter.askBody(row, bodyOf(run)) : answer === yes) matches = withRow(matches, row);
  }
  const ids = Array.from({ length: index.size }, (_, row) => row)
    .filter((row) => isMatch(matches, row))
    .map((row) => index.id(row));
  if (ids.length !== matches.count) throw new Error(`${ids.length} rows match, ${matches.count} are counted`);
  return ids;
}

/** As much of a body as filters look at. */
function bodyOf(run: DescribedRun | undefined): FilteredBody {
  const part = (text: string | undefined): JsonPart | null =>
    text === undefined ? null : { tree: parseJsonTree(new TextEncoder().encode(text)), node: 0 };
  const { payload, output, metadata } = run?.bodies ?? {};
  return {
    run: {
      error: errorOf(run?.error),
      attempts: (run?.attempts ?? []).map(({ error }) => ({ error: errorOf(error) })),
    } as unknown as Run,
    parts: { payload: part(payload), output: part(output), metadata: part(metadata) },
  };
}

function errorOf(error: TerseError | undefined): RunError | null {
  if (error === undefined) return null;
  const { name = null, message = null, code = null } = error;
  return { kind: code === null ? 'built-in' : 'internal', name, message, stack: null, code, causes: [] };
}
