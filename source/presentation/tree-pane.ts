/** The tree's pane: column heads where there is room, then the rows of the window. Its cost follows its height. */
import { noRow } from '../model/run-index.ts';
import { isFailedState, isFinalState } from '../model/run-state.ts';
import { hasBit } from '../state/bit-set.ts';
import type { State } from '../state/state.ts';
import { errorTitle } from './failure-message.ts';
import { formatCount } from './format-count.ts';
import { hasLaterSibling } from './later-siblings.ts';
import type { Line, Segment, Tone } from './line.ts';
import { rowFacts } from './row-facts.ts';
import { blank, fitSegments, lineOf, segment, segmentsWidth } from './segments.ts';
import { timeAxisText } from './time-axis.ts';
import { axisOf, tickLabels } from './time-telling.ts';
import { type TreeColumns, treeColumns } from './tree-columns.ts';
import { TreeGuides } from './tree-guides.ts';
import { type TreeItem, treeItem } from './tree-item.ts';
import { cursorSegment, headWidth, treeRow } from './tree-row.ts';
import { own, visibleSegments } from './visible.ts';
import { padToWidth, widthCells } from './width.ts';

/** What the tree is drawn from. */
export type TreeView = Pick<
  State,
  | 'runs'
  | 'visible'
  | 'settings'
  | 'size'
  | 'zoom'
  | 'position'
  | 'cursor'
  | 'top'
  | 'pane'
  | 'left'
  | 'timeMode'
  | 'isUtc'
>;

/** Lines of the tree, `height` of them where there are so many rows, each exactly `width` cells; `headRows` is 1 for column heads. */
export function treeLines(view: TreeView, width: number, height: number, headRows: number): readonly Line[] {
  const to = Math.min(view.top + height - headRows, view.visible.count);
  const items = new Map<number, TreeItem>();
  for (let position = view.top; position < to; position += 1) {
    if (view.visible.isMessage[position] !== 1) items.set(position, treeItem(view, position));
  }
  const columns = columnsFor([...items.values()], width, headRows > 0);
  const guides = guidesFor(view);
  const lines: Line[] = headRows > 0 ? [headLine(view, columns, width)] : [];
  for (let position = view.top; position < to; position += 1) {
    const item = items.get(position);
    lines.push(
      item === undefined
        ? messageLine(view, position, guides, width)
        : itemLine(view, position, item, { guides, columns, width }),
    );
  }
  return lines;
}

function itemLine(
  view: TreeView,
  position: number,
  item: TreeItem,
  { guides, columns, width }: { guides: TreeGuides; columns: TreeColumns; width: number },
): Line {
  const isCursor = position === view.position;
  return treeRow(item, guides.before(item.row), {
    width,
    columns,
    isAscii: view.settings.isAscii,
    isCursor,
    isSelected: isCursor && view.pane === 'tree',
    left: view.pane === 'tree' ? view.left : 0,
    axis: axisOf(view, item.row),
  });
}

/** `! 3× CarrierError: label rejected by carrier`, under the run's name. */
function messageLine(view: TreeView, position: number, guides: TreeGuides, width: number): Line {
  const { runs, settings } = view;
  const row = view.visible.row[position] ?? noRow;
  const hasChildren = runs.forest.firstChild[row] !== noRow && hasBit(view.visible.unfolded, row);
  const before = guides.below(row, hasChildren);
  const nameCells = segmentsWidth(guides.before(row)) + headWidth(settings.isAscii);
  const error = runs.index.error(row);
  const { failureCount } = rowFacts(runs, row);
  const count = failureCount > 1 ? `${formatCount(failureCount)}${settings.isAscii ? 'x' : '×'} ` : '';
  const segments: Segment[] = [
    cursorSegment(false, settings.isAscii),
    ...fitSegments(before, nameCells),
    segment(own(`! ${count}`), 'failure'),
    ...(error === null ? [] : visibleSegments(errorTitle(error), 'plain', width + view.left)),
  ];
  return lineOf(segments, width);
}

function columnsFor(items: readonly TreeItem[], width: number, isTable: boolean): TreeColumns {
  let duration = leastDuration;
  let word = leastWord;
  for (const item of items) {
    duration = Math.max(duration, item.duration.length);
    word = Math.max(word, Math.min(widthCells(item.word), mostWord));
  }
  return treeColumns({ width, isTable, duration, word });
}

/** `2m 05s` and `Completed` are met everywhere: with room for them the columns seldom move while one scrolls. */
const leastDuration = 6;
const leastWord = 9;
const mostWord = 15;

function headLine(view: TreeView, columns: TreeColumns, width: number): Line {
  const isTable = columns.attempts > 0;
  const label = (text: string, cells: number, side: 'start' | 'end'): Segment =>
    segment(padToWidth(own(text), cells, side), 'dim');
  const segments: Segment[] = [blank(1), label('RUN', columns.name, 'end'), blank(1)];
  if (isTable) segments.push(label('ATT', columns.attempts, 'start'), blank(1));
  segments.push(label('DUR', columns.duration, 'start'), blank(2), label('STATUS', columns.word, 'end'));
  if (columns.bar > 0) {
    const axis = axisOf(view, view.cursor);
    const ticks = timeAxisText(axis, columns.bar, tickLabels(view, view.cursor));
    const rule = view.settings.isAscii ? '|' : '│';
    segments.push(...(isTable ? [blank(1), segment(own(rule), 'dim')] : [blank(2)]), segment(ticks, 'dim'));
  }
  return lineOf(segments, width);
}

function guidesFor(view: TreeView): TreeGuides {
  return new TreeGuides({
    forest: view.runs.forest,
    zoom: view.zoom,
    cellsALevel: view.size.columns < 100 ? 1 : 2,
    isAscii: view.settings.isAscii,
    hasLaterSibling: (row) => row !== view.zoom && hasLaterSibling(view, row),
    toneBelow: (parent) => toneBelow(view, parent),
  });
}

/** Red where the parent failed, the tone of running where it runs: the eye follows a broken path. */
function toneBelow({ runs }: TreeView, parent: number): Tone {
  if (parent === noRow) return 'dim';
  const state = runs.index.state(parent);
  if (isFailedState(state)) return 'failure';
  return isFinalState(state) || state === 'unknown' ? 'dim' : 'running';
}
