/** Which span is a run's own, the one that all its others hang below. */
import { attemptNumberOf, type RunSpan } from './run-span.ts';
import { isSpanLevel } from './span.ts';
import type { SpansOfRun } from './spans-by-run.ts';

/**
 * The run's own span; null where the document lacks it. Of several that hang below none of the run's, it is the one that has attempts,
 * unless an attempt hangs below none itself; where there are no attempts, the first.
 */
export function topSpan({ spans }: SpansOfRun): RunSpan | null {
  const tops = spans.filter((one) => one.above === null && isSpanLevel(one.span));
  if (tops.length > 1) {
    const withAttempt = spans.find((one) => one.attempt === one && one.above !== null);
    if (withAttempt !== undefined) return withAttempt.root;
  }
  return tops.some(({ span }) => attemptNumberOf(span) !== null) ? null : firstOf(tops);
}

/** Of siblings whose parent is missing none is the top. */
function firstOf(tops: readonly RunSpan[]): RunSpan | null {
  const [first, second] = tops;
  if (first === undefined || second === undefined) return first ?? null;
  const { parentId } = first.span;
  return parentId !== null && parentId === second.span.parentId ? null : first;
}
