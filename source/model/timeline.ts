/** What a run was doing when, as stretches of time to draw and to measure. Numbers only. */
import { isFailedAttempt } from './failed-attempt.ts';
import type { RunIndex } from './run-index.ts';
import type { AttemptRecord } from './run-record.ts';
import { isFailedState, isFinalState } from './run-state.ts';
import { waitSegments } from './wait-segments.ts';

/**
 * `gap`: started, but in no attempt; the JSON does not say if that was back-off or a wait. `waiting`: in a wait, as a trace tells.
 * `unknown`: a time is missing there.
 */
export type SegmentKind = 'queued' | 'attempt' | 'gap' | 'waiting' | 'unknown';

/** Epoch milliseconds. `endMs` before `startMs` is clock skew and kept. */
export interface TimeSegment {
  readonly kind: SegmentKind;
  readonly startMs: number;
  readonly endMs: number;
  /** Goes on: `endMs` is but the newest time of the input. */
  readonly isOpen: boolean;
  /** Number of the attempt; null where the document tells that the run ran, but no single attempts. */
  readonly attempt: number | null;
  readonly isFailed: boolean;
}

export interface Timeline {
  /** In order of time as far as the input is; waits come last, and lie over the attempts and gaps that they interrupt. */
  readonly segments: readonly TimeSegment[];
  /** NaN where the run has no time at all. */
  readonly startMs: number;
  readonly endMs: number;
  readonly isOpen: boolean;
}

/** The stretches of a run from its creation to its end, or to the newest time of the input where it has not ended. */
export function timelineOf(index: RunIndex, row: number): Timeline {
  const state = index.state(row);
  const finishedAtMs = index.finishedAtMs(row);
  const isOpen = Number.isNaN(finishedAtMs) && !isFinalState(state) && state !== 'unknown';
  const attempts = index.attempts(row);
  const createdAtMs = index.createdAtMs(row);
  const startedAtMs = orElse(index.startedAtMs(row), startOf(attempts[0]));
  const endMs = Number.isNaN(finishedAtMs) ? (isOpen ? index.newestTimeMs : Number.NaN) : finishedAtMs;
  const segments: TimeSegment[] = [];
  if (Number.isNaN(startedAtMs)) {
    const kind = isOpen || neverStarted(index, row) ? 'queued' : 'unknown';
    pushPiece(segments, kind, createdAtMs, endMs, isOpen);
  } else {
    pushPiece(segments, 'queued', createdAtMs, startedAtMs, false);
    const isFailed = isFailedState(state);
    if (attempts.length === 0) pushRunning(segments, index, row, startedAtMs, endMs, isOpen, isFailed);
    else pushAttempts(segments, attempts, startedAtMs, endMs, isOpen);
  }
  const startMs = orElse(createdAtMs, segments[0]?.startMs ?? startedAtMs);
  const lastMs = orElse(endMs, segments.at(-1)?.endMs ?? Number.NaN);
  for (const wait of waitSegments(index.waits(row), lastMs, isOpen)) segments.push(wait);
  return { segments, startMs, endMs: lastMs, isOpen };
}

/** Whether a run's state, count and times all say that no attempt of it ever began. */
export function neverStarted(index: RunIndex, row: number): boolean {
  if (!Number.isNaN(index.startedAtMs(row)) || (index.attemptCount(row) ?? 0) > 0) return false;
  return unstartedStates.has(index.state(row));
}

const unstartedStates: ReadonlySet<string> = new Set([
  'delayed',
  'queued',
  'waiting for version',
  'starting',
  'failed to run',
  'expired',
  'cancelled',
]);

/** When an attempt began: when it started, else when it was created; NaN where neither is told. */
export function startOf(attempt: AttemptRecord | undefined): number {
  return attempt?.startedAtMs ?? attempt?.createdAtMs ?? Number.NaN;
}

function pushRunning(
  segments: TimeSegment[],
  index: RunIndex,
  row: number,
  startMs: number,
  endMs: number,
  isOpen: boolean,
  isFailed: boolean,
): void {
  if (!Number.isNaN(endMs)) {
    segments.push({ kind: 'attempt', startMs, endMs, isOpen, attempt: null, isFailed });
    return;
  }
  // An end that is missing lies after the last change that is known.
  const lastMs = orElse(index.updatedAtMs(row), startMs);
  segments.push({ kind: 'unknown', startMs, endMs: lastMs, isOpen: false, attempt: null, isFailed });
}

function pushAttempts(
  segments: TimeSegment[],
  attempts: readonly AttemptRecord[],
  startedAtMs: number,
  runEndMs: number,
  isOpen: boolean,
): void {
  let atMs = startedAtMs;
  attempts.forEach((attempt, place) => {
    const isFailed = isFailedAttempt(attempt);
    const isLast = place === attempts.length - 1;
    const startMs = startOf(attempt);
    const endMs = attempt.endedAtMs ?? Number.NaN;
    const isRunning = isLast && isOpen && Number.isNaN(endMs) && !isFinalState(attempt.state);
    const untilMs = isRunning ? runEndMs : endMs;
    if (startMs > atMs) pushPiece(segments, 'gap', atMs, startMs, false);
    const fromMs = orElse(startMs, atMs);
    const limitMs = orElse(untilMs, isLast ? runEndMs : nextStart(attempts, place));
    const hasTimes = !Number.isNaN(startMs) && !Number.isNaN(untilMs);
    const kind = hasTimes ? 'attempt' : 'unknown';
    if (!Number.isNaN(limitMs)) {
      const { number } = attempt;
      segments.push({ kind, startMs: fromMs, endMs: limitMs, isOpen: isRunning, attempt: number, isFailed });
    }
    atMs = Math.max(atMs, fromMs, orElse(limitMs, fromMs));
  });
  if (runEndMs > atMs) pushPiece(segments, 'gap', atMs, runEndMs, isOpen);
}

function nextStart(attempts: readonly AttemptRecord[], place: number): number {
  return startOf(attempts[place + 1]);
}

/** Pieces of no length say nothing; those of unknown ends cannot be drawn. */
function pushPiece(
  segments: TimeSegment[],
  kind: SegmentKind,
  startMs: number,
  endMs: number,
  isOpen: boolean,
): void {
  if (Number.isNaN(startMs) || Number.isNaN(endMs) || (startMs === endMs && !isOpen)) return;
  segments.push({ kind, startMs, endMs, isOpen, attempt: null, isFailed: false });
}

function orElse(valueMs: number, otherMs: number): number {
  return Number.isNaN(valueMs) ? otherMs : valueMs;
}
