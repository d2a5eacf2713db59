/** What reading a run's document again takes. */
import { InputFailure } from '../input/input-failure.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { LoadRequest } from './load-run.ts';

/** The request for a row's run. Throws an `InputFailure` where no document holds it. */
export function loadRequest(runs: RunCollection, row: number): LoadRequest {
  const documentIndex = runs.index.document(row);
  const document = runs.documents[documentIndex];
  if (document === undefined) throw new InputFailure('no document in this input describes it');
  return {
    row,
    id: runs.index.id(row),
    pointer: runs.index.pointer(row),
    document,
    documentIndex,
    inputName: runs.inputs[document.file]?.name ?? '',
  };
}
