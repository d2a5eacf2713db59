/** A line of a run's log: when, how long, how grave, and what it says. */
import type { DetailRow } from '../../state/detail-row.ts';
import { foldSign } from '../fold-sign.ts';
import { formatCounted } from '../format-count.ts';
import { formatClock, formatDuration, formatInstant, formatOffset } from '../format-time.ts';
import type { Segment, Tone } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own, visibleStart } from '../visible.ts';
import { padToWidth, widthCells } from '../width.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

const levelCells = 5;
const durationCells = 7;
/** In fewer cells than these the message has no room beside level and duration, or beside a whole date. */
const leastWithLevel = 60;
const leastWithDate = 90;

/** `11:00:01.250    1.2s INFO  ▼ ship-label {"order":7}`, `! ` before the message of an error. */
export function logRow(
  { line, timeMs, isFoldable, hiddenLines }: Extract<DetailRow, { kind: 'log' }>,
  context: RowContext,
): RowDrawing {
  const { message, data, level, depth, durationMs, isError } = line;
  const tone = isError ? 'failure' : toneOfLevel(level);
  const time = timeText(timeMs, context);
  // A time that cannot be read stands as the document has it.
  const isRaw = timeMs === null && line.time !== null;
  const shown = isRaw ? padToWidth(visibleStart(line.time, 40), widthCells(time)) : time;
  const head: Segment[] = [segment(shown, isRaw ? 'warning' : 'dim'), blank(1)];
  if (context.width >= leastWithLevel) {
    const duration = durationMs === null ? '' : formatDuration(durationMs);
    head.push(
      segment(padToWidth(own(duration), durationCells, 'start')),
      blank(1),
      segment(padToWidth(visibleStart(level ?? '', 20), levelCells), tone),
      blank(1),
    );
  }
  head.push(
    ...indentSegments(depth, context),
    isFoldable ? segment(foldSign(hiddenLines > 0, context.isAscii), 'dim') : blank(1),
    blank(1),
  );
  if (isError) head.push(segment(own('! '), 'failure'));
  const text =
    message === ''
      ? [segment(own('""'), 'dim')]
      : textSegments(message, isError ? 'failure' : 'plain', context.reach);
  const hidden = hiddenLines === 0 ? [] : [blank(2), segment(own(formatCounted(hiddenLines, 'line')), 'dim')];
  const borne = data === null ? [] : [blank(1), ...textSegments(data, 'dim', context.reach)];
  return drawing(head, [...text, ...hidden, ...borne]);
}

function timeText(
  timeMs: number | null,
  { timeMode, rootStartMs, firstFailureMs, timeZone, width }: RowContext,
) {
  const sinceMs = timeMode === 'root' ? rootStartMs : timeMode === 'failure' ? firstFailureMs : Number.NaN;
  const ms = timeMs ?? Number.NaN;
  if (!Number.isNaN(sinceMs)) return padToWidth(own(formatOffset(ms - sinceMs)), 9, 'start');
  if (width < leastWithLevel) return padToWidth(own(formatClock(ms, timeZone)), 8);
  const instant = formatInstant(ms, timeZone);
  const clock = instant.slice(instant.indexOf(' ') + 1);
  return width < leastWithDate ? padToWidth(own(clock), 12) : padToWidth(own(instant), 23);
}

/** A cell a level, as far as an eighth of the pane; from there on the level is told as a number. */
function indentSegments(depth: number, { width }: RowContext): readonly Segment[] {
  const most = Math.max(2, Math.floor(width / 8));
  if (depth <= most) return [blank(depth)];
  const level = `…${depth} `;
  return [blank(Math.max(0, most - level.length)), segment(own(level), 'dim')];
}

function toneOfLevel(level: string | null): Tone {
  switch (level?.toUpperCase()) {
    case 'ERROR':
    case 'FATAL':
      return 'failure';
    case 'WARN':
    case 'WARNING':
      return 'warning';
    default:
      return 'dim';
  }
}
