/** Keys of the list of causes. */
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

/** C, and enter in the list. */
export const causesKeys: readonly KeyBinding[] = [
  binding({
    keys: ['C'],
    group: 'Jump',
    help: 'the causes of the whole input, and what they have in common',
    contexts: [...allPanes, 'causes'],
    isAvailable: ({ runs }) => runs.blame.groups.length > 0,
    act: () => ({ kind: 'causes-toggled' }),
    hint: { rank: 91, text: 'causes' },
  }),
  binding({
    keys: ['enter'],
    group: 'Jump',
    help: 'in the causes: the families with this cause alone (esc undoes)',
    contexts: ['causes'],
    act: () => ({ kind: 'opened-here' }),
    hint: { rank: 12, text: 'show alone' },
  }),
];
