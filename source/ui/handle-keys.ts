/** Keys to actions and commands, by the one key table. */
import type { Action } from '../state/action.ts';
import { type Command, isCommand } from '../state/command.ts';
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
      if (!isCommand(intent)) {
        store.apply(intent);
        continue;
      }
      const command = withoutAction(intent, store);
      run(command);
      // What was typed after it was meant for nobody, or for the shell.
      if (command.kind === 'quit' || command.kind === 'interrupt') return;
    }
  });
}

/** The command alone, once the actions that come before it are done. */
function withoutAction(intent: Command, store: Store): Command {
  let command = intent;
  while (command.kind === 'after-action') {
    store.apply(command.action);
    command = command.command;
  }
  return command;
}
