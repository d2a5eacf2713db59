/** A line of segments as text with colours. */
import type { Line } from '../presentation/line.ts';
import type { Theme } from './theme.ts';

const inverse = '\u001b[7m';
const underline = '\u001b[4m';
const plain = '\u001b[m';

/**
 * The line's text with SGR sequences around its segments. The selected line is one bar without colours: on an inverse ground they would
 * make a patchwork. What stands for unseen characters keeps a mark of its own there.
 */
export function paintLine(line: Line, theme: Theme): string {
  let painted = '';
  for (const { text, tone } of line.segments) {
    if (line.isSelected) {
      painted += tone === 'hidden' ? `${inverse}${underline}${text}${plain}` : `${inverse}${text}${plain}`;
      continue;
    }
    const parameters = theme.get(tone) ?? '';
    painted += parameters === '' ? text : `\u001b[${parameters}m${text}${plain}`;
  }
  return painted;
}
