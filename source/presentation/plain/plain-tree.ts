/** The tree as plain lines: as it is folded, filtered and narrowed now, all of its rows. */
import { noRow } from '../../model/run-index.ts';
import { noFind } from '../../state/find.ts';
import type { State } from '../../state/state.ts';
import { emptyTreeLines } from '../empty-tree.ts';
import { treeItem } from '../item-of-row.ts';
import type { VisibleText } from '../line.ts';
import { neededColumns, TreeDrawing } from '../tree-drawing.ts';
import type { TreeItem } from '../tree-item.ts';
import { type PlainText, plainLine } from './plain-text.ts';

/** From this width on the columns have heads and the chart an axis, as on a screen of that width. */
const tableWidth = 100;
/** Rows that are measured before others have a turn. */
const sliceRows = 2000;
const emptyRows = 10;

/** Lines of at most `widthCells`. Only the first `mostRows` are measured for their columns. */
export function plainTree(state: State, widthCells: number, mostRows: number): PlainText {
  const { count } = state.visible;
  const lines = () => treeLines(undecorated(state), widthCells, Math.min(count, mostRows));
  return { rowCount: count, lines };
}

/** Nobody stands anywhere, nothing is found, nothing is scrolled aside. */
function undecorated(state: State): State {
  return { ...state, position: -1, left: 0, find: noFind, overlay: null };
}

function* treeLines(
  state: State,
  widthCells: number,
  measuredRows: number,
): Generator<VisibleText | null, void, undefined> {
  const { visible, settings } = state;
  const { isAscii } = settings;
  if (visible.count === 0) {
    for (const { segments } of emptyTreeLines(state, widthCells, emptyRows)) {
      const line = plainLine(segments, isAscii);
      if (line !== '') yield line;
    }
    return;
  }
  const widest: TreeItem[] = [];
  for (let position = 0; position < measuredRows; position += 1) {
    if (visible.isMessage[position] !== 1) keepWidest(widest, treeItem(state, position));
    if (position % sliceRows === sliceRows - 1) yield null;
  }
  const isTable = widthCells >= tableWidth;
  const drawing = new TreeDrawing(state, widthCells, neededColumns(widest, widthCells, isTable));
  if (isTable) yield plainLine(drawing.headLine(axisRow(state)).segments, isAscii);
  for (let position = 0; position < visible.count; position += 1) {
    const line =
      visible.isMessage[position] === 1
        ? drawing.messageLine(position)
        : drawing.itemLine(position, treeItem(state, position));
    yield plainLine(line.segments, isAscii);
  }
}

/** Families have each their own time axis: only where there is one in the view does it stand in the head. */
function axisRow({ zoom, rootOrder }: State): number {
  if (zoom !== noRow) return zoom;
  return rootOrder.length === 1 ? (rootOrder[0] ?? noRow) : noRow;
}

/** Columns are as wide as the longest duration and the longest word: two items stand for all. */
function keepWidest(widest: TreeItem[], item: TreeItem): void {
  const [longest, wordiest] = widest;
  if (longest === undefined || item.duration.length > longest.duration.length) widest[0] = item;
  if (wordiest === undefined || item.word.length > wordiest.word.length) widest[1] = item;
}
