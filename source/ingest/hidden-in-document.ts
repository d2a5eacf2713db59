/** Counts the characters of a document that nobody would see, whether they stand raw or as `\uXXXX`. */
import { countHiddenCharacters } from '../model/hidden-characters.ts';

/** Hidden characters and what belongs to an emoji lie beyond ASCII, escaped or not. */
const suspectPattern = /\\u(?!00[0-7])|[\u0080-\uffff]/;

/** Texts are counted in stretches of so many read escapes: a document may hold nothing else. */
const stretchEscapes = 16 * 1024;

const zeroWidthJoiner = 0x200d;

/** How many hidden characters the keys and strings of a JSON text hold once their escapes are read. Linear. */
export function hiddenInDocument(text: string): number {
  if (!suspectPattern.test(text)) return 0;
  if (!text.includes('\\u')) return countHiddenCharacters(text);
  let count = 0;
  let stretch: string[] = [];
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    const unit = unitAt(text, at);
    stretch.push(text.slice(from, at), String.fromCharCode(unit));
    from = at + (text.charAt(at + 1) === 'u' ? 6 : 2);
    if (stretch.length < 2 * stretchEscapes || isWithinEmoji(unit, unitAt(text, from))) continue;
    count += countHiddenCharacters(stretch.join(''));
    stretch = [];
  }
  return count + countHiddenCharacters(stretch.join('') + text.slice(from));
}

/** The UTF-16 unit that a character or an escape stands for; NaN at the end. */
function unitAt(text: string, at: number): number {
  if (text.charAt(at) !== '\\') return text.charCodeAt(at);
  // Other escapes stand for characters that are written some other way everywhere (`\n`), so they count as a space.
  return text.charAt(at + 1) === 'u' ? Number.parseInt(text.slice(at + 2, at + 6), 16) : 0x20;
}

/** Whether two units may belong to one character or one emoji: a joiner, a selector, a skin tone, a keycap, half a pair. */
function isWithinEmoji(unit: number, next: number): boolean {
  if (unit === zeroWidthJoiner || next === zeroWidthJoiner) return true;
  return next === 0xfe0f || next === 0x20e3 || next === 0xd83c || (next >= 0xdc00 && next <= 0xdfff);
}
