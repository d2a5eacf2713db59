/** A fact: its label, then what it says, times in the mode and zone of the moment. */
import { noRow } from '../../model/run-index.ts';
import { stateFacts } from '../../model/run-state.ts';
import type { DetailRow, FactValue } from '../../state/detail-row.ts';
import { formatDuration, formatInstant, formatOffset, zoneLabel } from '../format-time.ts';
import { glyphOf, glyphSign, glyphTone, statusWord } from '../glyph.ts';
import type { Segment } from '../line.ts';
import { runName } from '../run-name.ts';
import { blank, segment } from '../segments.ts';
import { own, visible, visibleStart } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { documentSegments, seenStateSegments } from './history-segments.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

type FactRow = Extract<DetailRow, { kind: 'fact' }>;

/** A label of the input may be any text; this much of it is read to see how wide it is. */
const longestLabel = 100;

/** `status   ✘ Failed  COMPLETED_WITH_ERRORS  failed with errors`. */
export function factRow({ label, value }: FactRow, context: RowContext): RowDrawing {
  const text = padToWidth(visibleStart(label, longestLabel), context.columns.label);
  // What a document gave stands at the end of its line.
  const isHistory = value.kind === 'document' || value.kind === 'states';
  const wrapping = isHistory ? 'always' : 'when-asked';
  return drawing([segment(text, 'dim'), blank(2)], valueSegments(value, context), wrapping);
}

/** What a fact says. */
export function valueSegments(value: FactValue, context: RowContext): readonly Segment[] {
  switch (value.kind) {
    case 'text':
      return value.text === ''
        ? [segment(own('""'), 'dim')]
        : textSegments(value.text, 'plain', context.reach);
    case 'words':
      return [segment(visible(value.text), value.text === '-' ? 'dim' : 'plain')];
    case 'state':
      return stateSegments(value, context.isAscii);
    case 'time':
      return timeSegments(value, context);
    case 'duration': {
      const { durationMs, note } = value;
      const time = segment(own(formatDuration(durationMs)), durationMs < 0 ? 'warning' : 'plain');
      return note === null ? [time] : [time, segment(own(`  ${note}`), 'dim')];
    }
    case 'run':
      return runSegments(value, context);
    case 'states':
      return seenStateSegments(value, context);
    case 'document':
      return documentSegments(value, context);
  }
}

function stateSegments(
  { state, status }: Extract<FactValue, { kind: 'state' }>,
  isAscii: boolean,
): readonly Segment[] {
  const glyph = glyphOf(state);
  const tone = glyphTone(glyph);
  const segments = [
    segment(glyphSign(glyph, isAscii), tone),
    blank(1),
    segment(statusWord(state, status), tone),
  ];
  if (state !== 'unknown' && status !== null) segments.push(blank(2), segment(visible(status), 'plain'));
  return [...segments, blank(2), segment(own(stateFacts[state].meaning), 'dim')];
}

/** The moment in the reader's mode first; the document's own text last, where it says more than the moment does. */
function timeSegments(
  { text, timeMs }: Extract<FactValue, { kind: 'time' }>,
  context: RowContext,
): readonly Segment[] {
  const raw = text === null ? [] : textSegments(text, 'dim', context.reach);
  if (timeMs === null) {
    const known = text === null ? [segment(own('-'), 'dim')] : textSegments(text, 'warning', context.reach);
    return text === null ? known : [...known, segment(own('  no time that can be read'), 'warning')];
  }
  const instant = `${formatInstant(timeMs, context.timeZone)} ${zoneLabel(timeMs, context.timeZone)}`;
  const offset = offsetText(timeMs, context);
  const segments: Segment[] =
    offset === null ? [segment(own(instant))] : [segment(own(offset)), segment(own(`  ${instant}`), 'dim')];
  const isPlain = text === null || (context.timeZone === 'UTC' && isPlainUtc(text, timeMs));
  return isPlain ? segments : [...segments, blank(2), ...raw];
}

/** The forms of the API and of the databases, which write UTC without a zone, hold nothing that the moment in UTC does not. */
function isPlainUtc(text: string, timeMs: number): boolean {
  const iso = new Date(timeMs).toISOString();
  return text === iso || text.replace(' ', 'T') === iso.slice(0, -1);
}

function offsetText(timeMs: number, { timeMode, rootStartMs, firstFailureMs }: RowContext): string | null {
  if (timeMode === 'absolute') return null;
  const sinceMs = timeMode === 'root' ? rootStartMs : firstFailureMs;
  if (Number.isNaN(sinceMs)) return null;
  return `${formatOffset(timeMs - sinceMs)} from the ${timeMode === 'root' ? 'start' : 'first failure'}`;
}

function runSegments(
  { row, note }: Extract<FactValue, { kind: 'run' }>,
  { runs, isAscii }: RowContext,
): readonly Segment[] {
  if (row === noRow) return [segment(own('-'), 'dim')];
  const { index } = runs;
  const glyph = glyphOf(index.state(row));
  const segments = [
    segment(glyphSign(glyph, isAscii), glyphTone(glyph)),
    blank(1),
    segment(runName(index, row)),
  ];
  if (index.taskIdentifier(row) !== null)
    segments.push(blank(2), segment(visibleStart(index.id(row), 200), 'dim'));
  if (index.presence(row) !== 'loaded') segments.push(segment(own('  not in this input'), 'dim'));
  return note === null ? segments : [...segments, segment(own(`  ${note}`), 'dim')];
}
