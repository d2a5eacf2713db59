/** `--print tree`: the same tree as on screen, all unfolded, as plain lines. */

import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { asciiLine } from '../presentation/ascii-screen.ts';
import { attemptLines } from '../presentation/details/attempt-lines.ts';
import { treeItem } from '../presentation/item-of-row.ts';
import type { Line } from '../presentation/line.ts';
import { segmentsText, withoutEndBlank } from '../presentation/segments.ts';
import { neededColumns, TreeDrawing } from '../presentation/tree-drawing.ts';
import type { TreeItem } from '../presentation/tree-item.ts';
import { verdictLine } from '../presentation/verdict-line.ts';
import { isMatch, type RowMatches } from '../query/match-rows.ts';
import type { FamilyOrder } from '../query/sort-families.ts';
import { unfoldAll } from '../state/fold-many.ts';
import { initialState } from '../state/initial-state.ts';
import { withMatched } from '../state/narrowing.ts';
import type { State, TimeMode } from '../state/state.ts';
import { settingsOf } from './settings-of.ts';
import type { Sink } from './sink.ts';
import { TextWriter } from './text-writer.ts';

/** How the tree looks. */
export interface TreeLook {
  readonly widthCells: number;
  readonly isAscii: boolean;
  /** IANA zone of the times. */
  readonly timeZone: string;
  readonly timeMode: TimeMode;
  readonly sort: FamilyOrder;
  /** Id of the run whose row bears the cursor's mark; null for none. */
  readonly select: string | null;
  /** Runs that the filter matches; null without a filter. */
  readonly matched: RowMatches | null;
  /** Makes a line's text where tones are to be seen; null for text without any escape sequence. */
  readonly paint: ((line: Line) => string) | null;
}

/** From this width on the columns have heads and the chart an axis, as on a screen of that width. */
const tableWidth = 100;

/**
 * Writes the verdict, then every family with every run, its error, and its attempts where there were several. Lines end where
 * their text does. The same runs and look give the same bytes.
 */
export async function printTree(runs: RunCollection, look: TreeLook, sink: Sink): Promise<void> {
  const state = unfoldedState(runs, look);
  const writer = new TextWriter(sink);
  const put = (line: Line): void => writer.put(`${textOf(line, look)}\n`);
  put(verdictLine(state, look.widthCells));
  if (state.visible.count > 0) writer.put('\n');
  const isTable = look.widthCells >= tableWidth;
  const columns = neededColumns(itemsOf(state), look.widthCells, isTable);
  const drawing = new TreeDrawing(state, look.widthCells, columns);
  if (isTable && state.visible.count > 0) put(drawing.headLine(onlyFamily(runs)));
  for (let position = 0; position < state.visible.count; position++) {
    for (const line of linesAt(state, drawing, position)) {
      put(line);
      if (writer.isFull) await writer.flush();
    }
  }
  await writer.flush();
}

function unfoldedState(runs: RunCollection, look: TreeLook): State {
  const { select } = look;
  const size = { columns: look.widthCells, rows: Number.MAX_SAFE_INTEGER };
  const opened = unfoldAll(withMatched(initialState(settingsOf(look), size, runs), look.matched));
  const isSelected = select !== null && runs.index.rowOf(select) !== noRow;
  // Nobody stands anywhere in a text, so there is no place among the families to be told either.
  return { ...opened, rootOrder: new Int32Array(0), ...(isSelected ? {} : { cursor: noRow, position: -1 }) };
}

/** Families have each their own time axis: only where there is one does it stand in the head. */
function onlyFamily({ forest }: RunCollection): number {
  return forest.roots.length === 1 ? (forest.roots[0] ?? noRow) : noRow;
}

function* itemsOf(state: State): Generator<TreeItem, void, undefined> {
  for (let position = 0; position < state.visible.count; position++)
    if (state.visible.isMessage[position] !== 1) yield treeItem(state, position);
}

/** A run's line and, after its message where it has one, its attempts. */
function* linesAt(state: State, drawing: TreeDrawing, position: number): Generator<Line, void, undefined> {
  const { visible, runs } = state;
  const row = visible.row[position] ?? noRow;
  if (visible.isMessage[position] === 1) yield drawing.messageLine(position);
  else yield drawing.itemLine(position, treeItem(state, position));
  const hasMessageNext = visible.isMessage[position + 1] === 1 && position + 1 < visible.count;
  if (hasMessageNext || runs.index.attempts(row).length < 2) return;
  if (state.matched !== null && !isMatch(state.matched, row)) return;
  for (const segments of attemptLines(state, row, drawing.roomBelow(row)))
    yield drawing.lineBelow(row, segments);
}

/** A line as it is written: painted, or as bare text. */
export function textOf(line: Line, { paint, isAscii }: Pick<TreeLook, 'paint' | 'isAscii'>): string {
  const drawn = isAscii ? asciiLine(line) : line;
  // The selected line is a bar of the whole width, where there is colour to draw it with.
  const segments = drawn.isSelected && paint !== null ? drawn.segments : withoutEndBlank(drawn.segments);
  return paint === null ? segmentsText(segments) : paint({ ...drawn, segments });
}
