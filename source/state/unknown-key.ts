/** What is said of a key that does nothing here: the key that was likely meant, or what it does elsewhere. */
import { helpPlaces } from './help-entries.ts';
import { keyTableOf } from './keymap.ts';
import { type KeyContext, keyContext } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';
import type { KeyTable } from './keys/key-table.ts';
import type { State } from './state.ts';

/** Keys that other programs have for commands of ours: vi, less, readline, browsers. */
const meantByKey: ReadonlyMap<string, string> = new Map([
  ['ctrl-f', 'page-down'],
  ['ctrl-b', 'page-up'],
  ['ctrl-e', 'next-row'],
  ['ctrl-n', 'next-row'],
  ['ctrl-y', 'previous-row'],
  ['ctrl-p', 'previous-row'],
  ['ctrl-o', 'back'],
  ['backspace', 'back'],
  ['ctrl-r', 'reload'],
  ['ctrl-l', 'reload'],
  ['ctrl-w', 'next-pane'],
  ['ctrl-a', 'first-row'],
  ['ctrl-g', 'help'],
  ['ctrl-x', 'quit'],
  ['ctrl-q', 'quit'],
  ['Q', 'quit'],
  ['b', 'page-up'],
  ['U', 'half-page-up'],
  ['B', 'page-up'],
  ['X', 'toggle-fold'],
  ['H', 'first-row'],
  ['^', 'first-row'],
  ['$', 'last-row'],
  ['{', 'previous-sibling'],
  ['}', 'next-sibling'],
  ['&', 'filter'],
  ['#', 'find'],
  ['%', 'command'],
  [';', 'command'],
]);

/** Where a key is looked for, the likeliest first. */
const places: readonly KeyContext[] = [
  'tree',
  'details',
  'families',
  'list',
  'times',
  'copy',
  'filter',
  'find',
  'command',
  'help',
];

/** One line. */
export function unknownKeyText(state: State, key: string): string {
  const { isAscii } = state.settings;
  const table = keyTableOf(state);
  const here = keyContext(state);
  const name = keyLabel(key, isAscii);
  const text =
    meantText(table, here, key, isAscii) ?? elsewhereText(table, here, key) ?? otherCase(table, here, key);
  return text === null ? `${name} does nothing here: ? lists the keys` : `${name} does nothing here; ${text}`;
}

/** `PgDn: a page down`; null where no other program has the key for something that can be done here. */
function meantText(table: KeyTable, here: KeyContext, key: string, isAscii: boolean): string | null {
  const command = meantByKey.get(key);
  const meant = table.bindings.find((one) => one.command === command && one.contexts.includes(here));
  if (command === undefined || meant === undefined) return null;
  const [first] = meant.keys;
  return `${first === undefined ? `:${command}` : keyLabel(first, isAscii)}: ${meant.help}`;
}

/** `in the tree: next failure`; null where no other place has the key. */
function elsewhereText(table: KeyTable, here: KeyContext, key: string): string | null {
  for (const place of places) {
    if (place === here) continue;
    const bound = table.find(place, key);
    if (bound === undefined || bound.takesText) continue;
    if (/^(?:in the|in a|after) /.test(bound.help)) return bound.help;
    const { name } = helpPlaces[place];
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${bound.help}`;
  }
  return null;
}

/** `v: open this line`: the small letter in place of the capital one, or the other way round. */
function otherCase(table: KeyTable, here: KeyContext, key: string): string | null {
  if ([...key].length !== 1) return null;
  const other = key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase();
  const bound = other === key ? undefined : table.find(here, other);
  return bound === undefined || bound.takesText ? null : `${other}: ${bound.help}`;
}
