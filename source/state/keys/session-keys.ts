/** Keys that touch the world. */
import { noRow } from '../../model/run-index.ts';
import { allPanes, binding, type KeyBinding, type KeyContext } from './key-binding.ts';

const everywhere: readonly KeyContext[] = [...allPanes, 'find', 'help', 'help-search', 'causes'];

const closing = { help: { kind: 'help-toggled' }, causes: { kind: 'causes-toggled' } } as const;

/** Copy, reload, quit, suspend. */
export const sessionKeys: readonly KeyBinding[] = [
  binding({
    keys: ['y'],
    group: 'Session',
    help: "copy the run's id",
    contexts: allPanes,
    isAvailable: ({ cursor }) => cursor !== noRow,
    act: ({ cursor, runs }) =>
      cursor === noRow
        ? { kind: 'noticed', text: 'there is no run to copy the id of' }
        : { kind: 'copy-text', text: runs.index.id(cursor), what: 'run id' },
    hint: { rank: 65, text: 'copy id' },
  }),
  binding({
    keys: ['R'],
    group: 'Session',
    help: 'read the input anew',
    contexts: allPanes,
    act: () => ({ kind: 'reload' }),
  }),
  binding({
    keys: ['q'],
    group: 'Session',
    help: 'close the help or the causes, or quit',
    contexts: [...allPanes, 'help', 'causes'],
    act: ({ overlay }) => (overlay === null ? { kind: 'quit' } : closing[overlay.kind]),
    hint: { rank: 100, text: 'quit' },
  }),
  binding({
    keys: ['ctrl-c'],
    group: 'Session',
    help: 'quit',
    contexts: everywhere,
    act: () => ({ kind: 'interrupt' }),
  }),
  binding({
    keys: ['ctrl-z'],
    group: 'Session',
    help: 'suspend; fg comes back',
    contexts: everywhere,
    act: () => ({ kind: 'suspend' }),
  }),
];
