/** Keys of the command line. */
import { candidatesFor } from '../command-line/candidates.ts';
import { commandMeant } from '../command-line/command-meant.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';
import { typedText } from './key-name.ts';

/** The colon, and what edits the line under it. */
export const commandKeys: readonly KeyBinding[] = [
  binding({
    command: 'command',
    keys: [':'],
    group: 'Command',
    help: 'command line: every key by its name, :40 to a row, :50% so far down',
    contexts: [...allPanes, 'help', 'list', 'times'],
    act: () => ({ kind: 'command-line-opened', text: '' }),
    hint: { rank: 93, text: 'command' },
  }),
  binding({
    keys: [],
    group: 'Command',
    help: 'in the command line: the command',
    contexts: ['command'],
    act: (_, key) => ({ kind: 'command-typed', text: typedText(key) }),
    takesText: true,
  }),
  binding({
    keys: ['backspace', 'delete'],
    group: 'Command',
    help: 'in the command line: take back a character',
    contexts: ['command'],
    act: () => ({ kind: 'command-erased' }),
  }),
  binding({
    keys: ['enter'],
    group: 'Command',
    help: 'in the command line: do it',
    contexts: ['command'],
    act: commandMeant,
    hint: { rank: 10, text: 'do it' },
  }),
  binding({
    keys: ['tab'],
    group: 'Command',
    help: 'in the command line: the next that it may be',
    contexts: ['command'],
    isAvailable: hasCandidates,
    act: () => ({ kind: 'command-completed', direction: 1 }),
    hint: { rank: 20, text: 'complete' },
  }),
  binding({
    keys: ['shift-tab'],
    group: 'Command',
    help: 'in the command line: the one before',
    contexts: ['command'],
    isAvailable: hasCandidates,
    act: () => ({ kind: 'command-completed', direction: -1 }),
  }),
  binding({
    keys: ['up'],
    group: 'Command',
    help: 'in the command line: earlier commands',
    contexts: ['command'],
    isAvailable: ({ palette }) => palette.pastAt > 0,
    act: () => ({ kind: 'command-recalled', direction: -1 }),
    hint: { rank: 30, text: 'earlier' },
  }),
  binding({
    keys: ['down'],
    group: 'Command',
    help: 'in the command line: later commands',
    contexts: ['command'],
    isAvailable: ({ palette }) => palette.pastAt < palette.past.length,
    act: () => ({ kind: 'command-recalled', direction: 1 }),
  }),
];

function hasCandidates(state: State): boolean {
  return candidatesFor(state, state.palette.typed).length > 0;
}
