/** The keys of a config file, held against the commands and the keys that there are. */
import { nearestName } from '../../query/nearest-name.ts';
import { keymap } from '../keymap.ts';
import type { KeyBindings } from '../state.ts';
import { keyFromName, keyNames } from './key-name.ts';
import { isCommandLine, placesOf, rebound } from './rebound.ts';

/** The bindings with keys as the keyboard names them, or what is wrong with the first that is wrong, in one line. Raw text: it quotes the file. */
export type CheckedBindings =
  | { readonly kind: 'bindings'; readonly bindings: KeyBindings }
  | { readonly kind: 'mistake'; readonly text: string };

/** Terminals send these for backspace, tab and enter; ctrl-\ ends the program. */
const unusableKeys: ReadonlySet<string> = new Set([
  'ctrl-h',
  'ctrl-i',
  'ctrl-j',
  'ctrl-m',
  'ctrl-[',
  'ctrl-\\',
]);

/** What must always work: the way out, and numbers. */
const fixedCommands: ReadonlySet<string> = new Set(['interrupt', 'suspend', 'level']);
const fixedKeys: ReadonlySet<string> = new Set(['ctrl-c', 'ctrl-z', 'escape']);

/**
 * Unknown commands and keys are told with the nearest right one. A key that is given to two commands that hold in the same place is
 * refused: which of the two was meant nobody can know, and a key that silently does something else is worse than a message.
 */
export function checkedBindings(given: KeyBindings): CheckedBindings {
  const names = [...new Set(keymap.flatMap(({ command }) => command ?? []))];
  const bindings = new Map<string, readonly string[]>();
  for (const [command, texts] of given) {
    const wrong = commandMistake(command, names);
    if (wrong !== null) return mistake(wrong);
    const keys: string[] = [];
    for (const text of texts) {
      const key = keyFromName(text);
      const wrongKey = keyMistake(command, text, key);
      if (wrongKey !== null) return mistake(wrongKey);
      if (key !== null) keys.push(key);
    }
    bindings.set(command, [...new Set(keys)]);
  }
  const clash = clashIn(bindings);
  return clash === null ? { kind: 'bindings', bindings } : mistake(clash);
}

function mistake(text: string): CheckedBindings {
  return { kind: 'mistake', text: `config file: "bindings": ${text}` };
}

function commandMistake(command: string, names: readonly string[]): string | null {
  const quoted = JSON.stringify(command);
  if (fixedCommands.has(command)) return `the keys of ${quoted} cannot be changed`;
  if (names.includes(command) || isCommandLine(command)) return null;
  const nearest = nearestName(command, names);
  return `no command is called ${quoted}${nearest === null ? '' : `; did you mean "${nearest}"?`}`;
}

function keyMistake(command: string, text: string, key: string | null): string | null {
  const place = `${JSON.stringify(command)}: ${JSON.stringify(text)}`;
  if (key === null) {
    const nearest = nearestName(text, keyNames);
    return `${place} is no key${nearest === null ? '' : `; did you mean "${nearest}"?`}`;
  }
  if (unusableKeys.has(key)) return `${place}: terminals cannot tell this key from another`;
  const isOwn = command === 'leave' && key === 'escape';
  return fixedKeys.has(key) && !isOwn ? `${place}: this key cannot be given to a command` : null;
}

/** The first key that two of the commands share in one place, in words. */
function clashIn(bindings: KeyBindings): string | null {
  const commandByPlace = new Map<string, string>();
  for (const one of rebound(keymap, bindings)) {
    if (one.command === null || !bindings.has(one.command)) continue;
    for (const place of placesOf(one)) {
      const other = commandByPlace.get(place);
      if (other !== undefined && other !== one.command) {
        const key = place.slice(place.indexOf(' ') + 1);
        return `${JSON.stringify(key)} is given to "${other}" and to "${one.command}"`;
      }
      commandByPlace.set(place, one.command);
    }
  }
  return null;
}
