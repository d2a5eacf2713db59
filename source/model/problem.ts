/** What is wrong with the input: each at its place, with what is expected and what was found. */
import type { Place } from './document.ts';

/** contract.md's warning kinds. */
export type WarningKind =
  | 'finished-before-started'
  | 'attempt-outside-run'
  | 'attempts-overlap'
  | 'success-after-failed-attempt'
  | 'unfinished-with-end'
  | 'finished-without-end'
  | 'parent-ended-before-awaited-child'
  | 'parent-waits-on-final-children'
  | 'child-not-listed'
  | 'root-mismatch'
  | 'self-parent'
  | 'cycle'
  | 'several-parents'
  | 'created-before-parent'
  | 'duplicate'
  | 'duplicate-conflict'
  | 'unknown-status'
  | 'missing-attempts'
  | 'hidden-characters'
  | 'duplicate-key'
  | 'invalid-utf8'
  | 'truncated'
  | 'number-out-of-range'
  | 'too-many-problems';

/** `invalid`: breaks its schema; `not-json`: no JSON; `not-a-run`: JSON that no dialect recognises; `unreadable`: an input that gave no bytes. */
export type ProblemKind = 'invalid' | 'not-json' | 'not-a-run' | 'unreadable' | WarningKind;

/** One line of `--check`, one entry of the problems tab. Texts are raw: they go through `visible()` before they are drawn. */
export interface Problem extends Place {
  readonly file: number;
  readonly severity: 'invalid' | 'warning';
  readonly kind: ProblemKind;
  /** JSON Pointer of the value, from the top of the document; null where the problem is not of one value. */
  readonly pointer: string | null;
  readonly runId: string | null;
  /** What is expected and what was found: `must be one of …, found "DONE"; did you mean "COMPLETED"?` */
  readonly message: string;
  /** Index of the document; null for an input that is not JSON there. */
  readonly document: number | null;
  /** For `not-json`: the line of text with the caret's column (code points, from 1) in it. */
  readonly excerpt: { readonly text: string; readonly caretColumn: number } | null;
  /** For `too-many-problems`: how many were found and not listed. */
  readonly omittedCount?: number;
}

/** A contradiction within one run or between two, found once all is linked. `runId` is the child where there are two. */
export interface RunWarning {
  readonly kind: WarningKind;
  readonly runId: string;
  readonly otherId: string | null;
  readonly message: string;
}
