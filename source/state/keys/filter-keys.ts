/** Keys of the filter line. */

import { filterCompletion } from '../filter/filter-line.ts';
import type { LineEdit } from '../filter/line-edit.ts';
import { mayHaveRuns } from '../has-runs.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';
import { typedText } from './key-name.ts';

function edits(
  keys: readonly string[],
  edit: LineEdit,
  help: string,
  isAvailable: KeyBinding['isAvailable'],
): KeyBinding {
  return binding({
    keys,
    group: 'Filter',
    help: `in the filter line: ${help}`,
    contexts: ['filter'],
    isAvailable,
    act: () => ({ kind: 'filter-edited', edit }),
  });
}

function isBefore({ filter }: State): boolean {
  return (filter.draft?.cursor ?? 0) > 0;
}

function isAhead({ filter }: State): boolean {
  return filter.draft !== null && filter.draft.cursor < filter.draft.text.length;
}

/** What opens the line, and what edits it. */
export const filterKeys: readonly KeyBinding[] = [
  binding({
    command: 'filter',
    keys: ['f'],
    group: 'Filter',
    help: 'only the runs that a query matches, shown while it is typed; what stands above them stays, dim. esc undoes',
    contexts: [...allPanes, 'list', 'times'],
    isAvailable: mayHaveRuns,
    act: (state) =>
      mayHaveRuns(state) ? { kind: 'filter-opened' } : { kind: 'noticed', text: 'there is no run to filter' },
    hint: { rank: 42, text: 'filter' },
  }),
  binding({
    keys: [],
    group: 'Filter',
    help: 'in the filter line: the query',
    contexts: ['filter'],
    act: (_, key) => ({ kind: 'filter-typed', text: typedText(key) }),
    takesText: true,
  }),
  binding({
    keys: ['enter'],
    group: 'Filter',
    help: 'in the filter line: keep it; an empty one shows all runs',
    contexts: ['filter'],
    isAvailable: ({ filter }) => filter.draft?.mistake === null,
    act: () => ({ kind: 'filter-committed' }),
    hint: { rank: 10, text: 'keep' },
  }),
  binding({
    keys: ['tab'],
    group: 'Filter',
    help: 'in the filter line: the next that may stand here: fields, words, the values of this input',
    contexts: ['filter'],
    isAvailable: (state) => filterCompletion(state).candidates.length > 0,
    act: () => ({ kind: 'filter-completed', direction: 1 }),
    hint: { rank: 20, text: 'complete' },
  }),
  binding({
    keys: ['shift-tab'],
    group: 'Filter',
    help: 'in the filter line: the one before',
    contexts: ['filter'],
    isAvailable: (state) => filterCompletion(state).candidates.length > 0,
    act: () => ({ kind: 'filter-completed', direction: -1 }),
  }),
  binding({
    keys: ['up'],
    group: 'Filter',
    help: 'in the filter line: earlier filters',
    contexts: ['filter'],
    isAvailable: ({ filter }) => filter.pastAt > 0,
    act: () => ({ kind: 'filter-recalled', direction: -1 }),
    hint: { rank: 30, text: 'earlier' },
  }),
  binding({
    keys: ['down'],
    group: 'Filter',
    help: 'in the filter line: later filters',
    contexts: ['filter'],
    isAvailable: ({ filter }) => filter.pastAt < filter.past.length,
    act: () => ({ kind: 'filter-recalled', direction: 1 }),
  }),
  edits(['left', 'ctrl-b'], 'left', 'a character to the left', isBefore),
  edits(['right', 'ctrl-f'], 'right', 'a character to the right', isAhead),
  edits(['home', 'ctrl-a'], 'start', 'to its start', isBefore),
  edits(['end', 'ctrl-e'], 'end', 'to its end', isAhead),
  edits(['backspace'], 'erase', 'take back a character', () => true),
  edits(['delete', 'ctrl-d'], 'erase-ahead', 'take the character at the cursor', isAhead),
  edits(['ctrl-w'], 'erase-word', 'take back a word', isBefore),
  edits(['ctrl-u'], 'erase-line', 'take back all of it', ({ filter }) => filter.draft?.text !== ''),
];
