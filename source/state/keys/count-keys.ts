/** The digits: a level to fold to, and a number for the key that follows. */
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

const toNine = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** In the panes: the fold at once, taken back where a key that moves or steps follows. */
export const levelKeys: KeyBinding = binding({
  command: 'level',
  keys: toNine,
  group: 'Fold',
  help: 'fold to that many levels; before a key that moves or steps: how many times (12j, 3e, 7G)',
  contexts: allPanes,
  isAvailable: ({ position }) => position >= 0,
  act: (_, key) => ({ kind: 'digit-typed', digit: Number(key), isFolding: true }),
});

/** Over the screen, where nothing folds. */
export const listCountKeys: KeyBinding = binding({
  keys: toNine,
  group: 'Move',
  help: 'in the help and the lists: how many times the next key moves',
  contexts: ['help', 'list', 'times'],
  act: (_, key) => ({ kind: 'digit-typed', digit: Number(key), isFolding: false }),
});

/** With the keys of `less`, where a digit is never anything but a part of a number. */
export const countKeys: KeyBinding = binding({
  keys: ['0', ...toNine],
  group: 'Move',
  help: 'a number before a key that moves or steps: how many times (12j, 3e, 7G)',
  contexts: [...allPanes, 'help', 'list', 'times'],
  act: (_, key) => ({ kind: 'digit-typed', digit: Number(key), isFolding: false }),
});
