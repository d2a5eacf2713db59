/** The overview's facts about when a run did what. */
import type { RunIndex } from '../model/run-index.ts';
import { isFinalState } from '../model/run-state.ts';
import { parseTimeMs } from '../model/time.ts';
import { neverStarted } from '../model/timeline.ts';
import type { FactValue } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';
import { type FactRow, fact, nothing } from './fact-row.ts';

const soFar = "so far, by the input's newest time";

/** Times as the document writes them, and how long the run waited and took. */
export function timeFactRows({ runs, row, body }: DetailSubject): readonly FactRow[] {
  const { index } = runs;
  if (index.presence(row) === 'implied') return [];
  const finishedMs = index.finishedAtMs(row);
  return [
    fact('Created', timeValue(body?.run.createdAt ?? null, index.createdAtMs(row))),
    fact('Queued for', queuedValue(index, row)),
    fact('Started', timeValue(body?.run.startedAt ?? null, index.startedAtMs(row))),
    fact('Finished', timeValue(body?.run.finishedAt ?? null, finishedMs)),
    fact('Updated', timeValue(body?.run.updatedAt ?? null, index.updatedAtMs(row))),
    ...durationRows(index, row),
  ];
}

/** Of a run that has not started the time until it ended or until now; of one that ran without a start told, nothing is known. */
function queuedValue(index: RunIndex, row: number): FactValue {
  const createdMs = index.createdAtMs(row);
  const startedMs = index.startedAtMs(row);
  if (!Number.isNaN(startedMs)) return durationValue(startedMs - createdMs, null);
  if (!neverStarted(index, row)) return nothing;
  const isFinal = isFinalState(index.state(row));
  const untilMs = isFinal ? index.finishedAtMs(row) : index.newestTimeMs;
  return durationValue(untilMs - createdMs, isFinal ? 'never started' : soFar);
}

function durationRows(index: RunIndex, row: number): readonly FactRow[] {
  const startedMs = index.startedAtMs(row);
  const finishedMs = index.finishedAtMs(row);
  if (Number.isNaN(startedMs)) return [];
  const state = index.state(row);
  const isRunning = Number.isNaN(finishedMs) && !isFinalState(state) && state !== 'unknown';
  if (isRunning) return [fact('Running for', durationValue(index.newestTimeMs - startedMs, soFar))];
  return [fact('Duration', durationValue(finishedMs - startedMs, 'started to finished'))];
}

/** The document's own text goes with the time it means; a time of an older document stands without. */
function timeValue(text: string | null, indexMs: number): FactValue {
  const timeMs = text === null ? (Number.isNaN(indexMs) ? null : indexMs) : parseTimeMs(text);
  return text === null && timeMs === null ? nothing : { kind: 'time', text, timeMs };
}

function durationValue(durationMs: number, note: string | null): FactValue {
  return Number.isNaN(durationMs) ? nothing : { kind: 'duration', durationMs, note };
}
