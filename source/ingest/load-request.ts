/** What reading a run's documents again takes. */
import { InputFailure } from '../input/input-failure.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { RunSource } from '../model/run-index.ts';

/** A document to be read again, and the run in it. */
export interface LoadSource extends RunSource {
  readonly place: DocumentRecord;
  readonly inputName: string;
}

/** A row's run, wanted from its documents; it can be cloned between threads. */
export interface LoadRequest {
  readonly row: number;
  /** The most believed first. */
  readonly sources: readonly [LoadSource, ...LoadSource[]];
}

/** The request for a row's run. Throws an `InputFailure` where no document holds it. */
export function loadRequest(runs: RunCollection, row: number): LoadRequest {
  const sources: LoadSource[] = [];
  for (const source of runs.index.bodySources(row)) {
    const place = runs.documents[source.document];
    if (place === undefined) continue;
    const { id, document, pointer } = source;
    sources.push({ id, document, pointer, place, inputName: runs.inputs[place.file]?.name ?? '' });
  }
  const [first, ...others] = sources;
  if (first === undefined) throw new InputFailure('no document in this input describes it');
  return { row, sources: [first, ...others] };
}
