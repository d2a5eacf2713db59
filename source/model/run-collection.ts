/** All that is known of the input at one moment, as state, presentation and print look at it. Pure data; replaced as the input grows. */
import type { Blame } from './blame.ts';
import type { DocumentRecord, InputName } from './document.ts';
import type { Forest } from './forest.ts';
import type { Problem, RunWarning } from './problem.ts';
import type { RunIndex } from './run-index.ts';

export interface InputTotals {
  /** Documents read: `ok` + `invalid`, broken ones included in `invalid`. */
  readonly documents: number;
  readonly ok: number;
  readonly invalid: number;
  readonly duplicate: number;
  readonly warnings: number;
}

export interface LoadProgress {
  readonly isComplete: boolean;
  readonly bytesRead: number;
  /** Null where the size is not known (a pipe). */
  readonly bytesTotal: number | null;
}

export interface RunCollection {
  readonly index: RunIndex;
  readonly forest: Forest;
  readonly inputs: readonly InputName[];
  readonly documents: readonly DocumentRecord[];
  /** In the order of the input; bounded (100 a document, 1,000 a file). */
  readonly problems: readonly Problem[];
  /** Contradictions found once all is linked, `forest.warnings` included. */
  readonly warnings: readonly RunWarning[];
  /** What failed and why. */
  readonly blame: Blame;
  readonly totals: InputTotals;
  readonly progress: LoadProgress;
  /** Documents that hold no run, told for what they are: `stdin: API error: Run not found`. Raw text. */
  readonly remarks: readonly string[];
}
