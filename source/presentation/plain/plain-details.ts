/** The details as plain lines: the whole tab, as it is folded now, a line a row however long it is. */
import { noRow } from '../../model/run-index.ts';
import { subtreeTimes } from '../../model/subtree-times.ts';
import type { DetailRow, DetailRows } from '../../state/detail-row.ts';
import { detailColumns, detailRows } from '../../state/detail-rows.ts';
import type { State } from '../../state/state.ts';
import { drawRow } from '../details/draw-row.ts';
import { rowColumns } from '../details/row-columns.ts';
import { marginCells, type RowContext } from '../details/row-drawing.ts';
import type { VisibleText } from '../line.ts';
import { blank } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { visible } from '../visible.ts';
import { type PlainText, plainLine } from './plain-text.ts';
import { runTitle } from './run-title.ts';
import { SecretRows } from './secret-rows.ts';

/** Cells of a line at most: longer texts are cut with a mark and what is left of them. */
const longestLineCells = 20_000;
/** Rows that agree on their columns: a pane's rows do, all of a JSON of a million lines need not. */
const sliceRows = 1000;

/** What a key does with a row on the screen does nothing in a text. */
const keyHint = / \(enter(?: folds)?\)$/;

/** The run's name and id, then its rows; of an overview in two columns the left one, then the right one. `widthCells` is for bars and labels. With `isMasked` no value is told whose key names a secret. */
export function plainDetails(state: State, widthCells: number, isMasked: boolean): PlainText {
  const columns = detailColumns(state);
  const parts = columns === null ? [detailRows(state)] : [columns.left, columns.right];
  return {
    rowCount: parts.reduce((sum, { count }) => sum + count, 0),
    lines: () => detailsLines(state, parts, widthCells, isMasked),
  };
}

function* detailsLines(
  state: State,
  parts: readonly DetailRows[],
  widthCells: number,
  isMasked: boolean,
): Generator<VisibleText | null, void, undefined> {
  const { runs, cursor, details } = state;
  if (cursor !== noRow && cursor < runs.index.size) {
    yield visible(`${runTitle(runs, cursor)}  ${details.tab}`);
    yield visible('');
  }
  for (const [place, rows] of parts.entries()) {
    if (place > 0) yield visible('');
    yield* plainRows(state, rows, widthCells, isMasked);
  }
}

/** Rows of the details of the run under the cursor, a line each. */
export function* plainRows(
  state: State,
  rows: DetailRows,
  widthCells: number,
  isMasked: boolean,
): Generator<VisibleText, void, undefined> {
  const { isAscii } = state.settings;
  const secrets = isMasked ? new SecretRows() : null;
  for (let from = 0; from < rows.count; from += sliceRows) {
    const slice: DetailRow[] = [];
    for (let at = from; at < Math.min(from + sliceRows, rows.count); at += 1) slice.push(rows.at(at));
    const context = contextOf(state, slice, widthCells);
    for (const row of slice) {
      const drawn = drawRow(row, context);
      const { head, body, tail } = secrets?.masked(row, drawn) ?? drawn;
      const line = plainLine([blank(marginCells), ...head, ...body, ...tail], isAscii);
      yield row.kind === 'folded-frames' ? (line.replace(keyHint, '') as VisibleText) : line;
    }
  }
}

function contextOf(state: State, rows: readonly DetailRow[], widthCells: number): RowContext {
  const { runs, cursor, timeMode, settings } = state;
  const hasRun = cursor !== noRow && cursor < runs.index.size;
  const root = hasRun ? (runs.forest.root[cursor] ?? cursor) : noRow;
  const times = root === noRow ? null : subtreeTimes(runs.index, runs.forest, root);
  return {
    runs,
    isAscii: settings.isAscii,
    timeZone: zoneOf(state),
    timeMode,
    rootStartMs: times?.startMs ?? Number.NaN,
    firstFailureMs: times?.firstFailureMs ?? Number.NaN,
    width: widthCells,
    reach: longestLineCells,
    longReach: longestLineCells,
    columns: rowColumns(rows, widthCells),
    find: null,
  };
}
