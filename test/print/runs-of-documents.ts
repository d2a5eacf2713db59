import type { DocumentRecord } from '../../source/model/document.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';

/** A collection as far as writing documents looks at it: row n is described by document n, rows beyond by none. */
export function runsOfDocuments(documents: readonly DocumentRecord[]): RunCollection {
  const index = {
    document: (row: number) => (row < documents.length ? row : -1),
    presence: (row: number) => (row < documents.length ? 'loaded' : 'implied'),
  };
  return { documents, index } as unknown as RunCollection;
}
