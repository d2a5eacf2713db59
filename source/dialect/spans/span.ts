/** A span or log line of a run's trace in one shape, whichever dialect it came in. */
import type { RunError } from '../../model/run.ts';
import type { JsonObject } from '../json-object.ts';

/** An attempt that the run's own span says has failed: its event `attempt_failed`. */
export interface FailedAttempt {
  readonly number: number;
  /** Null where the event does not say. */
  readonly runId: string | null;
  readonly atNs: bigint | null;
  readonly error: RunError | null;
}

export interface Span {
  readonly id: string | null;
  readonly parentId: string | null;
  /** Null where the dialect does not say (a trace export). */
  readonly runId: string | null;
  /** JSON Pointer of its object in the document. */
  readonly pointer: string;
  /** Raw text. */
  readonly message: string;
  readonly taskSlug: string | null;
  /** The file that defines the task. */
  readonly taskPath: string | null;
  /** `TRACE` for spans, else the level of a log line; null where not told. */
  readonly level: string | null;
  /** Nanoseconds since 1970; null where absent or unreadable. */
  readonly startNs: bigint | null;
  /** The start as the document writes it, where that is no time that can be counted with. */
  readonly startText: string | null;
  /** Nanoseconds; null where it goes on or is not known. */
  readonly durationNs: bigint | null;
  readonly isError: boolean;
  /** Whether it had not ended when the document was written. */
  readonly isPartial: boolean;
  readonly isCancelled: boolean;
  readonly attemptNumber: number | null;
  readonly version: string | null;
  readonly queue: string | null;
  readonly machine: string | null;
  readonly error: RunError | null;
  readonly failedAttempts: readonly FailedAttempt[];
  /** Why it was cancelled. */
  readonly cancelReason: string | null;
  /** What it waited for; null where it is no wait. */
  readonly waitLabel: string | null;
  readonly properties: JsonObject | null;
  /** JSON Pointer of what it returned; null where that is not told. */
  readonly outputPointer: string | null;
}

/** Whether it is a span, which has a length and others below it, and no log line. */
export function isSpanLevel({ level }: Span): boolean {
  return level === null || level === 'TRACE';
}

/** When it ended, nanoseconds since 1970; null where it goes on or that is not known. */
export function endOfSpan({ startNs, durationNs, isPartial }: Span): bigint | null {
  return startNs === null || durationNs === null || isPartial ? null : startNs + durationNs;
}
