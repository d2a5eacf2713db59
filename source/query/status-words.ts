/** The words of `status:`: groups, states and every status string, in that order. */
import { isFailedState, isFinalState, type RunState, runStates, stateFacts } from '../model/run-state.ts';
import type { StatusGroup, StatusTerm } from './filter-expression.ts';

const runningStates: ReadonlySet<RunState> = new Set([
  'starting',
  'executing',
  'retrying',
  'waiting',
  'paused',
]);

interface GroupFacts {
  readonly holds: (state: RunState) => boolean;
  readonly doc: string;
}

/** Which states each group holds, and what it means. */
export const statusGroups: Readonly<Record<StatusGroup, GroupFacts>> = {
  failed: {
    holds: isFailedState,
    doc: 'failed, crashed, interrupted, system failure, timed out, failed to run',
  },
  final: { holds: isFinalState, doc: 'nothing more will happen to it' },
  running: {
    holds: (state) => runningStates.has(state),
    doc: 'starting, executing, retrying, waiting, paused',
  },
};

const groups = Object.keys(statusGroups) as readonly StatusGroup[];

const termByWord: ReadonlyMap<string, StatusTerm> = new Map(
  [
    ...runStates.flatMap((state) => stateFacts[state].statuses.map((status) => [status, state] as const)),
    ...runStates.map((state) => [state, state] as const),
  ]
    .map(([word, state]): [string, StatusTerm] => [foldStatusWord(word), { kind: 'status', state }])
    // A Map keeps the last of equal keys: what comes first in the order of reading stands last.
    .concat(groups.map((group) => [group, { kind: 'status', group }])),
);

/** Every word that `status:` takes, with `-` between parts, as mistakes and completions name them. */
export const statusWords: readonly string[] = [...termByWord.keys()];

const termByLetters: ReadonlyMap<string, StatusTerm> = new Map(
  [...termByWord].map(([word, term]) => [lettersOf(word), term]),
);

/** What a word means, null where it is none. Case, space, `_` and `-` do not count. */
export function statusTerm(word: string): StatusTerm | null {
  return termByLetters.get(lettersOf(word)) ?? null;
}

/** The word that means a group or state and nothing else: the state `failed` is `completed-with-errors`, since `failed` is a group. */
export function statusWord(term: StatusTerm): string {
  if ('group' in term) return term.group;
  const own = foldStatusWord(term.state);
  const meant = termByWord.get(own);
  const isTaken = meant === undefined || 'group' in meant;
  return isTaken ? foldStatusWord(stateFacts[term.state].statuses[0] ?? term.state) : own;
}

/** Whether a state is meant. */
export function isStatusMatch(term: StatusTerm, state: RunState): boolean {
  return 'group' in term ? statusGroups[term.group].holds(state) : term.state === state;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

function foldStatusWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}
