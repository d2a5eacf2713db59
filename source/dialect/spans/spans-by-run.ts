/** Which spans of a trace belong to which run, and what each stands in. */
import type { SpanList } from './arrange-spans.ts';
import { isSpanLevel, type Span } from './span.ts';
import { awaitsItsRuns } from './span-wait.ts';

/** A span within its run. */
export interface RunSpan {
  readonly span: Span;
  /** The span above it in the same run; null at the top. */
  readonly above: RunSpan | null;
  /** Levels below the top of its run. */
  readonly depth: number;
  /** The attempt that it is, or is in; null outside of all. */
  readonly attempt: RunSpan | null;
  /** Whether it is, or is in, an attempt within an attempt: that is of another run, where a document does not tell runs apart. */
  readonly isNested: boolean;
  /** Whether a run that hangs below is awaited, by the triggering span above it; null where there is none. */
  readonly awaits: boolean | null;
  /** Whether a run hangs below it. */
  hasRunBelow: boolean;
}

/** The spans of one run. */
export interface SpansOfRun {
  readonly id: string;
  /** The span, of another run, that the run's first span hangs below; null where it hangs below none. */
  readonly below: RunSpan | null;
  readonly parent: SpansOfRun | null;
  /** In the order of the tree. */
  readonly spans: RunSpan[];
}

const attemptName = /^Attempt (\d{1,9})$/;

/** The number of an `Attempt N` span (core's workers/taskExecutor.ts); null where it is none. Log lines may say so too and are none. */
export function attemptNumberOf(span: Span): number | null {
  const named = isSpanLevel(span) ? attemptName.exec(span.message)?.[1] : undefined;
  return named === undefined ? null : (span.attemptNumber ?? Number(named));
}

/**
 * Parts a trace by run, in the order in which the runs appear. A span whose `runId` is another than its parent's opens a run below it
 * (formats.md §2); one without is of its parent's run, and of `unnamedRun` where it has no parent either.
 */
export function spansByRun({ spans, parents }: SpanList, unnamedRun: string): readonly SpansOfRun[] {
  const runs = new Map<string, SpansOfRun>();
  const owners: SpansOfRun[] = [];
  const placed: RunSpan[] = [];
  for (const [at, span] of spans.entries()) {
    const parentAt = parents[at] ?? -1;
    const above = placed[parentAt] ?? null;
    const owner = owners[parentAt] ?? null;
    const id = span.runId ?? owner?.id ?? unnamedRun;
    let run = runs.get(id);
    if (run === undefined) {
      run = { id, below: above, parent: owner, spans: [] };
      runs.set(id, run);
      tellAbove(above);
    }
    const one = placedSpan(span, owner === run ? above : null);
    run.spans.push(one);
    owners.push(run);
    placed.push(one);
  }
  return [...runs.values()];
}

type Mutable = { -readonly [Key in keyof RunSpan]: RunSpan[Key] };

function placedSpan(span: Span, above: RunSpan | null): RunSpan {
  const isAttempt = attemptNumberOf(span) !== null;
  const one: Mutable = {
    span,
    above,
    depth: above === null ? 0 : above.depth + 1,
    attempt: above?.attempt ?? null,
    isNested: above !== null && (above.isNested || (isAttempt && above.attempt !== null)),
    awaits: (isSpanLevel(span) ? awaitsItsRuns(span.message) : null) ?? above?.awaits ?? null,
    hasRunBelow: false,
  };
  if (isAttempt && one.attempt === null) one.attempt = one;
  return one;
}

/** Tells the spans up to the next that knows already. */
function tellAbove(below: RunSpan | null): void {
  for (let one = below; one !== null && !one.hasRunBelow; one = one.above) one.hasRunBelow = true;
}
