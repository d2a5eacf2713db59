/** The one table of words that the screen uses and does not explain where they stand: the help lists them, enter on one tells it. */
import { errorCodeHelp, helpedCodes } from '../model/error-code-help.ts';
import { problemKinds, problemKindText } from '../model/problem-kind-text.ts';
import { isFailedState, isFinalState, type RunState, runStates, stateFacts } from '../model/run-state.ts';
import { type Verdict, verdicts, verdictTexts } from '../model/verdict.ts';

/** Headings of the glossary, in its order. */
export type GlossaryHeading =
  | 'What a status means'
  | 'What a verdict means'
  | 'Words'
  | 'What is wrong with an input'
  | "Trigger.dev's own error codes";

/** A word with what it means, in a sentence without a full stop. */
export interface GlossaryEntry {
  readonly heading: GlossaryHeading;
  readonly word: string;
  readonly text: string;
}

const statuses: readonly GlossaryEntry[] = runStates.map((state) => ({
  heading: 'What a status means',
  word: stateFacts[state].label,
  text: stateText(state),
}));

/** Those that say most come first. */
const verdictsByWorth: readonly Verdict[] = [...verdicts.slice(3), ...verdicts.slice(0, 3)];

const words: readonly (readonly [word: string, text: string])[] = [
  ['loaded', 'a document of the input describes the run'],
  ['referenced', 'no document describes the run; another names it, with its status or task'],
  ['implied', 'no document describes the run; another names its id, and nothing else is known'],
  ['missing', 'named by a run of the input, and no document describes it: it is to be fetched'],
  [
    'stuck',
    'not ended, and older than three times what nearly all runs of its task took, and than 10 minutes',
  ],
  ['family', 'a run without a parent, with all that hangs below it'],
  ['critical path', 'the runs that the end of the root waited for, one after the other'],
  ['gap', 'between two attempts: back-off or a wait, the JSON does not say which'],
  ['first failure', 'the moment that the first run of the family to fail ended'],
  ['~ + -', 'where two runs are compared: differs, only here, only there'],
];

/** All words, in the order of the help. */
export const glossary: readonly GlossaryEntry[] = [
  ...statuses,
  ...verdictsByWorth.map((verdict) => ({
    heading: 'What a verdict means' as const,
    word: verdict,
    text: verdictTexts[verdict],
  })),
  ...words.map(([word, text]) => ({ heading: 'Words' as const, word, text })),
  ...problemKinds.map((kind) => ({
    heading: 'What is wrong with an input' as const,
    word: kind,
    text: problemKindText(kind),
  })),
  ...helpedCodes.map((code) => ({
    heading: "Trigger.dev's own error codes" as const,
    word: code,
    text: (errorCodeHelp(code) ?? '').replace(/\.$/, ''),
  })),
];

const entryByWord: ReadonlyMap<string, GlossaryEntry> = new Map(glossary.map((entry) => [entry.word, entry]));

/** The entry of a word as the table writes it; null where there is none. */
export function glossaryEntry(word: string): GlossaryEntry | null {
  return entryByWord.get(word) ?? null;
}

/** The entry of a state (formats.md §3). */
export function glossaryOfState(state: RunState): GlossaryEntry | null {
  return glossaryEntry(stateFacts[state].label);
}

/** The entry of the first code with a sentence of help that a text names (formats.md §4). Raw text; its first 500 characters are read. */
export function glossaryOfCode(text: string): GlossaryEntry | null {
  for (const [word] of text.slice(0, 500).matchAll(/[A-Z][A-Z_]{5,}/g)) {
    if (errorCodeHelp(word) !== null) return glossaryEntry(word);
  }
  return null;
}

function stateText(state: RunState): string {
  const { meaning, statuses: strings } = stateFacts[state];
  if (strings.length === 0) return meaning;
  const worth = isFailedState(state) ? 'a failure' : isFinalState(state) ? 'no failure' : 'not ended';
  return `${meaning}; ${worth} (${strings.join(', ')})`;
}
