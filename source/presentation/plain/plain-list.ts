/** A list over the screen as plain lines: its heads, all that it lists, and what is known of the selected entry. */
import { openEntries, selectedPlace } from '../../state/lists/list-overlay.ts';
import type { ListOverlay } from '../../state/lists/lists-state.ts';
import type { State } from '../../state/state.ts';
import type { VisibleText } from '../line.ts';
import { listDrawings } from '../lists/list-pane.ts';
import { timesLines } from '../lists/times-pane.ts';
import { own } from '../visible.ts';
import { type PlainText, plainLine } from './plain-text.ts';

const timesRows = 40;

/** Lines of at most `widthCells`. */
export function plainList(state: State, overlay: ListOverlay, widthCells: number): PlainText {
  const { isAscii } = state.settings;
  const { list } = overlay;
  if (list === 'times') {
    const lines = timesLines(state, widthCells, timesRows).map(({ segments }) =>
      plainLine(segments, isAscii),
    );
    return { rowCount: lines.length, lines: () => lines.values() as Generator<VisibleText> };
  }
  const entries = openEntries(state, overlay);
  const drawing = listDrawings[list];
  function* lines(): Generator<VisibleText, void, undefined> {
    yield plainLine(drawing.head(state, widthCells).segments, isAscii);
    for (let place = 0; place < entries.count; place += 1) {
      const entry = entries.at(place);
      if (entry !== undefined)
        yield plainLine(drawing.line(state, entry, widthCells, false).segments, isAscii);
    }
    const selected = entries.at(selectedPlace(entries, overlay));
    if (selected === undefined) return;
    yield own('');
    for (const { segments } of drawing.telling(state, selected, widthCells))
      yield plainLine(segments, isAscii);
  }
  return { rowCount: entries.count, lines };
}
