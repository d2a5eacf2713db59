/** Which runs of an input a filter matches, reading the documents of those that the index alone does not decide. */
import { FilteredDocuments } from './ingest/filtered-documents.ts';
import { loadRequest } from './ingest/load-request.ts';
import type { ReadResult } from './ingest/read-all.ts';
import { failureWords, InputFailure } from './input/input-failure.ts';
import type { VisibleText } from './presentation/line.ts';
import { visible } from './presentation/visible.ts';
import { compileFilter, needsPatternEngine } from './query/compile-filter.ts';
import type { PatternEngine } from './query/filter-engine.ts';
import type { FilterExpression } from './query/filter-expression.ts';
import { matchRows, type RowMatches, withRow } from './query/match-rows.ts';

/** A filter with what it takes to ask it. */
export interface LoadedFilter {
  readonly expression: FilterExpression;
  readonly patternEngine: PatternEngine | null;
}

/** Loads the engine of regular expressions where the filter has one. */
export async function loadFilter(expression: FilterExpression): Promise<LoadedFilter> {
  if (!needsPatternEngine(expression)) return { expression, patternEngine: null };
  const { linearPattern } = await import('./query/linear-pattern.ts');
  return { expression, patternEngine: linearPattern };
}

type FilteredInput = Pick<ReadResult, 'runs' | 'loadMergedRun' | 'readBytes'>;

/** Bodies are read one after the other in the order of the input, none is kept. A run that cannot be read any more does not match and is told. */
export async function filterRuns(
  { expression, patternEngine }: LoadedFilter,
  input: FilteredInput,
  timeZone: string,
  tell: (line: VisibleText) => void,
): Promise<RowMatches> {
  const { runs, loadMergedRun, readBytes } = input;
  const filter = compileFilter(expression, { runs, timeZone, patternEngine });
  const matched = matchRows(filter, runs.index.size);
  const rows = matched.open.toSorted((a, b) => runs.index.document(a) - runs.index.document(b) || a - b);
  const documents = new FilteredDocuments(readBytes, ({ row }) => loadMergedRun(row));
  let matches: RowMatches = matched;
  for (const row of rows) {
    try {
      if (await documents.ask(filter, row, loadRequest(runs, row))) matches = withRow(matches, row);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      tell(visible(`--filter: ${runs.index.id(row)}: ${failureWords(error)}`));
    }
  }
  return matches;
}
