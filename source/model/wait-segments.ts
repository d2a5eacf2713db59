/** A run's waits as stretches of time, to be laid over its attempts and gaps. */
import type { WaitRecord } from './run-record.ts';
import type { TimeSegment } from './timeline.ts';

/**
 * The waits of a run that has a length, in their order. One without an end goes on to `endMs`, epoch milliseconds: the run's end, else
 * the newest time of the input, where `isOpen` it has none yet. Waits mostly lie within attempts, which they interrupt.
 */
export function waitSegments(
  waits: readonly WaitRecord[],
  endMs: number,
  isOpen: boolean,
): readonly TimeSegment[] {
  const segments: TimeSegment[] = [];
  for (const { startedAtMs, endedAtMs } of waits) {
    const untilMs = endedAtMs ?? endMs;
    const goesOn = endedAtMs === null && isOpen;
    if (startedAtMs === null || Number.isNaN(untilMs) || (untilMs === startedAtMs && !goesOn)) continue;
    segments.push({
      kind: 'waiting',
      startMs: startedAtMs,
      endMs: untilMs,
      isOpen: goesOn,
      attempt: null,
      isFailed: false,
    });
  }
  return segments;
}
