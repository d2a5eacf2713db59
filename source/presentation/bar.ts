/** A run's time as a bar on an axis: what each cell shows of it. */
import type { Segment, Tone, VisibleText } from './line.ts';

/** A stretch of time that bars are drawn on, in epoch milliseconds; NaN where nothing is known. */
export interface TimeAxis {
  readonly startMs: number;
  readonly endMs: number;
}

/** A piece of a run's time. A missing moment is NaN; `isOpen` has no end yet and is drawn up to `endMs`. */
export interface BarPiece {
  readonly kind: 'queued' | 'attempt' | 'gap' | 'waiting' | 'unknown';
  readonly startMs: number;
  readonly endMs: number;
  readonly isOpen: boolean;
  readonly isFailed: boolean;
}

export interface BarOptions {
  readonly isAscii: boolean;
  /** Whether the bar ends in a failure of its own: its last cell is `✘`. */
  readonly isFailingEnd: boolean;
}

type Mark = 'attempt' | 'part' | 'gap' | 'queued' | 'failed end' | 'open end' | 'missing' | 'blank';

interface Cell {
  readonly mark: Mark;
  readonly tone: Tone;
}

const signByMark: Readonly<Record<Mark, readonly [sign: string, ascii: string]>> = {
  attempt: ['█', '#'],
  part: ['▌', ':'],
  gap: ['▒', '~'],
  queued: ['░', '.'],
  'failed end': ['✘', 'x'],
  'open end': ['›', '>'],
  missing: ['?', '?'],
  blank: [' ', ' '],
};

/** Signs of a bar with their meaning, for the legend of the help. */
export const barLegend: readonly (readonly [mark: Mark, meaning: string])[] = [
  ['attempt', 'in an attempt'],
  ['part', 'less than a cell'],
  ['gap', 'between attempts: back-off or a wait, the JSON does not say'],
  ['queued', 'queued'],
  ['failed end', 'ended in failure'],
  ['open end', 'has not ended'],
  ['missing', 'a time is missing'],
];

/** Sign of a mark. */
export function barSign(mark: Mark, isAscii: boolean): VisibleText {
  return signByMark[mark][isAscii ? 1 : 0] as VisibleText;
}

const blankCell: Cell = { mark: 'blank', tone: 'plain' };

/** The bar as segments of exactly `widthCells`. What took less than a cell still shows: a bar is never empty where a time is known. */
export function barSegments(
  pieces: readonly BarPiece[],
  axis: TimeAxis,
  widthCells: number,
  options: BarOptions,
): readonly Segment[] {
  return segmentsOf(barCells(pieces, axis, widthCells, options.isFailingEnd), options.isAscii);
}

function barCells(pieces: readonly BarPiece[], axis: TimeAxis, width: number, isFailingEnd: boolean): Cell[] {
  const cells: Cell[] = new Array(Math.max(0, width)).fill(blankCell);
  if (width <= 0) return cells;
  const scale = scaleOf(axis, width);
  const small: BarPiece[] = [];
  let lastCell = -1;
  let lastPiece: BarPiece | null = null;
  for (const piece of pieces) {
    const isDrawn = isKnown(piece) && drawWhole(cells, piece, scale);
    if (!isDrawn) small.push(piece);
    const end = endCell(piece, scale, width);
    if (end >= lastCell) {
      lastCell = end;
      lastPiece = piece;
    }
  }
  for (const piece of small) drawSmall(cells, piece, scale);
  if (lastPiece !== null && lastCell >= 0) drawEnd(cells, lastCell, lastPiece, isFailingEnd);
  return cells;
}

function scaleOf({ startMs, endMs }: TimeAxis, width: number): (timeMs: number) => number {
  const span = endMs - startMs;
  if (!(span > 0)) return () => 0;
  return (timeMs) => Math.min(Math.max((timeMs - startMs) / span, 0), 1) * width;
}

function isKnown({ startMs, endMs }: BarPiece): boolean {
  return endMs >= startMs;
}

function drawWhole(cells: Cell[], piece: BarPiece, scale: (timeMs: number) => number): boolean {
  const from = Math.round(scale(piece.startMs));
  const to = Math.round(scale(piece.endMs));
  const cell = cellOf(piece);
  for (let at = from; at < to; at += 1) cells[at] = cell;
  return to > from;
}

function drawSmall(cells: Cell[], piece: BarPiece, scale: (timeMs: number) => number): void {
  const moment = Number.isNaN(piece.startMs) ? piece.endMs : piece.startMs;
  if (Number.isNaN(moment)) return;
  const at = Math.min(Math.floor(scale(moment)), cells.length - 1);
  const there = cells[at]?.mark;
  if (!isKnown(piece)) cells[at] = { mark: 'missing', tone: 'warning' };
  else if (piece.kind === 'attempt' && there !== 'attempt') cells[at] = { ...cellOf(piece), mark: 'part' };
  else if (there === 'blank') cells[at] = cellOf(piece);
}

function endCell(piece: BarPiece, scale: (timeMs: number) => number, width: number): number {
  const moment = Number.isNaN(piece.endMs) ? piece.startMs : piece.endMs;
  if (Number.isNaN(moment)) return -1;
  const start = Number.isNaN(piece.startMs) ? moment : piece.startMs;
  const first = Math.min(Math.floor(scale(Math.min(start, moment))), width - 1);
  return Math.max(Math.round(scale(moment)) - 1, first);
}

function drawEnd(cells: Cell[], at: number, piece: BarPiece, isFailingEnd: boolean): void {
  if (piece.isOpen) cells[at] = { mark: 'open end', tone: cellOf(piece).tone };
  else if (isFailingEnd && cells[at]?.mark !== 'missing') cells[at] = { mark: 'failed end', tone: 'failure' };
}

function cellOf(piece: BarPiece): Cell {
  switch (piece.kind) {
    case 'attempt':
      if (piece.isFailed) return { mark: 'attempt', tone: 'failure' };
      return { mark: 'attempt', tone: piece.isOpen ? 'running' : 'success' };
    case 'gap':
      return { mark: 'gap', tone: 'dim' };
    case 'unknown':
      return { mark: 'missing', tone: 'warning' };
    default:
      return { mark: 'queued', tone: 'waiting' };
  }
}

function segmentsOf(cells: readonly Cell[], isAscii: boolean): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let tone: Tone = 'plain';
  for (const cell of cells) {
    if (cell.tone !== tone && text !== '') {
      segments.push({ text: text as VisibleText, tone });
      text = '';
    }
    tone = cell.tone;
    text += barSign(cell.mark, isAscii);
  }
  if (text !== '') segments.push({ text: text as VisibleText, tone });
  return segments;
}
