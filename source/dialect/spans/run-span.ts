/** A span within its run: what it stands in. */
import { isSpanLevel, type Span } from './span.ts';
import { awaitsItsRuns } from './span-wait.ts';

const attemptName = /^Attempt (\d{1,9})$/;

/** The number of an `Attempt N` span (core's workers/taskExecutor.ts); null where it is none. Log lines may say so too and are none. */
export function attemptNumberOf(span: Span): number | null {
  const named = isSpanLevel(span) ? attemptName.exec(span.message)?.[1] : undefined;
  return named === undefined ? null : (span.attemptNumber ?? Number(named));
}

/** A span and what is above it; made from the top down. */
export class RunSpan {
  readonly span: Span;
  /** The span above it in the same run; null where it hangs below none. */
  readonly above: RunSpan | null;
  /** The one that it hangs below at the last in the same run: itself where it hangs below none. */
  readonly root: RunSpan;
  /** Levels below its root. */
  readonly depth: number;
  /** The attempt that it is, or is in; null outside of all. */
  readonly attempt: RunSpan | null;
  /** Whether it is, or is in, an attempt within an attempt: that is of another run, where a document does not tell runs apart. */
  readonly isNested: boolean;
  /** Whether a run that hangs below is awaited, by the triggering span above it; null where there is none. */
  readonly awaits: boolean | null;
  /** Whether a run hangs below it. */
  hasRunBelow = false;

  constructor(span: Span, above: RunSpan | null) {
    const isAttempt = attemptNumberOf(span) !== null;
    const attemptAbove = above?.attempt ?? null;
    this.span = span;
    this.above = above;
    this.root = above?.root ?? this;
    this.depth = above === null ? 0 : above.depth + 1;
    this.attempt = attemptAbove ?? (isAttempt ? this : null);
    this.isNested = above !== null && (above.isNested || (isAttempt && attemptAbove !== null));
    this.awaits = (isSpanLevel(span) ? awaitsItsRuns(span.message) : null) ?? above?.awaits ?? null;
  }
}
