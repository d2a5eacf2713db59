/** One line of `--check`. */
import type { Place } from '../model/document.ts';
import type { ProblemKind } from '../model/problem.ts';

/** One thing found, at its place. Texts are raw. `pointer` is null where it is not of one value. */
export interface Finding extends Place {
  readonly file: number;
  readonly severity: 'invalid' | 'warning';
  readonly kind: ProblemKind;
  readonly pointer: string | null;
  readonly runId: string | null;
  readonly message: string;
}

/** A finding that knows its document, before the list is cut. */
export interface Candidate extends Finding {
  /** Index of the document; null for what is no JSON. */
  readonly document: number | null;
}
