/** Keys that take the view out of the screen. */
import { allPanes, binding } from './key-binding.ts';

/** P, ctrl-s. */
export const viewKeys = [
  binding({
    command: 'print',
    keys: ['P'],
    group: 'Copy',
    help: 'this pane or list as plain text on the normal screen, all of it: to select and to scroll; any key comes back',
    contexts: [...allPanes, 'list', 'times'],
    act: () => ({ kind: 'print-view' }),
  }),
  binding({
    command: 'save',
    keys: ['ctrl-s'],
    group: 'Copy',
    help: 'save the view, :save FILE: .txt as text, .md a report of the run, .json or .jsonl the documents. Secrets are masked, :save-raw keeps them; save! replaces a file',
    contexts: [...allPanes, 'list', 'times'],
    act: () => ({ kind: 'command-line-opened', text: 'save ' }),
  }),
];
