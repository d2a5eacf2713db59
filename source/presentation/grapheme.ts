/** Cells of the terminal, counted by grapheme: what lines are cut, padded and wrapped by. */
import stringWidth from 'string-width';

/** Printable ASCII and the signs we draw ourselves: one cell each, and none of them joins another. */
const singleCells =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2400-\u2421\u2500-\u25fc\u2713-\u2718\u276e\u276f\u2800-\u28ff]*$/;

const segmenter = new Intl.Segmenter();

/** Whether every UTF-16 unit of the text takes one cell of its own. */
export function isSingleCells(text: string): boolean {
  return singleCells.test(text);
}

/** The text's graphemes, in order. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

const cellsByGrapheme = new Map<string, number>();

/** Cells of one grapheme, 0 to many. */
export function graphemeCells(grapheme: string): number {
  const known = cellsByGrapheme.get(grapheme);
  if (known !== undefined) return known;
  const cells = stringWidth(grapheme);
  if (cellsByGrapheme.size < 4096 && grapheme.length < 32) cellsByGrapheme.set(grapheme, cells);
  return cells;
}

/**
 * Whether terminals disagree on a grapheme's cells: those that draw clusters count it as we do, those that advance by code point do
 * not (joined emoji, emoji with U+FE0F, Indic conjuncts, Thai am). Whoever writes to a terminal sets the column anew after it.
 */
export function isWidthDisputed(grapheme: string): boolean {
  if (grapheme.length === 1 || isSingleCells(grapheme)) return false;
  let cells = 0;
  for (const character of grapheme) cells += codePointCells(character);
  return cells !== graphemeCells(grapheme);
}

const joinsBefore = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7fb]/u;

function codePointCells(character: string): number {
  return joinsBefore.test(character) ? 0 : Math.max(1, graphemeCells(character));
}
