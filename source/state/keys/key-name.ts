/** Keys as people call them. */

const signByName: ReadonlyMap<string, string> = new Map([
  ['up', '↑'],
  ['down', '↓'],
  ['left', '←'],
  ['right', '→'],
]);

const wordByName: ReadonlyMap<string, string> = new Map([
  ['up', 'up'],
  ['down', 'down'],
  ['left', 'left'],
  ['right', 'right'],
  ['home', 'Home'],
  ['end', 'End'],
  ['pageup', 'PgUp'],
  ['pagedown', 'PgDn'],
  ['tab', 'tab'],
  ['shift-tab', 'shift-tab'],
  ['enter', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
  ['space', 'space'],
]);

/** How a key is written in the help and the hint line; arrows as signs unless only ASCII may be drawn. */
export function keyLabel(key: string, isAscii: boolean): string {
  return (isAscii ? undefined : signByName.get(key)) ?? wordByName.get(key) ?? key;
}

/** Whether a key is a character that can be typed, and not one with a name. A space has a name, and is one. */
export function isTextKey(key: string): boolean {
  return key === 'space' || (key !== '' && !wordByName.has(key) && !/^ctrl-./.test(key) && key !== '\u0000');
}

/** What a text key types. */
export function typedText(key: string): string {
  return key === 'space' ? ' ' : key;
}

/** Names of keys as a config file may give them, beside single characters and `ctrl-` with a letter. */
export const keyNames: readonly string[] = [...wordByName.keys(), 'esc', 'pgup', 'pgdn'];

const keyByOtherName: ReadonlyMap<string, string> = new Map([
  ['esc', 'escape'],
  ['pgup', 'pageup'],
  ['pgdn', 'pagedown'],
  ['return', 'enter'],
  [' ', 'space'],
  ...[...signByName].map(([name, sign]) => [sign, name] as const),
]);

/** The key that a name means, case ignored where it is a word; null for what is no single key. */
export function keyFromName(text: string): string | null {
  const word = text.toLowerCase();
  const known = keyByOtherName.get(word) ?? (wordByName.has(word) ? word : null);
  if (known !== null) return known;
  if (/^ctrl-[a-z@\\[\]^_]$/.test(word)) return word;
  // A key is a grapheme; what has a control character in it is none.
  const isOne = [...graphemes.segment(text)].length === 1;
  return isOne && !/\p{Cc}/u.test(text) && /[^\p{Cf}\p{Zs}]/u.test(text) ? text : null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
