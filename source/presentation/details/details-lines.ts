/** The details pane: the window of its rows, in two columns where the overview has two. */
import { jsonNeedle } from '../../model/json-needle.ts';
import { noRow } from '../../model/run-index.ts';
import { subtreeTimes } from '../../model/subtree-times.ts';
import type { DetailRow, DetailRows } from '../../state/detail-row.ts';
import { detailColumns, detailRows } from '../../state/detail-rows.ts';
import { jsonFindText } from '../../state/json-find-matches.ts';
import type { State } from '../../state/state.ts';
import type { Line, Segment } from '../line.ts';
import { markMatches } from '../mark-matches.ts';
import {
  blank,
  cutSegments,
  fitSegments,
  lineOf,
  scrollSegments,
  segment,
  segmentsWidth,
} from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { cursorSegment } from '../tree-row.ts';
import { own } from '../visible.ts';
import { drawRow } from './draw-row.ts';
import { escapedText } from './json-row.ts';
import { rowColumns } from './row-columns.ts';
import { marginCells, type RowContext, type RowDrawing } from './row-drawing.ts';
import { wrapSegments } from './wrap-segments.ts';

/** What the details depend on. */
export type DetailsDrawing = Parameters<typeof detailRows>[0] &
  Pick<State, 'settings' | 'timeMode' | 'isUtc' | 'isWrapped' | 'left' | 'find' | 'jsonFind'>;

/** A column of rows and how it is looked at. */
interface Column {
  readonly rows: DetailRows;
  readonly width: number;
  readonly top: number;
  /** Index of the row that the cursor is on; −1 where the column has not the keys. */
  readonly cursor: number;
  /** Cells scrolled sideways. */
  readonly left: number;
}

/** In less room than this a text broken into lines is no easier to read. */
const leastWrapped = 8;
const separatorCells = 3;

/** Exactly `heightRows` lines of exactly `widthCells`; costs what is drawn, however many rows there are. */
export function detailsLines(state: DetailsDrawing, widthCells: number, heightRows: number): readonly Line[] {
  const { details } = state;
  const hasKeys = state.pane === 'details';
  const columns = detailColumns(state);
  const active = { top: details.top, cursor: hasKeys ? details.cursor : -1, left: hasKeys ? state.left : 0 };
  const idle = { top: 0, cursor: -1, left: 0 };
  if (columns === null) {
    const column = { rows: detailRows(state), width: widthCells, ...active };
    return columnLines(column, state, heightRows).map((line) => lineOf(line.segments, widthCells, line));
  }
  const leftWidth = Math.max(1, Math.floor((widthCells - separatorCells) / 2));
  const rightWidth = Math.max(1, widthCells - separatorCells - leftWidth);
  const isLeft = details.column === 'left';
  const left = columnLines(
    { rows: columns.left, width: leftWidth, ...(isLeft ? active : idle) },
    state,
    heightRows,
  );
  const right = columnLines(
    { rows: columns.right, width: rightWidth, ...(isLeft ? idle : active) },
    state,
    heightRows,
  );
  const separator = segment(own(state.settings.isAscii ? ' | ' : ' │ '), 'dim');
  return left.map((line, place) => {
    const beside = right[place] ?? blankLine(rightWidth);
    return lineOf([...line.segments, separator, ...beside.segments], widthCells);
  });
}

/** What stands at a cell of the pane below its title: the row's place in its column, the line it is drawn in and the cell of that. */
export interface DetailAt {
  readonly place: number;
  readonly column: 'left' | 'right';
  readonly line: Line;
  readonly cell: number;
}

/** The row at a cell, both counted from 0; null where none stands there. */
export function detailRowAt(
  state: DetailsDrawing,
  widthCells: number,
  heightRows: number,
  { row, column }: { readonly row: number; readonly column: number },
): DetailAt | null {
  const { details } = state;
  const columns = detailColumns(state);
  if (columns === null) {
    const hasKeys = state.pane === 'details';
    const drawn = columnDrawing(
      {
        rows: detailRows(state),
        width: widthCells,
        top: details.top,
        cursor: hasKeys ? details.cursor : -1,
        left: 0,
      },
      state,
      heightRows,
    );
    return atLine(drawn, row, { column: details.column, cell: column });
  }
  const leftWidth = Math.max(1, Math.floor((widthCells - separatorCells) / 2));
  const side = column < leftWidth + separatorCells ? ('left' as const) : ('right' as const);
  const isActive = side === details.column;
  const width = side === 'left' ? leftWidth : Math.max(1, widthCells - separatorCells - leftWidth);
  const drawn = columnDrawing(
    { rows: columns[side], width, top: isActive ? details.top : 0, cursor: -1, left: 0 },
    state,
    heightRows,
  );
  const cell = side === 'left' ? column : column - leftWidth - separatorCells;
  return atLine(drawn, row, { column: side, cell });
}

function atLine(
  { lines, places }: ColumnDrawing,
  row: number,
  at: Pick<DetailAt, 'column' | 'cell'>,
): DetailAt | null {
  const line = lines[row];
  const place = places[row];
  return line === undefined || place === undefined ? null : { place, line, ...at };
}

/** Lines of a column, and the place of the row that each belongs to; there are fewer places where blank lines fill it up. */
interface ColumnDrawing {
  readonly lines: readonly Line[];
  readonly places: readonly number[];
}

function columnLines(column: Column, state: DetailsDrawing, heightRows: number): readonly Line[] {
  return columnDrawing(column, state, heightRows).lines;
}

function columnDrawing(column: Column, state: DetailsDrawing, heightRows: number): ColumnDrawing {
  const rows: DetailRow[] = [];
  const last = Math.min(column.top + heightRows, column.rows.count);
  for (let index = column.top; index < last; index += 1) rows.push(column.rows.at(index));
  const context = contextOf(state, column, rows, heightRows);
  const lines: Line[] = [];
  const places: number[] = [];
  let startOfCursor = 0;
  let endOfCursor = 0;
  for (const [place, row] of rows.entries()) {
    const isCursor = column.top + place === column.cursor;
    // A row above the cursor may take many lines; the cursor's own must still be seen.
    if (lines.length >= heightRows && (column.cursor < column.top + place || column.cursor < 0)) break;
    if (isCursor) startOfCursor = lines.length;
    for (const line of rowLines(markedRow(row, context), isCursor, column, state, heightRows)) {
      lines.push(line);
      places.push(column.top + place);
    }
    if (isCursor) endOfCursor = lines.length;
  }
  const skipped = Math.max(0, Math.min(startOfCursor, endOfCursor - heightRows));
  const shown = lines.slice(skipped, skipped + heightRows);
  while (shown.length < heightRows) shown.push(blankLine(column.width));
  return { lines: shown, places: places.slice(skipped, skipped + heightRows) };
}

/** A row with what a find matches in it marked. */
function markedRow(row: DetailRow, context: RowContext): RowDrawing {
  const drawn = drawRow(row, context);
  if (context.find === null) return drawn;
  const { text } = context.find;
  return { ...drawn, body: markMatches(drawn.body, row.kind === 'json' ? escapedText(text) : text) };
}

function rowLines(
  drawn: RowDrawing,
  isCursor: boolean,
  { width, left }: Column,
  { settings, isWrapped }: DetailsDrawing,
  heightRows: number,
): readonly Line[] {
  const margin = [cursorSegment(isCursor, settings.isAscii), blank(marginCells - 1)];
  const head = [...margin, ...drawn.head];
  const room = width - segmentsWidth(head);
  const line = (segments: readonly Segment[]): Line => ({
    segments: fitSegments(segments, width),
    isSelected: isCursor,
  });
  const isWrapping = drawn.wrapping === 'always' || (isWrapped && drawn.wrapping === 'when-asked');
  if (isWrapping && room >= leastWrapped && segmentsWidth(drawn.body) > room) {
    const parts = wrapSegments(drawn.body, room);
    const most = linesOfRow(isWrapped, heightRows);
    return parts.slice(0, most).map((part, place) => {
      const isCut = place === most - 1 && parts.length > most;
      const shown = isCut ? cutSegments([...part, ...(parts[place + 1] ?? [])], room) : part;
      return line([...(place === 0 ? head : [blank(marginCells), ...drawn.nextHead]), ...shown]);
    });
  }
  const tailFits = segmentsWidth(drawn.body) + segmentsWidth(drawn.tail) <= room;
  if (left === 0) return [line([...head, ...drawn.body, ...(tailFits ? drawn.tail : [])])];
  return [line([...head, ...scrollSegments(drawn.body, left)])];
}

/** Lines that one row may take: all there are where the person asked for wrapping, else three, or a third. */
function linesOfRow(isWrapped: boolean, heightRows: number): number {
  return isWrapped ? Math.max(heightRows, 1) : Math.max(3, Math.floor(heightRows / 3));
}

function contextOf(
  state: DetailsDrawing,
  column: Column,
  rows: readonly DetailRow[],
  heightRows: number,
): RowContext {
  const { runs, cursor, timeMode, isWrapped } = state;
  const text = jsonFindText(state);
  const longReach = column.width * linesOfRow(isWrapped, heightRows);
  const hasRun = cursor !== noRow && cursor < runs.index.size;
  const root = hasRun ? (runs.forest.root[cursor] ?? cursor) : noRow;
  const times = root === noRow ? null : subtreeTimes(runs.index, runs.forest, root);
  return {
    runs,
    isAscii: state.settings.isAscii,
    timeZone: zoneOf(state),
    timeMode,
    rootStartMs: times?.startMs ?? Number.NaN,
    firstFailureMs: times?.firstFailureMs ?? Number.NaN,
    width: column.width,
    reach: isWrapped ? longReach : column.width + column.left,
    longReach,
    columns: rowColumns(rows, column.width),
    find: text === '' ? null : { text, needle: jsonNeedle(text) },
  };
}

function blankLine(width: number): Line {
  return { segments: [blank(width)], isSelected: false };
}
