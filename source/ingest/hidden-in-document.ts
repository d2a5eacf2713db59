/** Counts the characters of a document that nobody would see, whether they stand raw or as `\uXXXX`. */
import { countHiddenCharacters } from '../model/hidden-characters.ts';

const suspectPattern = /\\u|[\u007f-\uffff]/;
const escapePattern = /\\(?:u([0-9a-fA-F]{4})|[^u])/g;

/** How many hidden characters the keys and strings of a JSON text hold once their escapes are read. Linear. */
export function hiddenInDocument(text: string): number {
  if (!suspectPattern.test(text)) return 0;
  return countHiddenCharacters(text.includes('\\u') ? readUnicodeEscapes(text) : text);
}

/** Other escapes stand for characters that are written some other way everywhere (`\n`), so they become a space. */
function readUnicodeEscapes(text: string): string {
  return text.replace(escapePattern, (_, digits: string | undefined) =>
    digits === undefined ? ' ' : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
