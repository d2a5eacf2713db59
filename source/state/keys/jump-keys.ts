/** Keys that jump, and narrow the view. */

import { noRow } from '../../model/run-index.ts';
import type { Action } from '../action.ts';
import { hasOtherFailure } from '../failures.ts';
import { hasOtherCause } from '../jump-to-cause.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function jump(
  command: string,
  keys: readonly string[],
  help: string,
  action: Action,
  isAvailable: (state: State) => boolean,
  hint: KeyBinding['hint'] = null,
): KeyBinding {
  const isCounted = !['cause', 'root', 'zoom'].includes(command);
  const act = () => action;
  return binding({
    command,
    keys,
    group: 'Jump',
    help,
    contexts: allPanes,
    isCounted,
    isAvailable,
    act,
    hint,
  });
}

/** Failures, root, parent, back and forward, zoom. */
export const jumpKeys: readonly KeyBinding[] = [
  jump(
    'next-failure',
    ['e'],
    'next failure, causes first, folded or not',
    { kind: 'failure-stepped', direction: 1 },
    hasOtherFailure,
    {
      rank: 30,
      text: 'failure',
    },
  ),
  jump(
    'previous-failure',
    ['E'],
    'previous failure',
    { kind: 'failure-stepped', direction: -1 },
    hasOtherFailure,
  ),
  jump(
    'cause',
    ['r'],
    'cause of this failure; again: its next cause',
    { kind: 'cause-stepped' },
    hasOtherCause,
    {
      rank: 75,
      text: 'cause',
    },
  ),
  jump(
    'slowest',
    ['D'],
    'the slowest run of those that are shown, folded or not; after a number: the one at that place (2D)',
    { kind: 'jumped-to-slowest' },
    ({ position }) => position >= 0,
  ),
  jump('root', ['t'], 'root run', { kind: 'jumped-to-root' }, hasParent),
  jump('parent', ['p'], 'parent run', { kind: 'jumped-to-parent' }, hasParent, { rank: 70, text: 'parent' }),
  jump(
    'back',
    ['['],
    'back to where the last jump began',
    { kind: 'jumped-back' },
    ({ back }) => back.length > 0,
    {
      rank: 80,
      text: 'back',
    },
  ),
  jump('forward', [']'], 'forward again', { kind: 'jumped-forward' }, ({ forward }) => forward.length > 0),
  jump(
    'zoom',
    ['z'],
    'make this run the root of the view (esc undoes)',
    { kind: 'zoomed' },
    ({ cursor, zoom }) => cursor !== zoom,
  ),
];

function hasParent({ cursor, zoom, runs }: State): boolean {
  return cursor !== zoom && (runs.forest.parent[cursor] ?? noRow) !== noRow;
}
