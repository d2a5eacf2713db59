/** Keys that copy: y or Y opens the menu, a second key says what. */

import { copyLink } from '../copy-link.ts';
import { type Copyable, canCopy, copyText } from '../copy-text.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function copies(
  keys: readonly string[],
  wanted: Copyable,
  help: string,
  rank: number,
  text: string,
): KeyBinding {
  return binding({
    command: `copy ${wanted}`,
    keys,
    group: 'Copy',
    help: `after y: ${help}`,
    contexts: ['copy'],
    isAvailable: (state) => canCopy(state, wanted),
    act: (state) => copyText(state, wanted),
    hint: { rank, text },
  });
}

/** The copy menu. */
export const copyKeys: readonly KeyBinding[] = [
  binding({
    command: 'copy',
    keys: ['y'],
    group: 'Copy',
    help: "open the copy menu; yy copies the run's id. Secrets are masked by their key's name and their shape",
    contexts: allPanes,
    isAvailable: ({ runs }) => runs.index.size > 0,
    act: ({ runs }) =>
      runs.index.size === 0
        ? { kind: 'noticed', text: 'there is nothing to copy' }
        : { kind: 'copy-menu-opened', isRaw: false },
    hint: { rank: 65, text: 'copy' },
  }),
  binding({
    command: 'copy-raw',
    keys: ['Y'],
    group: 'Copy',
    help: 'the same, but raw: nothing is masked',
    contexts: allPanes,
    isAvailable: ({ runs }) => runs.index.size > 0,
    act: ({ runs }) =>
      runs.index.size === 0
        ? { kind: 'noticed', text: 'there is nothing to copy' }
        : { kind: 'copy-menu-opened', isRaw: true },
  }),
  copies(['y', 'i'], 'id', "the run's id", 1, 'id'),
  copies(['e'], 'error', 'its error: name and message', 2, 'error'),
  copies(['s'], 'stack', "its error's stack", 3, 'stack'),
  copies(['v'], 'value', 'the value of the selected row of the details', 4, 'value'),
  copies(['p'], 'path', 'its path, as a JSON Pointer', 5, 'path'),
  copies(['j'], 'json', "the run's JSON", 6, 'JSON'),
  copies(
    ['c'],
    'command',
    'a command that triggers the run again, or fetches it where it is missing',
    7,
    'command',
  ),
  copies(['m'], 'missing', 'the ids of all missing runs, one a line', 8, 'missing ids'),
  binding({
    command: 'link',
    keys: ['l'],
    group: 'Copy',
    help: 'after y, or :link: the command line that opens this view again: filter, run, order, times',
    contexts: ['copy'],
    act: copyLink,
    hint: { rank: 10, text: 'link' },
  }),
  copies(['f'], 'fetch', 'a command that fetches all missing runs', 9, 'fetch missing'),
];
