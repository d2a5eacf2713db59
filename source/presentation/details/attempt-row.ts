/** The strip of attempts: the queue, each attempt and each gap on one time axis, and why each attempt failed. */
import type { WordRange } from '../../model/differing-words.ts';
import { isFailedAttempt } from '../../model/failed-attempt.ts';
import { isFinalState } from '../../model/run-state.ts';
import { startOf } from '../../model/timeline.ts';
import type { DetailRow, TimeSpan } from '../../state/detail-row.ts';
import type { WaitSpan } from '../../state/wait-spans.ts';
import { type BarPiece, barSegments } from '../bar.ts';
import { errorTitle } from '../failure-message.ts';
import { formatDuration } from '../format-time.ts';
import { glyphOf, glyphTone, statusWord } from '../glyph.ts';
import type { Segment, Tone } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

type AttemptRow = Extract<DetailRow, { kind: 'attempt' }>;
type GapRow = Extract<DetailRow, { kind: 'gap' }>;
type WaitRow = Extract<DetailRow, { kind: 'wait' }>;
type QueuedRow = Extract<DetailRow, { kind: 'queued' }>;

const leastStrip = 8;
const mostStrip = 48;
/** Cells that an error's text needs beside a strip, or the strip is left out. */
const leastError = 18;

/** `#1 Failed   9.8s  ███   CarrierError: label rejected by carrier`. */
export function attemptRow(
  { attempt, isOpen, isErrorOfRun, sameErrorAs, marks, waits, axis }: AttemptRow,
  context: RowContext,
): RowDrawing {
  const { columns, isAscii } = context;
  const isFailed = isFailedAttempt(attempt);
  const durationMs = attemptDurationMs(attempt, isOpen, axis);
  const tone = glyphTone(glyphOf(attempt.state));
  const piece: BarPiece = {
    kind: 'attempt',
    startMs: startOf(attempt),
    endMs: attempt.endedAtMs ?? (isOpen ? axis.endMs : Number.NaN),
    isOpen,
    isFailed,
  };
  const isLastFailure = isFailed && attempt.endedAtMs !== null && attempt.endedAtMs >= axis.endMs;
  const pieces = [piece, ...waits.map(waitPiece)];
  const bar = barSegments(pieces, axis, stripCells(context), { isAscii, isFailingEnd: isLastFailure });
  const head = [
    segment(padToWidth(own(`#${attempt.number}`), columns.number), 'strong'),
    blank(1),
    segment(padToWidth(statusWord(attempt.state, attempt.status), columns.word), tone),
    ...durationSegments(durationMs, columns.duration, durationMs < 0 ? 'warning' : 'plain'),
  ];
  return stripDrawing(
    head,
    bar,
    noteSegments({ attempt, isOpen, isErrorOfRun, sameErrorAs, marks }, context),
    context,
  );
}

/** Milliseconds; of an attempt that goes on, until now as far as the input tells. */
export function attemptDurationMs(
  { startedAtMs, endedAtMs }: AttemptRow['attempt'],
  isOpen: boolean,
  axis: TimeSpan,
): number {
  return (endedAtMs ?? (isOpen ? axis.endMs : Number.NaN)) - (startedAtMs ?? Number.NaN);
}

/** `gap     4.0s     ▒▒▒▒`. */
export function gapRow({ span, isOpen, axis }: GapRow, context: RowContext): RowDrawing {
  const note = isOpen ? [segment(own('so far'), 'dim')] : [];
  return spanDrawing('gap', 'gap', { span, isOpen, axis }, note, context);
}

/** `wait    4.0s     ────   wait.for()`. */
export function waitRow({ wait, axis }: WaitRow, context: RowContext): RowDrawing {
  const label = wait.label === null ? [] : textSegments(wait.label, 'plain', context.reach);
  const open = segment(own(label.length > 0 ? 'so far  ' : 'so far'), 'dim');
  const note = wait.isOpen ? [open, ...label] : label;
  return spanDrawing('wait', 'waiting', { span: wait, isOpen: wait.isOpen, axis }, note, context);
}

function waitPiece({ startMs, endMs, isOpen }: WaitSpan): BarPiece {
  return { kind: 'waiting', startMs, endMs, isOpen, isFailed: false };
}

/** `queued  1.2s  ░░`. */
export function queuedRow({ span, axis }: QueuedRow, context: RowContext): RowDrawing {
  return spanDrawing('queued', 'queued', { span, isOpen: false, axis }, [], context);
}

function spanDrawing(
  word: string,
  kind: BarPiece['kind'],
  { span, isOpen, axis }: { span: TimeSpan; isOpen: boolean; axis: TimeSpan },
  note: readonly Segment[],
  context: RowContext,
): RowDrawing {
  const { columns, isAscii } = context;
  const piece: BarPiece = { kind, startMs: span.startMs, endMs: span.endMs, isOpen, isFailed: false };
  const bar = barSegments([piece], axis, stripCells(context), { isAscii, isFailingEnd: false });
  const head = [
    blank(columns.number + 2),
    segment(padToWidth(own(word), columns.word - 1), 'dim'),
    ...durationSegments(span.endMs - span.startMs, columns.duration, 'dim'),
  ];
  return stripDrawing(head, bar, note, context);
}

function durationSegments(durationMs: number, cells: number, tone: Tone): readonly Segment[] {
  return [segment(padToWidth(own(formatDuration(durationMs)), cells, 'start'), tone)];
}

function stripDrawing(
  head: readonly Segment[],
  bar: readonly Segment[],
  body: readonly Segment[],
  context: RowContext,
): RowDrawing {
  const strip = stripCells(context) > 0 ? [...bar, blank(3)] : [];
  return drawing([...head, blank(2), ...strip], body);
}

/** Cells of the strip: about a quarter of the pane, none where the errors would have no room beside it. */
function stripCells({ width, columns }: RowContext): number {
  const room = width - 2 - columns.number - 1 - columns.word - columns.duration - 2 - 3;
  const strip = Math.min(Math.floor(room * 0.34), mostStrip);
  return strip < leastStrip || room - strip < leastError ? 0 : strip;
}

function noteSegments(
  { attempt, isOpen, isErrorOfRun, sameErrorAs, marks }: Omit<AttemptRow, 'kind' | 'waits' | 'axis'>,
  context: RowContext,
): readonly Segment[] {
  if (sameErrorAs !== null) return [segment(own(`= same error as #${sameErrorAs}`), 'dim')];
  if (attempt.error !== null) {
    const bearer = isErrorOfRun ? [segment(own("the run's: "), 'dim')] : [];
    return [...bearer, ...markedSegments(errorTitle(attempt.error), marks, context.reach)];
  }
  if (isFailedAttempt(attempt)) return [segment(own('no error in this document'), 'dim')];
  if (isOpen) return [segment(own('so far'), 'dim')];
  const isEndMissing = isFinalState(attempt.state) && attempt.endedAtMs === null;
  return isEndMissing ? [segment(own('its end is not in this document'), 'dim')] : [];
}

/** The text with the words that differ in a weight of their own; beyond what is drawn there is nothing to mark. */
function markedSegments(text: string, marks: readonly WordRange[], reach: number): readonly Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (end > text.length || end > reach) break;
    parts.push(...textSegments(text.slice(at, start), 'failure', reach));
    parts.push(...textSegments(text.slice(start, end), 'cause', reach));
    at = end;
  }
  return [...parts, ...textSegments(text.slice(at), 'failure', reach)];
}
