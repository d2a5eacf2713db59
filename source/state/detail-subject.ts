/** The run that the details are about: what the index knows of it, and its body where that has been read. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { SourceExcerpts } from './sources.ts';
import type { State } from './state.ts';

export interface DetailSubject {
  readonly runs: RunCollection;
  readonly row: number;
  readonly body: RunBody | null;
  /** Why the body could not be read; null where it could, or is still to come. Raw text. */
  readonly failure: string | null;
  readonly toggledFolds: ReadonlySet<string>;
  readonly jsonLevel: number;
  readonly logLevel: number;
  readonly sources: SourceExcerpts;
}

/** The subject of a state; null while the cursor stands on no run. */
export function detailSubject(
  state: Pick<State, 'runs' | 'cursor' | 'bodies' | 'failedLoads' | 'details' | 'sources'>,
): DetailSubject | null {
  const { runs, cursor: row, bodies, failedLoads, details, sources } = state;
  if (row === noRow || row >= runs.index.size) return null;
  return {
    runs,
    row,
    body: bodies.get(row) ?? null,
    failure: failedLoads.get(row) ?? null,
    toggledFolds: details.toggledFolds,
    jsonLevel: details.jsonLevel,
    logLevel: details.logLevel,
    sources,
  };
}

/** What is said in place of what only the body would tell: that it is loading, cannot be read, or is not in the input. */
export function absentBodyText({ runs, row, failure }: DetailSubject): string {
  if (runs.index.presence(row) !== 'loaded') return 'not in this input: no document describes this run';
  return failure === null ? 'loading…' : `cannot be read again: ${failure}`;
}

/** `FILE:LINE` of a document; null where there is none. */
export function documentPlace(runs: RunCollection, document: number): string | null {
  const record = runs.documents[document];
  if (record === undefined) return null;
  return `${runs.inputs[record.file]?.name ?? '?'}:${record.line}`;
}
