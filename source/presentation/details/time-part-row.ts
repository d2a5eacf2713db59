/** A part of a run's time with its share of the whole as a bar. */
import type { DetailRow, TimePart } from '../../state/detail-row.ts';
import { barSign } from '../bar.ts';
import { formatDuration } from '../format-time.ts';
import type { Tone, VisibleText } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';

const wordCells = 16;
const mostBar = 40;

const partFacts: Readonly<
  Record<TimePart, readonly [word: string, mark: Parameters<typeof barSign>[0], tone: Tone]>
> = {
  queued: ['queued', 'queued', 'waiting'],
  attempts: ['in attempts', 'attempt', 'plain'],
  children: ['in children', 'attempt', 'dim'],
  gaps: ['between attempts', 'gap', 'dim'],
  unknown: ['not known', 'missing', 'warning'],
  waits: ['of it in waits', 'wait', 'waiting'],
};

/** `in children     38.4s  93%  █████████`. */
export function timePartRow(
  { part, partMs, wholeMs }: Extract<DetailRow, { kind: 'time-part' }>,
  { width, columns, isAscii }: RowContext,
): RowDrawing {
  const [word, mark, tone] = partFacts[part];
  const share = wholeMs > 0 ? partMs / wholeMs : 0;
  const percent = wholeMs > 0 && partMs > 0 ? percentText(share) : '';
  const head = [
    segment(padToWidth(own(word), wordCells), 'dim'),
    segment(
      padToWidth(own(formatDuration(partMs)), columns.duration + 1, 'start'),
      partMs < 0 ? 'warning' : 'plain',
    ),
    segment(padToWidth(own(percent), 6, 'start'), 'dim'),
    blank(2),
  ];
  const room = Math.min(mostBar, width - 2 - wordCells - columns.duration - 1 - 6 - 2);
  const cells = Math.max(share > 0 ? 1 : 0, Math.round(share * Math.max(0, room)));
  const bar = barSign(mark, isAscii).repeat(cells) as VisibleText;
  return drawing(head, room < 4 ? [] : [segment(bar, tone)], 'never');
}

/** A share of 1 in percent: never 0 % of what took time, nor 100 % where something else did too. */
export function percentText(share: number): string {
  if (share < 0.01) return '<1%';
  return share < 1 && share > 0.99 ? '>99%' : `${Math.round(share * 100)}%`;
}
