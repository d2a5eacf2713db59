/** A command line of the environment taken apart as a shell would, without a shell: words, quotes and backslashes, nothing is expanded. */

/** The words of `code --wait` or `"/opt/My Editor/bin" -w`; null where a quote is left open. */
export function splitCommand(text: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (quote !== '') {
      const isEscape = quote === '"' && character === '\\' && /["\\$`]/.test(text.charAt(place + 1));
      if (isEscape) place += 1;
      if (character === quote) quote = '';
      else word += text.charAt(place);
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else {
      if (character === '\\' && place + 1 < text.length) place += 1;
      word = (word ?? '') + text.charAt(place);
    }
  }
  if (quote !== '') return null;
  if (word !== null) words.push(word);
  return words;
}
