/** Gives contradictions between runs a place in the input. */
import type { DocumentRecord } from '../model/document.ts';
import type { RunWarning } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { WarningDocuments } from '../model/warning-document.ts';
import type { Candidate } from './finding.ts';

/** Says where the document stands that a contradiction is about. */
export class WarningPlacer {
  readonly #runs: RunCollection;
  readonly #documents: WarningDocuments;

  constructor(runs: RunCollection) {
    this.#runs = runs;
    this.#documents = new WarningDocuments(runs.index);
  }

  /** To be called with each warning in order. */
  place(warning: RunWarning): Candidate {
    const document = this.#documents.next(warning);
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
}
