/** `P`: the text that is put on the normal screen. */
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import type { VisibleText } from '../line.ts';
import { own } from '../visible.ts';
import { plainView } from './plain-view.ts';

/** A terminal's scrollback seldom keeps more lines, and nobody selects more of them. */
const mostLines = 10_000;
const mostLength = 4_000_000;

/** Lines of what has the keys, as wide as the terminal; what is left out of a very long one is said in the last. */
export function printedLines(state: State): readonly VisibleText[] {
  const text = plainView(state, state.size.columns, { mostRows: mostLines });
  const lines: VisibleText[] = [];
  let length = 0;
  for (const line of text.lines()) {
    if (line === null) continue;
    if (lines.length >= mostLines || length > mostLength) {
      const left = formatCount(Math.max(text.rowCount - lines.length, 1));
      const sign = state.settings.isAscii ? '..' : '…';
      return [...lines, own(`${sign} and about ${left} more lines: :save FILE.txt writes all of them`)];
    }
    lines.push(line);
    length += line.length;
  }
  return lines;
}
