/** Stands before string-width in the bundle: lines of our own signs and colours are counted, not segmented. */
import originalStringWidth, { type Options } from 'string-width';
import { isSingleCells } from '../../presentation/grapheme.ts';

const colours = /\u001b\[[0-9;]*m/g;

/** What string-width says of the text, sooner for what Ink asks most. */
export function fastStringWidth(text: string, options?: Options): number {
  if (options === undefined) {
    if (isSingleCells(text)) return text.length;
    if (text.includes('\u001b')) {
      const bare = text.replace(colours, '');
      if (isSingleCells(bare)) return bare.length;
    }
  }
  return originalStringWidth(text, options);
}
