/** What stands at a cell of the screen: found by the same layout and lines that were drawn there. */
import { candidatesFor } from '../state/command-line/candidates.ts';
import { keyContext, textContexts } from '../state/keys/key-binding.ts';
import { layoutOf, type PaneBox } from '../state/layout.ts';
import { openEntries } from '../state/lists/list-overlay.ts';
import { listPage } from '../state/lists/list-page.ts';
import type { DetailsState, DetailsTab, PaneName, State } from '../state/state.ts';
import { hintKeyAt } from './bottom-line.ts';
import { cellSegment } from './cell-segment.ts';
import { detailRowAt } from './details/details-lines.ts';
import { tabAt } from './details/details-title.ts';
import { isFoldSign } from './fold-sign.ts';
import type { Line } from './line.ts';
import { paletteLines, paletteWindow } from './palette-lines.ts';
import { treeLines } from './tree-pane.ts';

export type Hit =
  | { readonly kind: 'tree'; readonly position: number; readonly isOnFold: boolean }
  | { readonly kind: 'family'; readonly place: number }
  | {
      readonly kind: 'detail';
      readonly place: number;
      readonly column: DetailsState['column'];
      readonly isOnFold: boolean;
    }
  | { readonly kind: 'tab'; readonly tab: DetailsTab }
  /** A key that the last line hints at. */
  | { readonly kind: 'hint'; readonly key: string }
  /** A line of the list over the screen. */
  | { readonly kind: 'entry'; readonly place: number }
  /** A candidate of the command line. */
  | { readonly kind: 'candidate'; readonly text: string }
  /** In a pane, on nothing of its own. */
  | { readonly kind: 'pane'; readonly pane: PaneName };

/** What stands at a cell, both counted from 0; null for nothing that answers. */
export function hitAt(state: State, column: number, row: number): Hit | null {
  const { height, topRows, bottomRows, panes } = layoutOf(state);
  const { columns } = state.size;
  if (column < 0 || column >= columns || row < topRows || row >= height) return null;
  if (row >= height - bottomRows) {
    const key = hintKeyAt(state, columns, column);
    return key === null ? null : { kind: 'hint', key };
  }
  const context = keyContext(state);
  if (context === 'command') return candidateAt(state, row - (height - bottomRows));
  if (textContexts.has(context) || context === 'copy') return null;
  if (state.overlay !== null) return entryAt(state, row - topRows);
  const box = panes.find((one) => isIn(one, column, row));
  return box === undefined ? null : paneHit(state, box, column - box.column, row - box.row);
}

/** The pane at a cell; null where none is. */
export function paneAt(state: State, column: number, row: number): PaneName | null {
  return layoutOf(state).panes.find((one) => isIn(one, column, row))?.name ?? null;
}

function isIn(box: PaneBox, column: number, row: number): boolean {
  const isBeside = column >= box.column && column < box.column + box.width;
  return isBeside && row >= box.row && row < box.row + box.height;
}

function paneHit(state: State, box: PaneBox, column: number, row: number): Hit {
  const { name, width, height, headRows } = box;
  const inRows = row - headRows;
  const nothing = { kind: 'pane', pane: name } as const;
  switch (name) {
    case 'tree': {
      const position = state.top + inRows;
      if (inRows < 0 || position >= state.visible.count || state.cursor < 0) return nothing;
      const line = treeLines(state, width, height, headRows)[row];
      return { kind: 'tree', position, isOnFold: isOnSign(line, column, state) };
    }
    case 'families': {
      const place = state.familiesTop + inRows;
      return inRows < 0 || place >= state.rootOrder.length ? nothing : { kind: 'family', place };
    }
    case 'details': {
      if (inRows < 0) {
        const tab = tabAt(state, width, column);
        return tab === null ? nothing : { kind: 'tab', tab };
      }
      const found = detailRowAt(state, width, height - headRows, { row: inRows, column });
      if (found === null) return nothing;
      const { place, line } = found;
      const isOnFold = isOnSign(line, found.cell, state);
      return { kind: 'detail', place, column: found.column, isOnFold };
    }
  }
}

function isOnSign(line: Line | undefined, column: number, { settings }: State): boolean {
  if (line === undefined || column < 1) return false;
  const found = cellSegment(line.segments, column);
  return found !== null && found.from > 0 && isFoldSign(found.segment, settings.isAscii);
}

function entryAt(state: State, row: number): Hit | null {
  const { overlay } = state;
  if (overlay?.kind !== 'list' || overlay.list === 'times') return null;
  const { count } = openEntries(state, overlay);
  const { headRows, listRows } = listPage(state, count);
  const inRows = row - headRows;
  const place = overlay.top + inRows;
  return inRows < 0 || inRows >= listRows || place >= count ? null : { kind: 'entry', place };
}

/** `fromEnd` is −1 for the lowest candidate. */
function candidateAt(state: State, fromEnd: number): Hit | null {
  const lines = paletteLines(state, state.size.columns).length;
  const inLines = lines + fromEnd - 1;
  if (lines === 0 || inLines < 0) return null;
  const candidates = candidatesFor(state, state.palette.typed);
  const text = candidates[paletteWindow(state, candidates.length).top + inLines]?.text;
  return text === undefined ? null : { kind: 'candidate', text };
}
