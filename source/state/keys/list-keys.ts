/** Keys that open the lists over the screen, and those that mean something in them alone. */
import type { Action } from '../action.ts';
import { canChoose } from '../lists/choose-entry.ts';
import { filledLists, listCount } from '../lists/list-overlay.ts';
import type { ListName } from '../lists/lists-state.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function opening(
  list: ListName,
  key: string,
  help: string,
  isAvailable: (state: State) => boolean,
  hint: KeyBinding['hint'] = null,
): KeyBinding {
  return binding({
    command: list,
    keys: [key],
    group: 'Lists',
    help,
    contexts: [...allPanes, 'list', 'times'],
    isAvailable,
    act: () => ({ kind: 'list-toggled', list }),
    hint,
  });
}

function counted(list: ListName): (state: State) => boolean {
  return (state) => (listCount(state, list) ?? 0) > 0;
}

function inLists(
  keys: readonly string[],
  help: string,
  action: Action,
  rest: Partial<Pick<KeyBinding, 'hint' | 'isAvailable' | 'contexts' | 'command'>> = {},
): KeyBinding {
  return binding({ keys, group: 'Lists', help, contexts: ['list'], act: () => action, ...rest });
}

/** C ! I Z A W, tab between them, and their own keys. */
export const listKeys: readonly KeyBinding[] = [
  opening('causes', 'C', 'the causes of the whole input, and what they have in common', counted('causes'), {
    rank: 91,
    text: 'causes',
  }),
  opening('problems', '!', 'all that is wrong with the input, by kind', counted('problems'), {
    rank: 92,
    text: 'problems',
  }),
  opening('missing', 'I', 'ids without a document: runs that others name', counted('missing')),
  opening('stuck', 'Z', 'runs that should have ended long ago', counted('stuck')),
  opening('tasks', 'A', 'all tasks: runs, failures, retries, durations, time in the queue', hasRuns),
  opening('times', 'W', 'when runs failed: a histogram', hasRuns),
  inLists(
    ['tab', '.'],
    'next list',
    { kind: 'list-cycled', direction: 1 },
    {
      command: 'next-list',
      contexts: ['list', 'times'],
      isAvailable: hasOtherLists,
      hint: { rank: 30, text: 'next list' },
    },
  ),
  inLists(
    ['shift-tab', ','],
    'previous list',
    { kind: 'list-cycled', direction: -1 },
    { command: 'previous-list', contexts: ['list', 'times'], isAvailable: hasOtherLists },
  ),
  inLists(
    ['enter'],
    'in a list: a cause or a task alone (esc undoes), the run that is missing, stuck or wrong, the problems of a kind',
    { kind: 'opened-here' },
    { command: 'open', isAvailable: canChoose, hint: { rank: 12, text: 'open' } },
  ),
  inLists(
    ['enter'],
    'in the histogram: the runs that ended in the selected time',
    { kind: 'opened-here' },
    { command: 'open', contexts: ['times'], hint: { rank: 12, text: 'these runs alone' } },
  ),
  inLists(
    ['space'],
    'in a list: open or close a kind of problems',
    { kind: 'fold-toggled' },
    { command: 'toggle-fold' },
  ),
  inLists(
    ['right', 'l'],
    'in a list: open; on what is open: go into it',
    { kind: 'unfolded-or-entered' },
    { command: 'unfold' },
  ),
  inLists(
    ['left', 'h'],
    'in a list: close, or go up to what it is in',
    { kind: 'folded-or-left' },
    { command: 'fold' },
  ),
  inLists(
    ['D'],
    'in the tasks: to the slowest run of this task',
    { kind: 'jumped-to-slowest' },
    { command: 'slowest', isAvailable: isTasks, hint: { rank: 22, text: 'slowest run' } },
  ),
  inLists(
    ['s'],
    'in the tasks: sort by the next column',
    { kind: 'sorting-cycled' },
    { command: 'sort', isAvailable: isTasks, hint: { rank: 20, text: 'sort' } },
  ),
  inLists(
    ['S'],
    'in the tasks: the other way round',
    { kind: 'sorting-reversed' },
    { command: 'reverse', isAvailable: isTasks, hint: { rank: 20, text: 'sort' } },
  ),
  times(['left', 'h'], 'earlier', { kind: 'moved', movement: 'previous' }, { rank: 10, text: 'move' }),
  times(['right', 'l'], 'later', { kind: 'moved', movement: 'next' }, { rank: 10, text: 'move' }),
  times(['L'], 'one stretch more', { kind: 'times-widened', direction: 1 }, { rank: 16, text: 'more, less' }),
  times(
    ['H'],
    'one stretch less',
    { kind: 'times-widened', direction: -1 },
    { rank: 16, text: 'more, less' },
  ),
  times(['+', '='], 'shorter stretches', { kind: 'times-zoomed', direction: 1 }, { rank: 18, text: 'zoom' }),
  times(['-', '_'], 'longer stretches', { kind: 'times-zoomed', direction: -1 }, { rank: 18, text: 'zoom' }),
];

function times(
  keys: readonly string[],
  help: string,
  action: Action,
  hint: KeyBinding['hint'] = null,
): KeyBinding {
  return inLists(keys, `in the histogram: ${help}`, action, { contexts: ['times'], hint });
}

function hasRuns({ runs }: State): boolean {
  return runs.index.loadedCount > 0;
}

function hasOtherLists(state: State): boolean {
  return filledLists(state).length > 1;
}

function isTasks({ overlay }: State): boolean {
  return overlay?.kind === 'list' && overlay.list === 'tasks';
}
