/** The attempts of a run on one time axis, with the gaps between them and which failed alike. */
import type { RunIndex } from '../model/run-index.ts';
import type { AttemptRecord } from '../model/run-record.ts';
import { isFinalState } from '../model/run-state.ts';
import { sameErrorAs } from '../model/same-error-as.ts';
import { startOf } from '../model/timeline.ts';
import { attemptCountText } from './attempt-count-text.ts';
import type { DetailRow, TimeSpan } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';

/** Waiting in the queue for less is not worth a row; the overview tells it anyway. */
const leastQueuedMs = 1000;
const leastGapMs = 1000;

/** A row for the queue, each attempt and each gap; a note where the document counts more attempts than it lists. */
export function attemptRows({ runs, row }: Pick<DetailSubject, 'runs' | 'row'>): readonly DetailRow[] {
  const { index } = runs;
  const attempts = index.attempts(row);
  if (attempts.length === 0) return [{ kind: 'note', text: absentAttemptsText(index, row) }];
  const queued = queuedSpan(index, row);
  const axis = attemptAxis(index, row, queued);
  const same = sameErrorAs(attempts.map((attempt) => attempt.error));
  const rows: DetailRow[] = [];
  if (queued !== null) rows.push({ kind: 'queued', span: queued, axis });
  for (const [place, attempt] of attempts.entries()) {
    const first = same[place] ?? -1;
    const sameErrorAs = attempts[first]?.number ?? null;
    rows.push({ kind: 'attempt', attempt, isOpen: isOpenAttempt(index, row, attempt), sameErrorAs, axis });
    const gap = place + 1 < attempts.length ? gapAfter(attempt, attempts[place + 1]) : lastGap(index, row);
    if (gap !== null) rows.push({ kind: 'gap', ...gap, axis });
  }
  const count = index.attemptCount(row);
  if (count !== null && count !== attempts.length) {
    rows.push({ kind: 'note', text: `${attemptCountText(index, row)} in this document` });
  }
  return rows;
}

/** `3 attempts, details not in this document`, `no attempt yet`, `attempts are not in this document`. */
function absentAttemptsText(index: RunIndex, row: number): string {
  if (index.presence(row) !== 'loaded') return 'attempts unknown: no document describes this run';
  const count = index.attemptCount(row);
  if (count === null) return 'attempts are not in this document';
  if (count > 0) return `${count === 1 ? '1 attempt' : `${count} attempts`}, details not in this document`;
  return isFinalState(index.state(row)) ? '0 attempts: it never ran' : '0 attempts so far';
}

function isOpenAttempt(index: RunIndex, row: number, attempt: AttemptRecord): boolean {
  if (attempt !== index.attempts(row).at(-1) || attempt.endedAtMs !== null) return false;
  return !isFinalState(attempt.state) && !isFinalState(index.state(row));
}

function queuedSpan(index: RunIndex, row: number): TimeSpan | null {
  const startMs = index.createdAtMs(row);
  const endMs = index.startedAtMs(row);
  return endMs - startMs >= leastQueuedMs ? { startMs, endMs } : null;
}

/** From the queue or the first attempt to the last end; to the input's newest time where an attempt goes on. */
function attemptAxis(index: RunIndex, row: number, queued: TimeSpan | null): TimeSpan {
  let startMs = queued?.startMs ?? Number.POSITIVE_INFINITY;
  let endMs = queued?.endMs ?? Number.NEGATIVE_INFINITY;
  for (const attempt of index.attempts(row)) {
    for (const timeMs of [attempt.createdAtMs, attempt.startedAtMs, attempt.endedAtMs]) {
      if (timeMs === null) continue;
      // A moment of creation counts only where nothing tells when it started.
      if (timeMs !== attempt.createdAtMs || attempt.startedAtMs === null) startMs = Math.min(startMs, timeMs);
      endMs = Math.max(endMs, timeMs);
    }
    if (isOpenAttempt(index, row, attempt) && index.newestTimeMs > endMs) endMs = index.newestTimeMs;
  }
  const after = lastGap(index, row);
  if (after !== null) endMs = Math.max(endMs, after.span.endMs);
  return startMs <= endMs ? { startMs, endMs } : { startMs: Number.NaN, endMs: Number.NaN };
}

interface Gap {
  readonly span: TimeSpan;
  readonly isOpen: boolean;
}

function gapAfter(attempt: AttemptRecord, next: AttemptRecord | undefined): Gap | null {
  if (attempt.endedAtMs === null) return null;
  const nextMs = startOf(next);
  return nextMs > attempt.endedAtMs
    ? { span: { startMs: attempt.endedAtMs, endMs: nextMs }, isOpen: false }
    : null;
}

/** The time since the last attempt ended: until the run did, or until now where another attempt or an answer is waited for. */
function lastGap(index: RunIndex, row: number): Gap | null {
  const startMs = index.attempts(row).at(-1)?.endedAtMs ?? Number.NaN;
  const isOpen = Number.isNaN(index.finishedAtMs(row)) && !isFinalState(index.state(row));
  const endMs = isOpen ? index.newestTimeMs : index.finishedAtMs(row);
  // An attempt's end and its run's differ by some milliseconds in any document.
  return endMs - startMs >= leastGapMs ? { span: { startMs, endMs }, isOpen } : null;
}
