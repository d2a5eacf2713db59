/** The commands that there are: all keys of the table by their names, and what takes an argument. */
import { keyTableOf } from '../keymap.ts';
import { allPanes, type KeyBinding, type KeyContext } from '../keys/key-binding.ts';
import type { State } from '../state.ts';
import { commandArguments } from './command-argument.ts';

export interface CommandEntry {
  /** As it is typed: `fold-all`, `tab payload`. */
  readonly name: string;
  /** What does it here without an argument; null where only an argument says what it is to do. */
  readonly binding: KeyBinding | null;
  /** What may or must follow, as it is shown; empty for nothing. */
  readonly placeholder: string;
  readonly help: string;
}

/** Editing a line and ending the process are no commands of a line. */
const onlyKeys: ReadonlySet<string> = new Set(['command', 'interrupt', 'leave', 'close']);

/** All commands of this moment, in the order of the help; one that several keys do differently is what it is in the present pane. */
export function commandEntries(state: State): readonly CommandEntry[] {
  const context = contextBehind(state);
  const entries = new Map<string, CommandEntry>();
  for (const one of keyTableOf(state).bindings) {
    if (one.command === null || onlyKeys.has(one.command)) continue;
    const known = entries.get(one.command);
    if (known !== undefined && !one.contexts.includes(context)) continue;
    const argument = commandArguments.get(one.command);
    const isNeeded = argument?.isRequired === true;
    entries.set(one.command, {
      name: one.command,
      binding: isNeeded ? null : one,
      placeholder: shownPlaceholder(one.command),
      help: isNeeded ? argument.help : one.help,
    });
  }
  for (const [name, { help }] of commandArguments) {
    if (!entries.has(name))
      entries.set(name, { name, binding: null, placeholder: shownPlaceholder(name), help });
  }
  return [...entries.values()];
}

/** What has the keys once the command line is closed. */
export function contextBehind({ overlay, pane }: State): KeyContext {
  if (overlay?.kind === 'help') return 'help';
  return overlay === null ? pane : overlay.kind === 'list' && overlay.list === 'times' ? 'times' : 'list';
}

/** Whether a command can do anything now. */
export function isEntryAvailable(state: State, { binding }: CommandEntry): boolean {
  return binding === null || binding.isAvailable(state);
}

/** Keys that do the same as a command, as the table has them for the present pane, else for any. */
export function keysOfCommand(state: State, name: string): readonly string[] {
  const context = contextBehind(state);
  const bindings = keyTableOf(state).bindings.filter(({ command }) => command === name);
  if (bindings.length > 0 && bindings.every(({ contexts }) => contexts.every((one) => one === 'copy'))) {
    const opening = name === 'copy' ? '' : (keysOfCommand(state, 'copy')[0] ?? '');
    return bindings.flatMap(({ keys }) => keys.map((key) => opening + key));
  }
  const here = bindings.find(({ contexts }) => contexts.includes(context));
  return (
    (here ?? bindings.find(({ contexts }) => contexts.some((one) => allPanes.includes(one))) ?? bindings[0])
      ?.keys ?? []
  );
}

function shownPlaceholder(name: string): string {
  const argument = commandArguments.get(name);
  if (argument === undefined) return '';
  return argument.isRequired ? argument.placeholder : `[${argument.placeholder}]`;
}
