/** Keys that put the families in another order. */
import type { Action } from '../action.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function sorting(command: string, keys: readonly string[], help: string, action: Action): KeyBinding {
  return binding({
    command,
    keys,
    group: 'Screen',
    help,
    contexts: allPanes,
    isAvailable: hasSeveralFamilies,
    act: () => action,
  });
}

/** s S. */
export const sortKeys: readonly KeyBinding[] = [
  sorting(
    'sort',
    ['s'],
    "families in another order: the input's, by start, duration, status, failures, task",
    {
      kind: 'sorting-cycled',
    },
  ),
  sorting('reverse', ['S'], 'the same order the other way round', { kind: 'sorting-reversed' }),
];

function hasSeveralFamilies({ runs }: State): boolean {
  return runs.forest.roots.length > 1;
}
