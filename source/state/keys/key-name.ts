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
