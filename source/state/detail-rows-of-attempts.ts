/** The attempts of a run on one time axis, with the gaps between them and which failed alike. */

import { isFailedAttempt } from '../model/failed-attempt.ts';
import type { RunIndex } from '../model/run-index.ts';
import type { AttemptRecord, ErrorRecord } from '../model/run-record.ts';
import { isFinalState } from '../model/run-state.ts';
import { sameErrorAs } from '../model/same-error-as.ts';
import { startOf } from '../model/timeline.ts';
import { attemptCountText } from './attempt-count-text.ts';
import { type AttemptPattern, attemptDifference, attemptPattern } from './attempt-difference.ts';
import { attemptsOf } from './attempts-of.ts';
import type { DetailRow, TimeSpan } from './detail-row.ts';
import { type Gap, restRows } from './detail-rows-of-rests.ts';
import type { DetailSubject } from './detail-subject.ts';
import { type WaitSpan, type WaitSubject, waitSpansOf } from './wait-spans.ts';

/** Waiting in the queue for less is not worth a row; the overview tells it anyway. */
const leastQueuedMs = 1000;
const leastGapMs = 1000;
/** Errors that are compared word by word with the one before; a run has rarely more than ten. */
const mostCompared = 100;
const noWaits: readonly WaitSpan[] = [];

/** A run's attempts and what is to be known of the run to place them. */
interface Strip {
  readonly attempts: readonly AttemptRecord[];
  readonly isFinal: boolean;
  readonly finishedMs: number;
  readonly newestMs: number;
  /** By their start. */
  readonly waits: readonly WaitSpan[];
}

/**
 * A row for the queue, each attempt, each gap and, of those that follow each other, so many waits; a note where the document counts more
 * attempts than it lists.
 */
export function attemptRows(subject: WaitSubject, mostWaits = 4): readonly DetailRow[] {
  const { runs, row } = subject;
  const { index } = runs;
  const listed = attemptsOf(runs, row);
  const attempts = withErrorOfRun(listed, index.error(row));
  const waits = waitSpansOf(subject);
  const isFinal = isFinalState(index.state(row));
  const finishedMs = index.finishedAtMs(row);
  const strip: Strip = { attempts, isFinal, finishedMs, newestMs: index.newestTimeMs, waits };
  if (attempts.length === 0) {
    const note: DetailRow = { kind: 'note', text: absentAttemptsText(index, row) };
    return [note, ...restRows({ gap: null, waits, axis: attemptAxis(strip, null), mostWaits })];
  }
  const queued = queuedSpan(index, row);
  const axis = attemptAxis(strip, queued);
  const same = sameErrorAs(attempts.map((attempt) => attempt.error));
  const rows: DetailRow[] = [];
  if (queued !== null) rows.push({ kind: 'queued', span: queued, axis });
  let before: AttemptRecord | undefined;
  let compared = 0;
  let nextWait = 0;
  for (const [place, attempt] of attempts.entries()) {
    const first = attempts[same[place] ?? -1];
    const isOpen = isOpenAttempt(strip, place);
    const other = first === undefined && compared < mostCompared ? before : undefined;
    const difference = other === undefined ? null : attemptDifference(attempt, other);
    if (other !== undefined) compared += 1;
    if (attempt.error !== null) before = attempt;
    const marks = difference?.marks ?? [];
    const firstWait = nextWait;
    nextWait = endOfWaits(strip, place, firstWait);
    const own = nextWait === firstWait ? noWaits : waits.slice(firstWait, nextWait);
    const sameAs = first?.number ?? null;
    const isErrorOfRun = attempt !== listed[place];
    rows.push({
      kind: 'attempt',
      attempt,
      isOpen,
      isErrorOfRun,
      sameErrorAs: sameAs,
      marks,
      waits: own,
      axis,
    });
    if (difference !== null) rows.push({ kind: 'attempt-difference', difference });
    for (const each of restRows({ gap: gapAfter(strip, place), waits: own, axis, mostWaits }))
      rows.push(each);
  }
  const count = index.attemptCount(row);
  if (count !== null && count !== attempts.length) {
    rows.push({ kind: 'note', text: `${attemptCountText(runs, row)} in this document` });
  }
  return rows;
}

/** The attempts, the last of them with the run's own error where it failed and no attempt bears one. */
function withErrorOfRun(
  attempts: readonly AttemptRecord[],
  error: ErrorRecord | null,
): readonly AttemptRecord[] {
  const last = attempts.at(-1);
  if (error === null || last === undefined || !isFailedAttempt(last)) return attempts;
  if (attempts.some((attempt) => attempt.error !== null)) return attempts;
  return [...attempts.slice(0, -1), { ...last, error }];
}

/** What the attempts have in common: `steady: all 3 failed with the same error`; null where there is nothing to compare. */
export function attemptPatternOf({ runs, row }: Pick<DetailSubject, 'runs' | 'row'>): AttemptPattern | null {
  const attempts = attemptsOf(runs, row);
  return attemptPattern(attempts, sameErrorAs(attempts.map((attempt) => attempt.error)));
}

/** `3 attempts, details not in this document`, `no attempt yet`, `attempts are not in this document`. */
function absentAttemptsText(index: RunIndex, row: number): string {
  if (index.presence(row) !== 'loaded') return 'attempts unknown: no document describes this run';
  const count = index.attemptCount(row);
  if (count === null) return 'attempts are not in this document';
  if (count > 0) return `${count === 1 ? '1 attempt' : `${count} attempts`}, details not in this document`;
  return isFinalState(index.state(row)) ? '0 attempts: it never ran' : '0 attempts so far';
}

function isOpenAttempt({ attempts, isFinal }: Strip, place: number): boolean {
  const attempt = attempts[place];
  if (attempt === undefined || place < attempts.length - 1 || attempt.endedAtMs !== null) return false;
  return !isFinal && !isFinalState(attempt.state);
}

function queuedSpan(index: RunIndex, row: number): TimeSpan | null {
  const startMs = index.createdAtMs(row);
  const endMs = index.startedAtMs(row);
  return endMs - startMs >= leastQueuedMs ? { startMs, endMs } : null;
}

/** From the queue or the first attempt to the last end; to the input's newest time where an attempt, or the wait for one, goes on. */
function attemptAxis(strip: Strip, queued: TimeSpan | null): TimeSpan {
  let startMs = queued?.startMs ?? Number.POSITIVE_INFINITY;
  let endMs = queued?.endMs ?? Number.NEGATIVE_INFINITY;
  for (const attempt of strip.attempts) {
    for (const timeMs of [startOf(attempt), attempt.endedAtMs ?? Number.NaN]) {
      // Comparisons with NaN are false: what is not known changes nothing.
      if (timeMs < startMs) startMs = timeMs;
      if (timeMs > endMs) endMs = timeMs;
    }
  }
  for (const wait of strip.waits) {
    if (wait.startMs < startMs) startMs = wait.startMs;
    if (wait.endMs > endMs) endMs = wait.endMs;
  }
  const last = strip.attempts.length - 1;
  if (isOpenAttempt(strip, last) && strip.newestMs > endMs) endMs = strip.newestMs;
  const after = gapAfter(strip, last);
  if (after !== null && after.span.endMs > endMs) endMs = after.span.endMs;
  return startMs <= endMs ? { startMs, endMs } : { startMs: Number.NaN, endMs: Number.NaN };
}

/** The place behind the waits that began before the attempt after this one did. */
function endOfWaits({ attempts, waits }: Strip, place: number, from: number): number {
  if (place === attempts.length - 1) return waits.length;
  const nextMs = startOf(attempts[place + 1]);
  let end = from;
  while (end < waits.length && (waits[end] as WaitSpan).startMs < nextMs) end += 1;
  return end;
}

/** The time from an attempt's end to the next start; after the last, until the run ended, or until now where more is to come. */
function gapAfter({ attempts, isFinal, finishedMs, newestMs }: Strip, place: number): Gap | null {
  const startMs = attempts[place]?.endedAtMs ?? Number.NaN;
  if (place < attempts.length - 1) {
    const endMs = startOf(attempts[place + 1]);
    return endMs > startMs ? { span: { startMs, endMs }, isOpen: false } : null;
  }
  const isOpen = Number.isNaN(finishedMs) && !isFinal;
  const endMs = isOpen ? newestMs : finishedMs;
  // An attempt's end and its run's differ by some milliseconds in any document.
  return endMs - startMs >= leastGapMs ? { span: { startMs, endMs }, isOpen } : null;
}
