/** The whole screen of a state: which lines stand where. */
import { noRow } from '../model/run-index.ts';
import { type Layout, layoutOf, type PaneBox } from '../state/layout.ts';
import type { State } from '../state/state.ts';
import { asciiScreen } from './ascii-screen.ts';
import { bottomLine } from './bottom-line.ts';
import { breadcrumbLine } from './breadcrumb-line.ts';
import { causesLines } from './causes-lines.ts';
import { detailsLines } from './details/details-lines.ts';
import { detailsTitle } from './details/details-title.ts';
import { emptyTreeLines } from './empty-tree.ts';
import { familiesLines } from './families-pane.ts';
import { filterLines } from './filter-lines.ts';
import { filterSummaryLines } from './filter-summary.ts';
import { withFirstKeys } from './first-keys.ts';
import { helpLines } from './help-pane.ts';
import type { Line } from './line.ts';
import { listPaneLines } from './lists/list-pane.ts';
import { paletteLines } from './palette-lines.ts';
import type { PaneView, Screen } from './screen.ts';
import { lineOf, segment } from './segments.ts';
import { treeLines } from './tree-pane.ts';
import { verdictLine } from './verdict-line.ts';
import { own } from './visible.ts';
import { wrapToWidth } from './width.ts';

/** Below this nothing can be read any more. */
const leastColumns = 20;
const leastRows = 5;

/** `rows` − 1 lines of `columns` cells, at any size; below 20×5 it says that it is too small. */
export function screenOf(state: State): Screen {
  const { columns, rows } = state.size;
  if (columns < leastColumns || rows < leastRows) return tooSmall(columns, rows);
  const layout = layoutOf(state);
  const body: PaneBox = {
    name: 'tree',
    column: 0,
    row: layout.topRows,
    width: columns,
    height: layout.height - layout.topRows - layout.bottomRows,
    headRows: 0,
  };
  const panes: readonly PaneView[] =
    state.overlay === null
      ? layout.panes.map((box) => paneView(state, box, layout))
      : [
          {
            ...placeOf(body),
            name: state.overlay.kind,
            lines: filled(overlayLines(state, columns, body.height), body),
          },
        ];
  const screen: Screen = {
    columns,
    rows,
    top: topLines(state, columns, layout.topRows),
    panes: withCommands(panes, linesAboveTheLast(state, columns), body),
    bottom: [bottomLine(state, columns)],
  };
  return state.settings.isAscii ? asciiScreen(screen) : screen;
}

/** What may be typed into the line that is open, and the filter that is typed. */
function linesAboveTheLast(state: State, width: number): readonly Line[] {
  return state.palette.draft === null ? filterLines(state, width) : paletteLines(state, width);
}

/** The panes with the command line's candidates in place of what they would cover. */
function withCommands(
  panes: readonly PaneView[],
  lines: readonly Line[],
  { row, height, width }: PaneBox,
): readonly PaneView[] {
  if (lines.length === 0) return panes;
  const first = row + height - lines.length;
  const above = panes
    .filter((pane) => pane.row < first)
    .map((pane) => ({ ...pane, lines: pane.lines.slice(0, first - pane.row) }));
  return [...above, { name: 'commands', column: 0, row: first, width, lines }];
}

function overlayLines(state: State, width: number, height: number): readonly Line[] {
  return state.overlay?.kind === 'list' ? listPaneLines(state, width, height) : helpLines(state, width);
}

function topLines(state: State, width: number, count: number): readonly Line[] {
  const rule = (state.settings.isAscii ? '-' : '─').repeat(width);
  const all = [
    verdictLine(state, width),
    breadcrumbLine(state, width),
    lineOf([segment(own(rule), 'dim')], width),
  ];
  return all.slice(0, count);
}

/** A pane with the rule that parts it from the pane to its right; below the families the causes of all of them. */
function paneView(state: State, box: PaneBox, { panes, causesRows }: Layout): PaneView {
  const rows = filled(paneLines(state, box), box);
  const below = box.name === 'families' ? { ...box, height: causesRows } : { ...box, height: 0 };
  const filter = box.name === 'families' ? filterSummaryLines(state, box.width) : [];
  const causes = causesLines(state, box.width, below.height - filter.length);
  const lines = [...rows, ...filled([...causes, ...filter], below)];
  const hasRight = panes.some(({ column }) => column > box.column);
  if (!hasRight) return { ...placeOf(box), lines };
  const rule = segment(own(state.settings.isAscii ? '|' : '│'), 'dim');
  const ruled = lines.map((line) => ({ ...line, segments: [...line.segments, rule] }));
  return { ...placeOf(box), width: box.width + 1, lines: ruled };
}

function paneLines(state: State, box: PaneBox): readonly Line[] {
  const { name, width, height, headRows } = box;
  switch (name) {
    case 'families':
      return familiesLines(state, width, height);
    case 'details': {
      const title = headRows > 0 ? [detailsTitle(state, width)] : [];
      return [...title, ...withFirstKeys(state, detailsLines(state, width, height - headRows), box)];
    }
    case 'tree':
      if (state.visible.count === 0 || state.cursor === noRow) return emptyTreeLines(state, width, height);
      return withFirstKeys(state, treeLines(state, width, height, headRows), box);
  }
}

function placeOf({ name, column, row, width }: PaneBox): Omit<PaneView, 'lines'> {
  return { name, column, row, width };
}

/** Exactly the pane's height: what is below the last row is blank. */
function filled(lines: readonly Line[], { width, height }: PaneBox): readonly Line[] {
  const shown = lines.slice(0, height);
  const empty = lineOf([], width);
  return [...shown, ...new Array<Line>(Math.max(0, height - shown.length)).fill(empty)];
}

function tooSmall(columns: number, rows: number): Screen {
  const box: PaneBox = { name: 'tree', column: 0, row: 0, width: columns, height: rows - 1, headRows: 0 };
  const text = wrapToWidth(own(`too small: ${columns}x${rows}, needs 20x5`), columns);
  const lines = text.map((line) => lineOf([segment(line)], columns));
  return {
    columns,
    rows,
    top: [],
    panes: [{ ...placeOf(box), name: 'message', lines: filled(lines, box) }],
    bottom: [],
  };
}
