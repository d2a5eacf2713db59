/** The waits of the run that is looked at, with what each waited for. */

import { timelineOf } from '../model/timeline.ts';
import { waitSegments } from '../model/wait-segments.ts';
import type { TimeSpan } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';

/** A stretch in which the run waited. */
export interface WaitSpan extends TimeSpan {
  /** Whether it goes on: `endMs` is but the newest time of the input. */
  readonly isOpen: boolean;
  /** What it waited for, the span's own words; null until the body is read. Raw text. */
  readonly label: string | null;
}

/** What the waits of a run are found from. */
export type WaitSubject = Pick<DetailSubject, 'runs' | 'row'> & Partial<Pick<DetailSubject, 'body'>>;

/** A run's waits by their start, epoch milliseconds. */
export function waitSpansOf({ runs, row, body }: WaitSubject): readonly WaitSpan[] {
  const waits = runs.index.waits(row);
  if (waits.length === 0) return [];
  const { endMs, isOpen } = timelineOf(runs.index, row);
  const told = body?.run.waits ?? [];
  const spans: WaitSpan[] = [];
  for (const [place, wait] of waits.entries()) {
    const [segment] = waitSegments([wait], endMs, isOpen);
    if (segment === undefined) continue;
    const label = told.length === waits.length ? (told[place]?.label ?? null) : null;
    spans.push({ startMs: segment.startMs, endMs: segment.endMs, isOpen: segment.isOpen, label });
  }
  return spans.sort((first, second) => first.startMs - second.startMs);
}
