/** Which key a control byte or a finished escape sequence stands for. Sequences as xterm, rxvt, screen and the Linux console send them. */

const keyByLetter: ReadonlyMap<string, string> = new Map([
  ['A', 'up'],
  ['B', 'down'],
  ['C', 'right'],
  ['D', 'left'],
  ['H', 'home'],
  ['F', 'end'],
]);

const keyByNumber: ReadonlyMap<string, string> = new Map([
  ['1', 'home'],
  ['7', 'home'],
  ['4', 'end'],
  ['8', 'end'],
  ['3', 'delete'],
  ['5', 'pageup'],
  ['6', 'pagedown'],
]);

/** Key of `ESC [ parameters final`; null for one we have no use for, keys with a modifier among them. */
export function keyOfSequence(parameters: string, final: string): string | null {
  const [first = '', modifier = '1', third] = parameters.split(';', 3);
  if (modifier !== '1' || third !== undefined) return null;
  if (final === '~') return keyByNumber.get(first) ?? null;
  if (final === 'Z' && first === '') return 'shift-tab';
  return first === '' || first === '1' ? (keyByLetter.get(final) ?? null) : null;
}

/** Key of `ESC O final`, as keypads in application mode send it. */
export function keyOfKeypad(final: string): string | null {
  return final === 'M' ? 'enter' : (keyByLetter.get(final) ?? null);
}

/** Key of a byte below 0x20, or of 0x7f. Escape is not among them: what follows decides what it is. */
export function keyOfControl(byte: number): string {
  if (byte === 0x09) return 'tab';
  if (byte === 0x0d || byte === 0x0a) return 'enter';
  if (byte === 0x08 || byte === 0x7f) return 'backspace';
  return `ctrl-${String.fromCharCode(byte + 0x40).toLowerCase()}`;
}
