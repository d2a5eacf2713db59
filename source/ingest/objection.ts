/** Something wrong in one document, before its line and column are known. */
import type { ProblemKind } from '../model/problem.ts';

export interface Objection {
  readonly severity: 'invalid' | 'warning';
  readonly kind: ProblemKind;
  readonly message: string;
  /** Where: a JSON Pointer from the document's top, or the offset of a byte from the document's first; null for the whole. */
  readonly at: string | number | null;
}

/** The first objections to a document, and how many there are in all. */
export interface Objections {
  readonly listed: readonly Objection[];
  readonly invalidTotal: number;
  readonly warningTotal: number;
}
