/**
 * Width of drawable text in cells. It is the width that Ink draws by (string-width) and that terminals which draw grapheme clusters
 * use. Terminals that advance by code point draw the same for all but joined emoji, emoji with U+FE0F and Indic conjuncts.
 */
import { graphemeCells, graphemesOf, isSingleCells } from './grapheme.ts';
import type { VisibleText } from './line.ts';

const ellipsis = '…';

/** Cells that a text takes. */
export function widthCells(text: VisibleText): number {
  if (isSingleCells(text)) return text.length;
  const known = cellsByText.get(text);
  if (known !== undefined) return known;
  let cells = 0;
  for (const grapheme of graphemesOf(text)) cells += graphemeCells(grapheme);
  if (cellsByText.size >= rememberedTexts) cellsByText.clear();
  if (text.length <= longestRemembered) cellsByText.set(text, cells);
  return cells;
}

/** The same names stand on the screen frame after frame. */
const cellsByText = new Map<string, number>();
const rememberedTexts = 4096;
const longestRemembered = 200;

/** The longest start of a text that fits into `cells`, without a mark that more was there. */
export function clipToWidth(text: VisibleText, cells: number): VisibleText {
  if (cells <= 0) return '' as VisibleText;
  if (isSingleCells(text)) return (text.length <= cells ? text : text.slice(0, cells)) as VisibleText;
  let used = 0;
  let length = 0;
  for (const grapheme of graphemesOf(text)) {
    used += graphemeCells(grapheme);
    if (used > cells) break;
    length += grapheme.length;
  }
  return text.slice(0, length) as VisibleText;
}

/** A text that does not fit is cut and ends in `…`; never wider than `cells`. */
export function cutToWidth(text: VisibleText, cells: number): VisibleText {
  const whole = clipToWidth(text, cells);
  if (whole.length === text.length) return text;
  if (cells <= 0) return '' as VisibleText;
  return (clipToWidth(text, cells - 1) + ellipsis) as VisibleText;
}

/** As `cutToWidth`, but the end is kept and the start is cut: for paths and breadcrumbs. */
export function cutStartToWidth(text: VisibleText, cells: number): VisibleText {
  if (cells <= 0) return '' as VisibleText;
  if (widthCells(text) <= cells) return text;
  let used = 1;
  let kept = '';
  for (const grapheme of [...graphemesOf(text.slice(-cells * 40))].reverse()) {
    used += graphemeCells(grapheme);
    if (used > cells) break;
    kept = grapheme + kept;
  }
  return (ellipsis + kept) as VisibleText;
}

/** Cut or padded with spaces at its end (or start) to exactly `cells`. */
export function padToWidth(text: VisibleText, cells: number, side: 'end' | 'start' = 'end'): VisibleText {
  const cut = cutToWidth(text, cells);
  const missing = ' '.repeat(Math.max(0, cells - widthCells(cut)));
  return (side === 'end' ? cut + missing : missing + cut) as VisibleText;
}

/** Breaks a text into lines of at most `cells` (but never within a grapheme): after a space where there is one, else within the word. No character is lost. */
export function wrapToWidth(text: VisibleText, cells: number): readonly VisibleText[] {
  const width = Math.max(1, cells);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let breakAt = 0;
  let cellsAtBreak = 0;
  const units = isSingleCells(text) ? text : graphemesOf(text);
  for (const grapheme of units) {
    const own = graphemeCells(grapheme);
    while (used + own > width && line !== '') {
      const isAtWord = breakAt > 0 && grapheme !== ' ';
      lines.push(isAtWord ? line.slice(0, breakAt) : line);
      line = isAtWord ? line.slice(breakAt) : '';
      used = isAtWord ? used - cellsAtBreak : 0;
      breakAt = 0;
    }
    line += grapheme;
    used += own;
    if (grapheme === ' ') {
      breakAt = line.length;
      cellsAtBreak = used;
    }
  }
  lines.push(line);
  return lines as VisibleText[];
}
