/** What has the keys, as plain lines: `P` prints it, `:save FILE.txt` writes it. */
import { noRow } from '../../model/run-index.ts';
import type { State } from '../../state/state.ts';
import { familiesLines } from '../families-pane.ts';
import type { VisibleText } from '../line.ts';
import { plainDetails } from './plain-details.ts';
import { plainList } from './plain-list.ts';
import { type PlainText, plainLine } from './plain-text.ts';
import { plainTree } from './plain-tree.ts';

export interface PlainOptions {
  /** How many rows will be read, where these are not all. */
  readonly mostRows?: number;
  /** Whether values are left out whose keys name secrets; those that look like one are the caller's to mask. */
  readonly isMasked?: boolean;
}

/** The list that lies over the screen, else the pane, for lines of `widthCells`. */
export function plainView(
  state: State,
  widthCells: number,
  { mostRows = Number.POSITIVE_INFINITY, isMasked = false }: PlainOptions = {},
): PlainText {
  const { overlay, pane } = state;
  if (overlay?.kind === 'list') return plainList(state, overlay, widthCells);
  switch (pane) {
    case 'tree':
      return plainTree(state, widthCells, mostRows);
    case 'families':
      return plainFamilies(state, widthCells);
    case 'details':
      return plainDetails(state, widthCells, isMasked);
  }
}

/** Drawn a window at a time: each of them is drawn without regard to the others. */
function plainFamilies(state: State, widthCells: number): PlainText {
  const { isAscii } = state.settings;
  const count = state.rootOrder.length;
  function* lines(): Generator<VisibleText, void, undefined> {
    const windowRows = 500;
    for (let familiesTop = 0; familiesTop < count; familiesTop += windowRows) {
      const drawn = familiesLines({ ...state, familiesTop, cursor: noRow }, widthCells, windowRows + 1);
      for (const { segments } of familiesTop === 0 ? drawn : drawn.slice(1))
        yield plainLine(segments, isAscii);
    }
  }
  return { rowCount: count, lines };
}
