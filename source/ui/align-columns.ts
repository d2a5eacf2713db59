/** Keeps columns in line on terminals that count cells otherwise than we do. */
import { graphemeCells, graphemesOf, isSingleCells, isWidthDisputed } from '../presentation/grapheme.ts';

const colour = /(\u001b\[[0-9;]*m)/;

/**
 * The line with the cursor set to its column anew after each grapheme on whose width terminals disagree (joined emoji, say): what
 * follows then stands where it should, whatever the terminal made of the grapheme. The line begins at the screen's left edge.
 */
export function alignColumns(line: string): string {
  let aligned = '';
  let cells = 0;
  for (const [index, part] of line.split(colour).entries()) {
    if (index % 2 === 1) {
      aligned += part;
    } else if (isSingleCells(part)) {
      aligned += part;
      cells += part.length;
    } else {
      for (const grapheme of graphemesOf(part)) {
        aligned += grapheme;
        cells += graphemeCells(grapheme);
        if (isWidthDisputed(grapheme)) aligned += `\u001b[${cells + 1}G`;
      }
    }
  }
  return aligned;
}
