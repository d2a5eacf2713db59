/** Keys that find, in the tree and in the help. */

import { noRow } from '../../model/run-index.ts';
import { hasOtherFailure } from '../failures.ts';
import { mayHaveRuns } from '../has-runs.ts';
import { hasJsonKeys } from '../json-find.ts';
import { jsonFindPlace, jsonFindText } from '../json-find-matches.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';
import { typedText } from './key-name.ts';

/** The find line, n N, and the same line in the help. */
export const findKeys: readonly KeyBinding[] = [
  binding({
    command: 'find',
    keys: ['/'],
    group: 'Find',
    help: 'find in all that is known of runs and in their documents, folded or not; in JSON that has the keys: in its keys and values; capitals count where you type one',
    contexts: [...allPanes, 'help', 'list'],
    isAvailable: (state) => state.overlay !== null || mayHaveRuns(state),
    act: () => ({ kind: 'find-opened' }),
    hint: { rank: 40, text: 'find' },
  }),
  binding({
    command: 'next-match',
    isCounted: true,
    keys: ['n'],
    group: 'Find',
    help: 'next match, among the runs or in the JSON that has the keys; with no find, next failure',
    contexts: allPanes,
    isAvailable: canStep,
    act: () => ({ kind: 'find-stepped', direction: 1 }),
    hint: { rank: 5, text: 'next match' },
  }),
  binding({
    command: 'previous-match',
    isCounted: true,
    keys: ['N'],
    group: 'Find',
    help: 'previous match; with no find, previous failure',
    contexts: allPanes,
    isAvailable: canStep,
    act: () => ({ kind: 'find-stepped', direction: -1 }),
  }),
  binding({
    keys: [],
    group: 'Find',
    help: 'in the find line: the text to find',
    contexts: ['find', 'help-search'],
    act: (_, key) => ({ kind: 'find-typed', text: typedText(key) }),
    takesText: true,
  }),
  binding({
    keys: ['backspace', 'delete'],
    group: 'Find',
    help: 'in the find line: take back a character',
    contexts: ['find', 'help-search'],
    act: () => ({ kind: 'find-erased' }),
  }),
  binding({
    keys: ['enter'],
    group: 'Find',
    help: 'in the find line: stay at the match',
    contexts: ['find', 'help-search'],
    act: () => ({ kind: 'find-committed' }),
    hint: { rank: 10, text: 'stay here' },
  }),
  binding({
    keys: ['up'],
    group: 'Find',
    help: 'in the find line: earlier finds',
    contexts: ['find'],
    isAvailable: ({ find }) => find.pastAt > 0,
    act: () => ({ kind: 'find-recalled', direction: -1 }),
    hint: { rank: 30, text: 'earlier' },
  }),
  binding({
    keys: ['down'],
    group: 'Find',
    help: 'in the find line: later finds',
    contexts: ['find'],
    isAvailable: ({ find }) => find.pastAt < find.past.length,
    act: () => ({ kind: 'find-recalled', direction: 1 }),
  }),
];

function canStep(state: State): boolean {
  if (state.cursor === noRow) return false;
  if (hasJsonKeys(state) && jsonFindText(state) !== '') return jsonFindPlace(state).total > 0;
  if (state.find.text === '') return hasOtherFailure(state);
  const { matches } = state.find;
  return matches.length > 1 || (matches.length === 1 && matches[0] !== state.cursor);
}
