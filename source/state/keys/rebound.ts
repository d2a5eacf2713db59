/** A table of keys with other keys for some of its commands. */

import { commandArguments } from '../command-line/command-argument.ts';
import { argumentMeant } from '../command-line/command-meant.ts';
import type { KeyBindings } from '../state.ts';
import { allPanes, binding, type KeyBinding, type KeyContext, textContexts } from './key-binding.ts';

/**
 * The bindings with the keys that `changes` gives to commands, by name. A key that is given is taken from whatever else had it in
 * the same context. Lines that are typed into keep their keys: a letter there is text.
 */
export function rebound(bindings: readonly KeyBinding[], changes: KeyBindings): readonly KeyBinding[] {
  if (changes.size === 0) return bindings;
  const parts = [...bindings, ...addedBindings(bindings, changes)].flatMap((one) =>
    partedByText(one, changes),
  );
  const claimed = new Map<string, string>();
  for (const one of parts) {
    if (!isChanged(one, changes)) continue;
    for (const place of placesOf(one)) claimed.set(place, one.command ?? '');
  }
  return parts.flatMap((one) => (isChanged(one, changes) ? [one] : withoutClaimed(one, claimed)));
}

/** A command with its argument, `sort duration`, has no row of its own in the table: it gets one. */
function addedBindings(bindings: readonly KeyBinding[], changes: KeyBindings): readonly KeyBinding[] {
  const known = new Set(bindings.map(({ command }) => command));
  return [...changes.keys()]
    .filter((line) => !known.has(line) && isCommandLine(line))
    .map((line) =>
      binding({
        command: line,
        keys: [],
        group: 'Command',
        help: `:${line}`,
        contexts: allPanes,
        act: (state) => argumentMeant(state, ...partsOf(line)),
      }),
    );
}

/** Whether a text is the name of a command that takes an argument, and one. */
export function isCommandLine(text: string): boolean {
  const [name, argument] = partsOf(text);
  return commandArguments.has(name) && argument !== '';
}

function partsOf(line: string): readonly [name: string, argument: string] {
  const space = line.indexOf(' ');
  return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space).trim()];
}

/** A binding that is changed and holds in a line too: the part for the line as it was, the rest with its new keys. */
function partedByText(one: KeyBinding, changes: KeyBindings): readonly KeyBinding[] {
  const keys = one.command === null ? undefined : changes.get(one.command);
  if (keys === undefined) return [one];
  const inLines = one.contexts.filter((context) => textContexts.has(context));
  const elsewhere = one.contexts.filter((context) => !textContexts.has(context));
  const changed = elsewhere.length === 0 ? [] : [{ ...one, keys, contexts: elsewhere }];
  return inLines.length === 0 ? changed : [...changed, { ...one, contexts: inLines }];
}

function isChanged({ command, contexts }: KeyBinding, changes: KeyBindings): boolean {
  return command !== null && changes.has(command) && !contexts.some((context) => textContexts.has(context));
}

/** What is left of a binding: contexts in which it lost a key are parted from those in which it did not. */
function withoutClaimed(one: KeyBinding, claimed: ReadonlyMap<string, string>): readonly KeyBinding[] {
  const contextsByKeys = new Map<string, { keys: readonly string[]; contexts: KeyContext[] }>();
  for (const context of one.contexts) {
    const keys = one.keys.filter((key) => !claimed.has(`${context} ${key}`));
    const known = contextsByKeys.get(keys.join(' '));
    if (known === undefined) contextsByKeys.set(keys.join(' '), { keys, contexts: [context] });
    else known.contexts.push(context);
  }
  if (contextsByKeys.size === 1 && contextsByKeys.has(one.keys.join(' '))) return [one];
  return [...contextsByKeys.values()].map((part) => ({ ...one, ...part }));
}

/** `tree j` for each key in each context. */
export function placesOf({ keys, contexts }: KeyBinding): readonly string[] {
  return contexts.flatMap((context) => keys.map((key) => `${context} ${key}`));
}
