/** Keys that touch the world. */
import { allPanes, binding, type KeyBinding, type KeyContext } from './key-binding.ts';

const everywhere: readonly KeyContext[] = [...allPanes, 'find', 'help', 'help-search', 'causes', 'copy'];

const closing = { help: { kind: 'help-toggled' }, causes: { kind: 'causes-toggled' } } as const;

/** Reload, quit, suspend. */
export const sessionKeys: readonly KeyBinding[] = [
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
    help: 'close the copy menu, the help or the causes, or quit',
    contexts: [...allPanes, 'help', 'causes', 'copy'],
    act: ({ overlay, copying }) => {
      if (copying !== null) return { kind: 'escaped' };
      return overlay === null ? { kind: 'quit' } : closing[overlay.kind];
    },
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
