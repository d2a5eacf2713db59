/** What several documents show of one run: the states that it went through, and each document. */
import type { FactValue } from '../../state/detail-row.ts';
import { formatDuration, formatInstant, formatOffset, zoneLabel } from '../format-time.ts';
import { glyphOf, glyphSign, glyphTone, statusWord } from '../glyph.ts';
import type { Segment } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own, visible } from '../visible.ts';
import type { RowContext } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

/** `◷ Queued ─1.2s→ ◐ Executing ─30.0s→ ✔ Completed`. */
export function seenStateSegments(
  { states, earlier }: Extract<FactValue, { kind: 'states' }>,
  { isAscii }: RowContext,
): readonly Segment[] {
  const segments: Segment[] = [];
  if (earlier > 0) segments.push(segment(own(`… ${earlier} earlier  `), 'dim'));
  for (const [place, { state, status, timeMs }] of states.entries()) {
    const before = states[place - 1];
    if (before !== undefined) {
      const took = formatDuration(timeMs - before.timeMs);
      segments.push(segment(own(isAscii ? ` -${took}-> ` : ` ─${took}→ `), 'dim'));
    }
    const glyph = glyphOf(state);
    const tone = glyphTone(glyph);
    segments.push(
      segment(glyphSign(glyph, isAscii), tone),
      blank(1),
      segment(statusWord(state, status), tone),
    );
  }
  return segments;
}

/** `dump.jsonl:3  ✔ Completed  2026-08-21 11:00:09.000 UTC  api-run  gave status, times, error`. */
export function documentSegments(
  { place, dialect, state, status, updatedAt, updatedMs, gave }: Extract<FactValue, { kind: 'document' }>,
  context: RowContext,
): readonly Segment[] {
  const glyph = glyphOf(state);
  const tone = glyphTone(glyph);
  const told = updatedMs === null ? (updatedAt ?? 'no time of change') : timeText(updatedMs, context);
  const gives = gave.length === 0 ? 'gave nothing that the others have not' : `gave ${gave.join(', ')}`;
  return [
    segment(visible(place)),
    blank(2),
    segment(glyphSign(glyph, context.isAscii), tone),
    blank(1),
    segment(statusWord(state, status), tone),
    segment(own('  ')),
    ...textSegments(told, updatedMs === null && updatedAt !== null ? 'warning' : 'plain', 40),
    blank(2),
    segment(own(dialect), 'dim'),
    blank(2),
    segment(own(gives), 'dim'),
  ];
}

function timeText(timeMs: number, context: RowContext): string {
  const { timeMode, rootStartMs, firstFailureMs, timeZone } = context;
  const sinceMs = timeMode === 'root' ? rootStartMs : timeMode === 'failure' ? firstFailureMs : Number.NaN;
  if (!Number.isNaN(sinceMs)) return formatOffset(timeMs - sinceMs);
  return `${formatInstant(timeMs, timeZone)} ${zoneLabel(timeMs, timeZone)}`;
}
