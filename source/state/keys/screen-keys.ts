/** Keys that change how the screen tells things. */
import type { Action } from '../action.ts';
import { canChooseHelp, helpChosen } from '../help-choice.ts';
import { itemOfHeading } from '../help-overlay.ts';
import { uppermostLayer } from '../layer.ts';
import { layoutOf, reachablePanes } from '../layout.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function screen(
  command: string,
  keys: readonly string[],
  help: string,
  action: Action,
  isAvailable: (state: State) => boolean = () => true,
  hint: KeyBinding['hint'] = null,
): KeyBinding {
  return binding({
    command,
    keys,
    group: 'Screen',
    help,
    contexts: allPanes,
    isCounted: action.kind === 'scrolled-sideways',
    isAvailable,
    act: () => action,
    hint,
  });
}

function heading(key: string, help: string, direction: 1 | -1): KeyBinding {
  return binding({
    keys: [key],
    group: 'Screen',
    help,
    contexts: ['help'],
    isAvailable: (state) => itemOfHeading(state, direction) !== null,
    act: () => ({ kind: 'help-heading-stepped', direction }),
    hint: direction === 1 ? { rank: 30, text: 'next heading' } : null,
  });
}

/** Panes, times, wrapping, help, esc. */
export const screenKeys: readonly KeyBinding[] = [
  screen('next-pane', ['tab'], 'next pane', { kind: 'pane-cycled', direction: 1 }, hasSeveralPanes, {
    rank: 45,
    text: 'pane',
  }),
  screen(
    'previous-pane',
    ['shift-tab'],
    'previous pane',
    { kind: 'pane-cycled', direction: -1 },
    hasSeveralPanes,
  ),
  screen('larger', ['+'], 'this pane larger', { kind: 'pane-resized', direction: 1 }, hasSizes),
  screen('smaller', ['_'], 'this pane smaller', { kind: 'pane-resized', direction: -1 }, hasSizes),
  screen('time', ['T'], "times as dates, since the root's start, since the first failure", {
    kind: 'time-mode-cycled',
  }),
  screen(
    'utc',
    ['u'],
    'dates in UTC or local',
    { kind: 'zone-toggled' },
    ({ settings }) => settings.timeZone !== 'UTC',
  ),
  screen('queue-time', [], 'time in the queue in the bars, or not', { kind: 'queue-time-toggled' }),
  screen('wrap', ['w'], 'wrap long lines or cut them', { kind: 'wrap-toggled' }),
  screen(
    'scroll-left',
    ['<'],
    'scroll left',
    { kind: 'scrolled-sideways', direction: -1 },
    ({ left }) => left > 0,
  ),
  screen(
    'scroll-right',
    ['>'],
    'scroll right',
    { kind: 'scrolled-sideways', direction: 1 },
    ({ isWrapped }) => !isWrapped,
  ),
  binding({
    command: 'leave',
    keys: ['escape'],
    group: 'Screen',
    help: 'leave the command line, the copy menu, the find line, the filter line, the help, the list, the pane, the find, the filter, the narrowed view, the one cause: one at a time',
    contexts: [...allPanes, 'find', 'filter', 'help', 'help-search', 'list', 'times', 'copy', 'command'],
    isAvailable: (state) => uppermostLayer(state) !== null,
    act: () => ({ kind: 'escaped' }),
    hint: { rank: 15, text: 'leave' },
  }),
  binding({
    command: 'help',
    keys: ['?'],
    group: 'Screen',
    help: 'this help; / searches it, enter does what a line tells',
    contexts: [...allPanes, 'help', 'list', 'times', 'copy'],
    act: () => ({ kind: 'help-toggled' }),
    hint: { rank: 99, text: 'help' },
  }),
  binding({
    keys: ['enter'],
    group: 'Screen',
    help: 'in the help: close it and do what the selected line tells',
    contexts: ['help'],
    isAvailable: canChooseHelp,
    act: helpChosen,
    hint: { rank: 12, text: 'do it' },
  }),
  heading('tab', 'in the help: to the next heading', 1),
  heading('shift-tab', 'in the help: to the heading before', -1),
];

function hasSeveralPanes(state: State): boolean {
  return reachablePanes(state).length > 1;
}

function hasSizes(state: State): boolean {
  return state.details.isOpen && layoutOf(state).kind !== 'single';
}
