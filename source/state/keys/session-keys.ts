/** Keys that touch the world. */
import type { Action } from '../action.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding, type KeyContext } from './key-binding.ts';

const everywhere: readonly KeyContext[] = [
  ...allPanes,
  'find',
  'filter',
  'help',
  'help-search',
  'list',
  'times',
  'copy',
  'command',
];

/** Reload, quit, suspend. */
export const sessionKeys: readonly KeyBinding[] = [
  binding({
    command: 'reload',
    keys: ['R'],
    group: 'Session',
    help: 'read the input anew',
    contexts: allPanes,
    act: () => ({ kind: 'reload' }),
  }),
  binding({
    command: 'close',
    keys: ['q'],
    group: 'Session',
    help: 'close the copy menu, the help or the list',
    contexts: ['help', 'list', 'times', 'copy'],
    act: closed,
    hint: { rank: 100, text: 'close' },
  }),
  binding({
    command: 'quit',
    keys: ['q'],
    group: 'Session',
    help: 'quit',
    contexts: allPanes,
    act: () => ({ kind: 'quit' }),
    hint: { rank: 100, text: 'quit' },
  }),
  binding({
    command: 'interrupt',
    keys: ['ctrl-c'],
    group: 'Session',
    help: 'quit at once, whatever is open; the exit code is 130',
    contexts: everywhere,
    act: () => ({ kind: 'interrupt' }),
  }),
  binding({
    command: 'suspend',
    keys: ['ctrl-z'],
    group: 'Session',
    help: 'suspend; fg comes back',
    contexts: everywhere,
    act: () => ({ kind: 'suspend' }),
  }),
];

/** What closes what lies over the screen, searched or not. */
function closed({ overlay, copying }: State): Action {
  if (copying !== null || overlay === null) return { kind: 'escaped' };
  return overlay.kind === 'list' ? { kind: 'list-toggled', list: overlay.list } : { kind: 'help-toggled' };
}
