/** A whole frame as text, for the picture that is shown before Ink is loaded: the same lines at the same places. */
import type { Screen } from '../presentation/screen.ts';
import { blocksOf } from './blocks-of.ts';
import { paintLine } from './paint-line.ts';
import type { Theme } from './theme.ts';

/** Lines parted by LF. Panes that cover each other are not for this: no first picture has them. */
export function frameText(screen: Screen, theme: Theme): string {
  const rows = Array.from({ length: Math.max(screen.rows - 1, 0) }, () => ({ text: '', width: 0 }));
  const blocks = [...blocksOf(screen)].sort((a, b) => a.column - b.column);
  for (const { column, row, width, lines } of blocks) {
    for (const [index, line] of lines.entries()) {
      const target = rows[row + index];
      if (target === undefined || target.width > column) continue;
      target.text += ' '.repeat(column - target.width) + paintLine(line, theme);
      target.width = column + width;
    }
  }
  return rows.map(({ text }) => text).join('\n');
}
