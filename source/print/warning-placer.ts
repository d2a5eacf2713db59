/** Gives contradictions between runs a place in the input. */
import type { DocumentRecord } from '../model/document.ts';
import type { RunWarning } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { Candidate } from './finding.ts';

/** Says where the document stands that a contradiction is about. */
export class WarningPlacer {
  readonly #runs: RunCollection;
  readonly #duplicatesSeen = new Map<string, number>();

  constructor(runs: RunCollection) {
    this.#runs = runs;
  }

  /** To be called with each warning in order. */
  place(warning: RunWarning): Candidate {
    const document = this.#documentOf(warning);
    const record: DocumentRecord | undefined = this.#runs.documents[document];
    return {
      file: record?.file ?? 0,
      line: record?.line ?? 1,
      column: record?.column ?? 1,
      severity: 'warning',
      kind: warning.kind,
      pointer: null,
      runId: warning.runId,
      message: warning.message,
      document: record === undefined ? null : document,
    };
  }

  /** The newest document that knows of the run; of duplicates one after the other, for each is one document too many. */
  #documentOf({ kind, runId, otherId }: RunWarning): number {
    const { index } = this.#runs;
    const row = index.rowOf(runId);
    if (row === noRow) return -1;
    if (kind === 'duplicate' || kind === 'duplicate-conflict') {
      const seen = (this.#duplicatesSeen.get(runId) ?? 0) + 1;
      this.#duplicatesSeen.set(runId, seen);
      const version = index.versions(row)[seen];
      if (version !== undefined) return version.document;
    }
    const own = index.document(row);
    const other = otherId === null ? noRow : index.rowOf(otherId);
    return own >= 0 || other === noRow ? own : index.document(other);
  }
}
