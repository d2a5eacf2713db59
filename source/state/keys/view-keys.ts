/** Keys that take the view out of the screen. */
import { allPanes, binding } from './key-binding.ts';

/** P. */
export const viewKeys = [
  binding({
    command: 'print',
    keys: ['P'],
    group: 'Copy',
    help: 'this pane or list as plain text on the normal screen, all of it: to select and to scroll; any key comes back',
    contexts: [...allPanes, 'list', 'times'],
    act: () => ({ kind: 'print-view' }),
  }),
];
