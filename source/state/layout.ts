/** Where the panes lie on the screen: decided here because keys page by a pane's height and presentation draws into it. */
import type { PaneName, Size, State } from './state.ts';

/** A pane's place in cells, from 0. Its first `headRows` lines are title, column heads or axis; the rest are its rows. */
export interface PaneBox {
  readonly name: PaneName;
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly headRows: number;
}

export interface Layout {
  /** `single`: one pane at a time; `column`: tree above details; `wide`: the same with columns and axis; `three`: families beside. */
  readonly kind: 'single' | 'column' | 'wide' | 'three';
  /** A frame is one line lower than the terminal: Ink needs the last row free. */
  readonly height: number;
  readonly topRows: number;
  readonly bottomRows: number;
  /** Rows below the families' list that tell the causes of the whole input and the filter; 0 where there is no such list, or neither. */
  readonly causesRows: number;
  readonly panes: readonly PaneBox[];
}

/** What a layout depends on. */
export type LayoutState = Pick<State, 'size' | 'pane' | 'details' | 'runs' | 'filter'>;

/** Widths and heights of everything for this state; every pane has at least one row, however small the terminal. */
export function layoutOf(state: LayoutState): Layout {
  const { columns } = state.size;
  const kind = layoutKind(state.size);
  const height = Math.max(state.size.rows - 1, 3);
  const topRows = height >= 14 ? 3 : height >= 8 ? 2 : 1;
  const bottomRows = 1;
  const body = { row: topRows, height: height - topRows - bottomRows };
  const causesRows = kind === 'three' ? causesHeight(state, body.height) : 0;
  const frame = { kind, height, topRows, bottomRows, causesRows };
  if (kind === 'single') {
    const headRows = state.pane === 'details' && body.height > 2 ? 1 : 0;
    return { ...frame, panes: [{ name: state.pane, column: 0, ...body, width: columns, headRows }] };
  }
  const treeHead = kind === 'column' ? 0 : 1;
  const familiesWidth = kind === 'three' ? Math.min(56, Math.floor(columns / 4)) : 0;
  const list = { row: body.row, height: body.height - causesRows };
  const families: PaneBox[] =
    kind === 'three' ? [{ name: 'families', column: 0, ...list, width: familiesWidth, headRows: 1 }] : [];
  const column = kind === 'three' ? familiesWidth + 1 : 0;
  const width = columns - column;
  if (!state.details.isOpen) {
    return { ...frame, panes: [...families, { name: 'tree', column, ...body, width, headRows: treeHead }] };
  }
  if (kind === 'three') {
    // Side by side the tree needs the larger part: its names and its chart are what is wide.
    const detailsWidth = share(width, state.details.sharePercent - 10, 40);
    const treeWidth = width - detailsWidth - 1;
    return {
      ...frame,
      panes: [
        ...families,
        { name: 'tree', column, ...body, width: treeWidth, headRows: treeHead },
        { name: 'details', column: column + treeWidth + 1, ...body, width: detailsWidth, headRows: 1 },
      ],
    };
  }
  const treeShare = body.height - share(body.height, state.details.sharePercent, 3);
  const treeHeight = Math.min(treeShare, Math.max(treeHead + linesAtMost(state, treeShare), 3));
  const detailsRow = body.row + treeHeight;
  return {
    ...frame,
    panes: [
      { name: 'tree', column, row: body.row, width, height: treeHeight, headRows: treeHead },
      { name: 'details', column, row: detailsRow, width, height: body.height - treeHeight, headRows: 1 },
    ],
  };
}

/** Rows of a pane below its head: what a page is. At least 1; 1 for a pane that is not shown. */
export function paneRows(state: LayoutState, name: PaneName): number {
  const box = layoutOf(state).panes.find((pane) => pane.name === name);
  return box === undefined ? 1 : Math.max(box.height - box.headRows, 1);
}

/** The panes that the keys can go to at this size, in reading order. */
export function reachablePanes(state: LayoutState): readonly PaneName[] {
  const { details, size } = state;
  if (layoutKind(size) === 'single') return details.isOpen ? ['tree', 'details'] : ['tree'];
  return layoutOf(state).panes.map((pane) => pane.name);
}

function layoutKind({ columns, rows }: Size): Layout['kind'] {
  if (columns < 60 || rows < 15) return 'single';
  if (columns < 100 || rows < 30) return 'column';
  return columns < 160 || rows < 45 ? 'wide' : 'three';
}

/** Beside the causes themselves: a blank, a title, and four rows for when they happened. */
const rowsAroundCauses = 6;

/** A blank, a title with the count, the filter itself. */
export const filterRows = 3;

function causesHeight({ runs, filter }: LayoutState, height: number): number {
  const { length } = runs.blame.groups;
  const causes = length === 0 ? 0 : Math.min(length, Math.floor(height / 4)) + rowsAroundCauses;
  return causes + (filter.shown === null ? 0 : filterRows);
}

function share(whole: number, percent: number, least: number): number {
  const part = Math.round((whole * percent) / 100);
  return Math.max(Math.min(part, whole - least), Math.min(least, whole - 1));
}

/** How many lines the tree could need with all unfolded, as far as `enough`: a small tree leaves its room to the details. */
function linesAtMost(state: LayoutState, enough: number): number {
  const { forest, blame } = state.runs;
  if (forest.size >= enough) return enough;
  const { causes, asides, handled } = blame.totals;
  return forest.size + causes + asides + handled;
}
