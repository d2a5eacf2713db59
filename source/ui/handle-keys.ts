/** Keys to actions and commands, by the one key table. */
import type { Action } from '../state/action.ts';
import type { Command } from '../state/command.ts';
import type { State } from '../state/state.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import type { Store } from './create-store.ts';

/** What a key means in a state. */
export type KeyMeaning = (state: State, key: string) => Action | Command;

/** Takes all events in order, each in the state that the one before left; drawn once at the end. */
export function handleKeys(
  events: readonly KeyEvent[],
  store: Store,
  meaning: KeyMeaning,
  run: (command: Command) => void,
): void {
  store.batch(() => {
    for (const event of events) {
      if (event.kind === 'paste') {
        const text = `ignored a paste of ${event.byteLength.toLocaleString('en-US')} bytes`;
        store.apply({ kind: 'noticed', text });
        continue;
      }
      const intent = meaning(store.state(), event.key);
      switch (intent.kind) {
        case 'quit':
        case 'interrupt':
          run(intent);
          // What was typed after it was meant for nobody, or for the shell.
          return;
        case 'suspend':
        case 'load-run':
        case 'copy-text':
        case 'reload':
        case 'open-editor':
          run(intent);
          break;
        default:
          store.apply(intent);
      }
    }
  });
}
