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

/** What a cell of a bar shows. */
export type Mark =
  | 'attempt'
  | 'part'
  | 'gap'
  | 'wait'
  | 'queued'
  | 'failed end'
  | 'open end'
  | 'missing'
  | 'blank';

interface Cell {
  readonly mark: Mark;
  readonly tone: Tone;
}

const signByMark: Readonly<Record<Mark, readonly [sign: string, ascii: string]>> = {
  attempt: ['█', '#'],
  part: ['▌', ':'],
  gap: ['▒', '~'],
  wait: ['─', '-'],
  queued: ['░', '.'],
  'failed end': ['✘', 'x'],
  'open end': ['›', '>'],
  missing: ['?', '?'],
  blank: [' ', ' '],
};

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
  if (pieces.length <= manyPieces) {
    return segmentsOf(barCells(pieces, axis, widthCells, options.isFailingEnd), options.isAscii);
  }
  const key = [axis.startMs, axis.endMs, widthCells, options.isAscii, options.isFailingEnd].join();
  let drawn = drawnByPieces.get(pieces);
  if (drawn?.key !== key) {
    const cells = barCells(pieces, axis, widthCells, options.isFailingEnd);
    drawn = { key, segments: segmentsOf(cells, options.isAscii) };
    drawnByPieces.set(pieces, drawn);
  }
  return drawn.segments;
}

/** A run may have a million attempts: its bar is drawn once for as long as it looks the same. */
const manyPieces = 500;
const drawnByPieces = new WeakMap<
  readonly BarPiece[],
  { readonly key: string; readonly segments: readonly Segment[] }
>();

function barCells(pieces: readonly BarPiece[], axis: TimeAxis, width: number, isFailingEnd: boolean): Cell[] {
  const cells: Cell[] = new Array(Math.max(0, width)).fill(blankCell);
  if (width <= 0) return cells;
  const scale = scaleOf(axis, width);
  const small: BarPiece[] = [];
  let lastCell = -1;
  let lastPiece: BarPiece | null = null;
  for (const piece of pieces) {
    if (!drawWhole(cells, piece, scale)) small.push(piece);
    const end = endCell(piece, scale, width);
    if (end >= lastCell) {
      lastCell = end;
      lastPiece = piece;
    }
  }
  for (const piece of small) drawSmall(cells, piece, scale);
  if (cells.every(({ mark }) => mark === 'blank')) drawTrace(cells, small, scale);
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

/** Draws a piece that fills cells: an attempt where it is as long as one, what lies between where it is at least half as long. */
function drawWhole(cells: Cell[], piece: BarPiece, scale: (timeMs: number) => number): boolean {
  if (!isKnown(piece)) return false;
  const start = scale(piece.startMs);
  const end = scale(piece.endMs);
  if (end - start < (piece.kind === 'attempt' ? 1 : 0.5)) return false;
  const cell = cellOf(piece);
  const to = Math.round(end);
  for (let at = Math.round(start); at < to; at += 1) cells[at] = cell;
  return to > Math.round(start);
}

/** Draws what is shorter than a cell and yet must be seen: attempts, and times that contradict each other or are missing. */
function drawSmall(cells: Cell[], piece: BarPiece, scale: (timeMs: number) => number): void {
  const moment = Number.isNaN(piece.startMs) ? piece.endMs : piece.startMs;
  if (Number.isNaN(moment)) return;
  const at = cellAt(moment, scale, cells.length);
  if (!isKnown(piece)) cells[at] = { mark: 'missing', tone: 'warning' };
  else if (piece.kind === 'attempt' && cells[at]?.mark !== 'attempt')
    cells[at] = { ...cellOf(piece), mark: 'part' };
}

/** A bar that would be blank shows its first piece, however short. */
function drawTrace(cells: Cell[], small: readonly BarPiece[], scale: (timeMs: number) => number): void {
  const first = small.find(isKnown);
  if (first !== undefined) cells[cellAt(first.startMs, scale, cells.length)] = cellOf(first);
}

function cellAt(timeMs: number, scale: (timeMs: number) => number, width: number): number {
  return Math.min(Math.floor(scale(timeMs)), width - 1);
}

function endCell(piece: BarPiece, scale: (timeMs: number) => number, width: number): number {
  const moment = Number.isNaN(piece.endMs) ? piece.startMs : piece.endMs;
  if (Number.isNaN(moment)) return -1;
  const start = Number.isNaN(piece.startMs) ? moment : piece.startMs;
  const first = cellAt(Math.min(start, moment), scale, width);
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
    case 'waiting':
      return { mark: 'wait', tone: 'waiting' };
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
