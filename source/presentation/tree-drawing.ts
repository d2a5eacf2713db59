/** Draws lines of the tree one by one, from top to bottom, in columns that are settled beforehand. */
import { noRow } from '../model/run-index.ts';
import { isFailedState, isFinalState } from '../model/run-state.ts';
import { hasBit } from '../state/bit-set.ts';
import type { State } from '../state/state.ts';
import { errorTitle } from './failure-message.ts';
import { failureVerdict } from './failure-verdict.ts';
import { formatCount } from './format-count.ts';
import { hasLaterSibling } from './later-siblings.ts';
import type { Line, Segment, Tone } from './line.ts';
import { markMatches } from './mark-matches.ts';
import { rowFacts } from './row-facts.ts';
import { blank, fitSegments, lineOf, scrollSegments, segment, segmentsWidth } from './segments.ts';
import { timeAxisText } from './time-axis.ts';
import { axisOf, tickLabels } from './time-telling.ts';
import { type TreeColumns, treeColumns } from './tree-columns.ts';
import { deepLevel, TreeGuides } from './tree-guides.ts';
import type { TreeItem } from './tree-item.ts';
import { cursorSegment, headWidth, treeRow } from './tree-row.ts';
import { own, visibleSegments } from './visible.ts';
import { padToWidth, widthCells } from './width.ts';

/** What the tree is drawn from. */
export type TreeView = Pick<
  State,
  | 'runs'
  | 'visible'
  | 'settings'
  | 'matched'
  | 'size'
  | 'zoom'
  | 'position'
  | 'cursor'
  | 'top'
  | 'pane'
  | 'left'
  | 'timeMode'
  | 'isUtc'
  | 'find'
  | 'isQueueShown'
>;

/** Lines of exactly `width` cells. Positions must be asked for in their order: guides are carried on from line to line. */
export class TreeDrawing {
  readonly #view: TreeView;
  readonly #width: number;
  readonly #columns: TreeColumns;
  readonly #guides: TreeGuides;

  constructor(view: TreeView, width: number, columns: TreeColumns) {
    this.#view = view;
    this.#width = width;
    this.#columns = columns;
    this.#guides = guidesFor(view, width, columns);
  }

  /** A run's, or a folded group's, line. */
  itemLine(position: number, item: TreeItem): Line {
    const view = this.#view;
    const isCursor = position === view.position;
    const shown = view.isQueueShown ? item : withoutQueue(item);
    return treeRow(shown, this.#guides.before(item.row), {
      width: this.#width,
      columns: this.#columns,
      isAscii: view.settings.isAscii,
      isCursor,
      isSelected: isCursor && view.pane === 'tree',
      left: view.pane === 'tree' ? view.left : 0,
      axis: axisOf(view, item.row),
      find: findText(view),
    });
  }

  /** `! 3× CarrierError: label rejected by carrier`, under the run's name. */
  messageLine(position: number): Line {
    const { runs, settings, visible } = this.#view;
    const row = visible.row[position] ?? noRow;
    const error = runs.index.error(row);
    const { failureCount } = rowFacts(runs, row);
    const count = failureCount > 1 ? `${formatCount(failureCount)}${settings.isAscii ? 'x' : '×'} ` : '';
    const verdict = failureVerdict(runs, row);
    // What a child's failure did to its parent is told, but quietly: the cause is what one looks for.
    const tone = verdict === 'propagated' ? 'dim' : 'plain';
    return this.lineBelow(row, [
      segment(
        own(`! ${count}`),
        verdict === 'handled' ? 'warning' : verdict === 'propagated' ? 'dim' : 'failure',
      ),
      ...(error === null ? [] : this.#messageSegments(errorTitle(error), tone)),
    ]);
  }

  /** A message, scrolled aside as far as the names are. */
  #messageSegments(text: string, tone: Tone): readonly Segment[] {
    const left = this.#view.pane === 'tree' ? this.#view.left : 0;
    const segments = markMatches(visibleSegments(text, tone, this.#width + left), findText(this.#view));
    return scrollSegments(segments, left);
  }

  /** A line that belongs to the run above it, between its guides and under its name. */
  lineBelow(row: number, segments: readonly Segment[]): Line {
    return lineOf([...this.#startBelow(row), ...segments], this.#width);
  }

  /** Cells that `lineBelow` has for its segments. */
  roomBelow(row: number): number {
    return this.#width - segmentsWidth(this.#startBelow(row));
  }

  /** Names of the columns, and the time axis of the family of `row`; no axis for `noRow`. */
  headLine(row: number): Line {
    const { settings } = this.#view;
    const columns = this.#columns;
    const isTable = columns.attempts > 0;
    const segments: Segment[] = [blank(1), label('RUN', columns.name, 'end'), blank(1)];
    if (isTable) segments.push(label('ATT', columns.attempts, 'start'), blank(1));
    segments.push(label('DUR', columns.duration, 'start'), blank(2), label('STATUS', columns.word, 'end'));
    if (columns.bar > 0 && row !== noRow) {
      const ticks = timeAxisText(axisOf(this.#view, row), columns.bar, tickLabels(this.#view, row));
      const rule = settings.isAscii ? '|' : '│';
      segments.push(...(isTable ? [blank(1), segment(own(rule), 'dim')] : [blank(2)]), segment(ticks, 'dim'));
    }
    return lineOf(segments, this.#width);
  }

  #startBelow(row: number): readonly Segment[] {
    const { runs, settings, visible } = this.#view;
    const hasChildren = runs.forest.firstChild[row] !== noRow && hasBit(visible.unfolded, row);
    const before = this.#guides.below(row, hasChildren);
    const nameCells = segmentsWidth(this.#guides.before(row)) + headWidth(settings.isAscii);
    return [cursorSegment(false, settings.isAscii), ...fitSegments(before, nameCells)];
  }
}

/** Without the time in the queue, but for a run that knows no other. */
function withoutQueue(item: TreeItem): TreeItem {
  const pieces = item.pieces.filter(({ kind }) => kind !== 'queued');
  return pieces.length === 0 || pieces.length === item.pieces.length ? item : { ...item, pieces };
}

/** What is being found: what is typed, else what `n` and `N` step through. */
function findText({ find }: TreeView): string {
  return find.draft ?? find.text;
}

/** The columns that all of the items have room in. */
export function neededColumns(items: Iterable<TreeItem>, width: number, isTable: boolean): TreeColumns {
  let duration = leastDuration;
  let word = leastWord;
  for (const item of items) {
    duration = Math.max(duration, Math.min(item.duration.length, width < narrowWidth ? mostDuration : width));
    word = Math.max(word, Math.min(widthCells(item.word), mostWord));
  }
  return treeColumns({ width, isTable, duration, word });
}

/** `2m 05s` and `Completed` are met everywhere: with room for them the columns seldom move while one scrolls. */
const leastDuration = 6;
const leastWord = 9;
const mostWord = 15;
/** Below this width a duration with its remark, `-7s (clock skew)`, would leave nothing of the name: it goes without. */
const narrowWidth = 60;
const mostDuration = 9;

function label(text: string, cells: number, side: 'start' | 'end'): Segment {
  return segment(padToWidth(own(text), cells, side), 'dim');
}

/** Guides leave room for a readable name: on a narrow screen rows stop to be indented sooner. */
function deepLevelFor(width: number, columns: TreeColumns, isAscii: boolean): number {
  const room = columns.name - headWidth(isAscii) - nameCellsBesideGuides;
  const levels = Math.floor(room / (width < 100 ? 1 : 2));
  return Math.min(deepLevel, Math.max(2, levels));
}

const nameCellsBesideGuides = 14;

function guidesFor(view: TreeView, width: number, columns: TreeColumns): TreeGuides {
  return new TreeGuides({
    forest: view.runs.forest,
    zoom: view.zoom,
    cellsALevel: width < 100 ? 1 : 2,
    deepLevel: deepLevelFor(width, columns, view.settings.isAscii),
    isAscii: view.settings.isAscii,
    hasLaterSibling: (row) => row !== view.zoom && hasLaterSibling(view, row),
    toneBelow: (parent) => toneBelow(view, parent),
  });
}

/** Red where the parent failed, the tone of running where it runs: the eye follows a broken path. */
function toneBelow({ runs }: TreeView, parent: number): Tone {
  if (parent === noRow) return 'dim';
  const state = runs.index.state(parent);
  if (isFailedState(state)) return failureVerdict(runs, parent) === 'handled' ? 'warning' : 'failure';
  return isFinalState(state) || state === 'unknown' ? 'dim' : 'running';
}
