/** The stretches in which a run waited. */
import type { Wait } from '../../model/run.ts';
import type { RunSpan } from './run-span.ts';
import { endOfSpan, isSpanLevel } from './span.ts';
import { startOfSpan } from './span-start.ts';
import { isoOfNs } from './span-time.ts';
import { awaitsItsRuns } from './span-wait.ts';

/**
 * In the order of their start. A wait within a wait is not counted twice, nor is one for a run that hangs below it, whose own times
 * tell; an awaited run that is not in the trace leaves its wait. A wait that was cut off ends with what it stands in.
 */
export function runWaits(spans: readonly RunSpan[]): readonly Wait[] {
  const waiting = new Set<RunSpan>();
  const found: { readonly startNs: bigint; readonly wait: Wait }[] = [];
  for (const one of spans) {
    if (one.above !== null && waiting.has(one.above)) {
      waiting.add(one);
      continue;
    }
    const label = one.isNested ? null : labelOf(one);
    if (label === null) continue;
    waiting.add(one);
    const startedAt = startOfSpan(one.span);
    if (startedAt === null) continue;
    found.push({
      startNs: one.span.startNs ?? 0n,
      wait: { startedAt, endedAt: isoOfNs(endOfWait(one)), label },
    });
  }
  return found
    .sort((a, b) => (a.startNs < b.startNs ? -1 : a.startNs > b.startNs ? 1 : 0))
    .map(({ wait }) => wait);
}

function labelOf({ span, hasRunBelow }: RunSpan): string | null {
  if (!isSpanLevel(span) || hasRunBelow) return null;
  return span.waitLabel ?? (awaitsItsRuns(span.message) === true ? span.message : null);
}

function endOfWait(wait: RunSpan): bigint | null {
  for (let one: RunSpan | null = wait; one !== null; one = one.above) {
    if (!one.span.isPartial) return endOfSpan(one.span);
  }
  return null;
}
