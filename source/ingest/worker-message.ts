/** What the drawing thread and the reading thread say to each other. */

import type { FilterQuestion, FilterReply } from '../model/filter-question.ts';
import type { FoundDocuments } from '../model/found-documents.ts';
import type { RunBody } from '../model/run-body.ts';
import type { Batch } from './batch.ts';
import type { LoadRequest } from './load-request.ts';

/** To the reading thread, which is given its `ReadOptions` as `workerData`. */
export type ToWorker =
  /** So many batches were taken in. */
  | { readonly kind: 'batches-taken'; readonly count: number }
  | { readonly kind: 'load'; readonly request: number; readonly load: LoadRequest }
  /** Search all documents for a text; it takes the place of the search before. */
  | { readonly kind: 'search'; readonly request: number; readonly text: string }
  | { readonly kind: 'end-search' }
  /** Ask runs whether a filter matches; it takes the place of the question before. One load for each row of the question, null where no document tells of it. */
  | {
      readonly kind: 'filter';
      readonly request: number;
      readonly question: FilterQuestion;
      readonly loads: readonly (LoadRequest | null)[];
    }
  /** Read all anew; batches bear the generation from then on. */
  | { readonly kind: 'reload'; readonly generation: number };

/** From the reading thread. */
export type FromWorker =
  | { readonly kind: 'batch'; readonly generation: number; readonly batch: Batch }
  | { readonly kind: 'found'; readonly request: number; readonly found: FoundDocuments }
  | { readonly kind: 'filtered'; readonly request: number; readonly reply: FilterReply }
  | { readonly kind: 'loaded'; readonly request: number; readonly body: RunBody }
  | { readonly kind: 'load-failed'; readonly request: number; readonly reason: string };

/** Batches that may be under way at once: the reader waits rather than fill the memory. */
export const batchesUnderWay = 128;
