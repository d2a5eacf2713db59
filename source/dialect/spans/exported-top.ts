/** What of a trace export is of its run: an export has all runs of the trace, names none, and leaves out what goes on. */
import { attemptNumberOf, type RunSpan } from './run-span.ts';
import { isSpanLevel } from './span.ts';
import type { SpansOfRun } from './spans-by-run.ts';

/** An export begins a second before its run was created (clickhouseEventRepository.server.ts, streamTraceEvents). */
const leadNs = 1_000_000_000n;

/**
 * The run's own span: one without a parent, else, since the run may be a child of a run that is not in the file, one with attempts that
 * begins with the file, unless an attempt hangs below none. Null where it goes on: then its spans hang below one that is not there.
 */
export function exportedTop({ spans }: SpansOfRun): RunSpan | null {
  const roots = spans.filter((one) => one.above === null && isSpanLevel(one.span));
  const withAttempts = rootsWithAttempts(spans);
  const parentless = roots.filter(({ span }) => span.parentId === null && attemptNumberOf(span) === null);
  const top = parentless.find((one) => withAttempts.has(one)) ?? parentless[0];
  if (top !== undefined) return top;
  if (roots.some(({ span }) => attemptNumberOf(span) !== null)) return null;
  const firstNs = spans.reduce<bigint | null>((first, { span: { startNs } }) => {
    return startNs !== null && (first === null || startNs < first) ? startNs : first;
  }, null);
  const beginsFile = ({ span: { startNs } }: RunSpan): boolean =>
    startNs !== null && firstNs !== null && startNs <= firstNs + leadNs;
  return roots.find((one) => withAttempts.has(one) && beginsFile(one)) ?? null;
}

/** The spans that are of the run: below its own, or, where that is not there, not below that of another run. */
export function exportedSpans({ spans }: SpansOfRun, top: RunSpan | null): readonly RunSpan[] {
  if (top !== null) return spans.filter(({ root }) => root === top);
  const others = rootsWithAttempts(spans);
  return spans.filter(({ root }) => !others.has(root));
}

function rootsWithAttempts(spans: readonly RunSpan[]): ReadonlySet<RunSpan> {
  return new Set(spans.filter((one) => one.attempt === one && one.above !== null).map(({ root }) => root));
}
