/** The second line: the way from the family's top to the run under the cursor. */
import { noRow } from '../model/run-index.ts';
import type { State } from '../state/state.ts';
import type { Line, Segment } from './line.ts';
import { cutName, runName } from './run-name.ts';
import { blank, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own } from './visible.ts';
import { widthCells } from './width.ts';

/** `process-order › fulfil-order › ship-label`; what does not fit is left out from the top: `… › ship-label`. Exactly `width` cells. */
export function breadcrumbLine(state: State, width: number): Line {
  const { runs, cursor, zoom, settings } = state;
  const note = zoom === noRow ? [] : [segment(own('  narrowed: esc shows all '), 'accent')];
  if (cursor === noRow) return lineOfSides([], note, width);
  const room = width - 1 - segmentsWidth(note);
  const separator = segment(own(settings.isAscii ? ' > ' : ' › '), 'dim');
  const last = segment(cutName(runName(runs.index, cursor), Math.max(0, room)), 'strong');
  const path: Segment[] = [last];
  let used = widthCells(last.text);
  const more = own(settings.isAscii ? '..' : '…');
  for (let row = runs.forest.parent[cursor] ?? noRow; row !== noRow; row = runs.forest.parent[row] ?? noRow) {
    const name = runName(runs.index, row);
    const isTop = runs.forest.parent[row] === noRow;
    const needed = widthCells(name) + 3;
    // Room for the mark is kept free as long as something may still be left out.
    if (used + needed + (isTop ? 0 : widthCells(more) + 3) > room) {
      if (used + widthCells(more) + 3 <= room) path.unshift(segment(more, 'dim'), separator);
      break;
    }
    path.unshift(segment(name, 'dim'), separator);
    used += needed;
  }
  return lineOfSides([blank(1), ...path], note, width);
}
