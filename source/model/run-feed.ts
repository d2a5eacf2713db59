/** How the screen gets its runs while they are still being read, without knowing who reads them. */
import type { FilterQuestion, FilterReply } from './filter-question.ts';
import type { FoundDocuments } from './found-documents.ts';
import type { RunBody } from './run-body.ts';
import type { RunCollection } from './run-collection.ts';

export interface RunFeed {
  /** The newest collection; a fresh object whenever something was added. */
  current(): RunCollection;
  /** Called after each change of `current()`, at most some tens of times a second. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Reads a run's document again. Rejects with a sentence for the user when its bytes cannot be had. */
  load(row: number): Promise<RunBody>;
  /**
   * Searches all documents for a text, those still to come included; `tell` is told what was found every now and then, at last with
   * `isComplete`. It takes the place of the search before. Returns what ends it; reading anew ends it too.
   */
  search(text: string, tell: (found: FoundDocuments) => void): () => void;
  /**
   * Asks documents of runs whether a filter matches; rejects where nobody can be asked any more. Another question takes the place of
   * this one, which is answered then as far as it got.
   */
  filter(question: FilterQuestion): Promise<FilterReply>;
  /** Reads all inputs anew. */
  reload(): void;
  close(): Promise<void>;
}
