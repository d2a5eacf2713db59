/** Where a problem or a contradiction lies in the input. */
import type { RunCollection } from '../../model/run-collection.ts';
import type { ListEntry } from './list-entry.ts';

/** `dump.jsonl:12:5`, the name as it was given; null where no document tells of it. */
export function problemPlace(
  { documents, inputs }: Pick<RunCollection, 'documents' | 'inputs'>,
  entry: Extract<ListEntry, { kind: 'problem' | 'warning' }>,
): string | null {
  const place = entry.kind === 'problem' ? entry.problem : documents[entry.document];
  return place === undefined ? null : `${inputs[place.file]?.name ?? '?'}:${place.line}:${place.column}`;
}
