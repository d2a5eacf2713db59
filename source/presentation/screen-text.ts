/** A screen as plain text: what a frame in a test, or a saved view, is. */
import type { Line } from './line.ts';
import type { Screen } from './screen.ts';
import { lineText } from './segments.ts';

/** `rows` − 1 lines parted by LF, without colours; blanks at the ends of lines are kept. */
export function screenText(screen: Screen): string {
  return screenLines(screen).join('\n');
}

/** The lines of a screen, each exactly `columns` cells; the selected line of a pane is not told. */
export function screenLines(screen: Screen): readonly string[] {
  const rows: string[] = screen.top.map(lineText);
  const bodyRows = Math.max(0, screen.rows - 1 - screen.top.length - screen.bottom.length);
  const panes = screen.panes.toSorted((a, b) => a.column - b.column);
  for (let row = rows.length; row < screen.top.length + bodyRows; row += 1) {
    rows[row] = panes.map((pane) => paneText(pane.lines[row - pane.row])).join('');
  }
  rows.push(...screen.bottom.map(lineText));
  return rows;
}

function paneText(line: Line | undefined): string {
  return line === undefined ? '' : lineText(line);
}
