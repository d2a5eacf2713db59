/** Where contradictions between runs lie: of which document each is told. */
import type { RunWarning } from './problem.ts';
import { noRow, type RunIndex } from './run-index.ts';

/** Asked for each warning in their order: a document that doubles another is told of once. */
export class WarningDocuments {
  readonly #index: RunIndex;
  readonly #duplicatesSeen = new Map<string, number>();

  constructor(index: RunIndex) {
    this.#index = index;
  }

  /** The newest document that knows of the run; of duplicates one after the other, for each is one document too many. −1 for none. */
  next({ kind, runId, otherId }: RunWarning): number {
    const index = this.#index;
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
