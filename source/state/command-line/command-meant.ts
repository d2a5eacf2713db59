/** What a line of text in the command line means. */
import { nearestName } from '../../query/nearest-name.ts';
import type { Action } from '../action.ts';
import { type Command, isCommand } from '../command.ts';
import type { State } from '../state.ts';
import { commandArguments } from './command-argument.ts';
import { type CommandEntry, commandEntries } from './command-entry.ts';

/** Enter: the line closed, and what it says done. */
export function commandMeant(state: State): Action | Command {
  const meant = meantBy(state, state.palette.draft ?? '');
  if (meant === null) return { kind: 'command-entered', action: null };
  if (!isCommand(meant)) return { kind: 'command-entered', action: meant };
  return { kind: 'after-action', action: { kind: 'command-entered', action: null }, command: meant };
}

/** An action or command for a text; null for an empty one, a notice for one that says nothing. */
export function meantBy(state: State, typed: string): Action | Command | null {
  const text = typed.trim();
  if (text === '') return null;
  const place = placeMeant(text);
  if (place !== null) return place;
  const entries = commandEntries(state);
  const whole = entries.find(({ name }) => name === text);
  if (whole !== undefined) return withoutArgument(state, whole);
  const space = text.search(/\s/);
  const name = space < 0 ? text : text.slice(0, space);
  const named = entryNamed(entries, name);
  if (typeof named === 'string') return { kind: 'noticed', text: named };
  return space < 0
    ? withoutArgument(state, named)
    : argumentMeant(state, named.name, text.slice(space).trim());
}

/** A number is a row, with a percent sign a part of the way. */
function placeMeant(text: string): Action | null {
  const percent = /^(\d{1,9}(?:\.\d{1,9})?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined)
    return { kind: 'moved', movement: { toPercent: Math.min(Number(percent), 100) } };
  return /^\d{1,15}$/.test(text) ? { kind: 'moved', movement: { toRow: Number(text) } } : null;
}

/** The command of that name, or the only one that begins so; words where there is none. */
function entryNamed(entries: readonly CommandEntry[], name: string): CommandEntry | string {
  const exact = entries.find((entry) => entry.name === name);
  if (exact !== undefined) return exact;
  const begun = entries.filter((entry) => entry.name.startsWith(name));
  const heads = [...new Set(begun.map((entry) => entry.name.split(' ', 1)[0] ?? ''))];
  const only = heads.length === 1 ? entries.find((entry) => entry.name === heads[0]) : undefined;
  if (only !== undefined) return only;
  if (begun.length > 1) return `${name} may be ${listed(heads)}`;
  const nearest = nearestName(name, [...new Set(entries.map((entry) => entry.name.split(' ', 1)[0] ?? ''))]);
  return `no command is called ${name}${nearest === null ? '' : `: did you mean ${nearest}?`}`;
}

function withoutArgument(state: State, { name, binding }: CommandEntry): Action | Command {
  if (binding !== null) return binding.act(state, binding.keys[0] ?? '');
  const argument = commandArguments.get(name);
  return { kind: 'noticed', text: `${name} wants ${argument?.placeholder ?? 'an argument'}` };
}

/** A command with what stands behind its name. */
export function argumentMeant(state: State, name: string, value: string): Action | Command {
  const argument = commandArguments.get(name);
  if (argument === undefined) return { kind: 'noticed', text: `${name} takes nothing behind its name` };
  if (argument.isOpen) return argument.act(state, value);
  const values = argument.values(state, value);
  const exact = values.find((one) => one === value);
  const begun = values.filter((one) => one.startsWith(value));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found !== undefined) return argument.act(state, found);
  const nearest = nearestName(value, values);
  const hint = nearest === null ? ` is not one of ${listed(values)}` : `: did you mean ${nearest}?`;
  return { kind: 'noticed', text: `${name}: ${value}${hint}` };
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 6);
  return words.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
