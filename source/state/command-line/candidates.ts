/** What a text in the command line may become: ranked by how well it fits, in the order of the help. */

import type { KeyContext } from '../keys/key-binding.ts';
import type { State } from '../state.ts';
import { commandArguments } from './command-argument.ts';
import {
  type CommandEntry,
  commandEntries,
  contextBehind,
  isEntryAvailable,
  keysOfCommand,
} from './command-entry.ts';

export interface Candidate {
  /** What stands in the line once it is chosen. Raw text: it may be an id. */
  readonly text: string;
  /** What may follow, as it is shown; empty for nothing. */
  readonly placeholder: string;
  readonly help: string;
  /** Keys that do the same, as the keyboard names them. */
  readonly keys: readonly string[];
  /** Whether it does anything now. */
  readonly isAvailable: boolean;
}

/** Candidates of a text: commands, and behind the name of one its arguments. Exact first, then beginnings, words, letters in their order. */
export function candidatesFor(state: State, typed: string): readonly Candidate[] {
  const known = rememberedByState.get(state);
  if (known?.typed === typed) return known.candidates;
  const candidates = foundCandidates(state, typed);
  rememberedByState.set(state, { typed, candidates });
  return candidates;
}

/** The hints, the list and its window all ask in one frame. */
const rememberedByState = new WeakMap<
  State,
  { readonly typed: string; readonly candidates: readonly Candidate[] }
>();

function foundCandidates(state: State, typed: string): readonly Candidate[] {
  const wanted = typed.trimStart();
  const space = wanted.indexOf(' ');
  const name = space < 0 ? null : nameBegun(wanted.slice(0, space));
  if (name !== null) {
    const argument = wanted.slice(space + 1);
    return ranked(argumentCandidates(state, name, argument), `${name} ${argument}`);
  }
  const entries = commandEntries(state).map((entry) => ({
    text: entry.name,
    placeholder: entry.placeholder,
    help: entry.help,
    keys: keysOfCommand(state, entry.name),
    isAvailable: isEntryAvailable(state, entry),
    worth: worthOf(entry, contextBehind(state)) + (isEntryAvailable(state, entry) ? 0 : 800),
  }));
  if (wanted === '') return entries.toSorted((a, b) => a.worth - b.worth);
  return ranked(entries, wanted);
}

/** Before anything is typed what the hint line names comes first, in its order; moving, which no one types, and what can do nothing now come last. */
function worthOf({ binding }: CommandEntry, context: KeyContext): number {
  if (binding?.group === 'Move') return 1000;
  return binding?.contexts.includes(context) ? (binding.hint?.rank ?? 500) : 600;
}

/** The command with an argument that is called so, or the only one whose name begins so. */
function nameBegun(text: string): string | null {
  if (commandArguments.has(text)) return text;
  const begun = [...commandArguments.keys()].filter((name) => name.startsWith(text));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

function argumentCandidates(state: State, name: string, typed: string): readonly Candidate[] {
  const argument = commandArguments.get(name);
  if (argument === undefined) return [];
  const entries = commandEntries(state);
  return argument.values(state, typed).map((value) => {
    const text = `${name} ${value}`;
    const entry = entries.find((one) => one.name === text);
    const help = entry?.help ?? '';
    return { text, placeholder: '', help, keys: keysOfCommand(state, text), isAvailable: true };
  });
}

function ranked(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const wanted = typed.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate.text.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
}

const noMatch = 4;

/** 0 the same, 1 begins so, 2 a word of it begins so, 3 has the letters in their order, else no match. */
function rankOf(text: string, wanted: string): number {
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(` ${wanted}`) || text.includes(`-${wanted}`)) return 2;
  return hasInOrder(text, wanted) ? 3 : noMatch;
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
