/** What reading hands on, bit by bit: compact facts, never a parsed value. It can be cloned between threads. */
import type { DocumentRecord, InputName } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { LoadProgress } from '../model/run-collection.ts';
import type { RunRecord } from '../model/run-record.ts';

/** Exact counts over all that was read so far, whatever is listed of it. */
export interface ReadCounts {
  readonly ok: number;
  readonly invalid: number;
  /** Warnings about texts; contradictions between runs are found later. */
  readonly warnings: number;
  /** Inputs that could not be read at all. */
  readonly unreadable: number;
}

/** All lists continue those of the batch before; counts and progress replace them. */
export interface Batch {
  readonly inputs: readonly InputName[];
  readonly documents: readonly DocumentRecord[];
  readonly records: readonly RunRecord[];
  readonly problems: readonly Problem[];
  /** Raw text, each beginning with `FILE:LINE:COLUMN: `. */
  readonly remarks: readonly string[];
  readonly counts: ReadCounts;
  readonly progress: LoadProgress;
}
