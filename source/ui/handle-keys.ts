/** Keys to actions and commands, by the one key table. */
import type { Mouse } from '../presentation/mouse-meaning.ts';
import type { Action } from '../state/action.ts';
import { type Command, isCommand, type WorldCommand } from '../state/command.ts';
import type { State } from '../state/state.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import type { Store } from './create-store.ts';

/** What a key means in a state. */
export type KeyMeaning = (state: State, key: string) => Action | Command;

/** What the mouse means in a state, at a cell of the screen; null where it means nothing. */
export type MouseMeaning = (state: State, mouse: Mouse) => Action | Command | null;

/** What turns what a person does into actions and commands. */
export interface Meanings {
  readonly meaning: KeyMeaning;
  readonly mouseMeaning: MouseMeaning;
}

/** Takes all events in order but those that `isTaken` has a use for, each in the state that the one before left; drawn once at the end. */
export function handleKeys(
  events: readonly KeyEvent[],
  store: Store,
  { meaning, mouseMeaning }: Meanings,
  run: (command: WorldCommand) => void,
  isTaken: (event: KeyEvent) => boolean = () => false,
): void {
  store.batch(() => {
    for (const event of events) {
      if (isTaken(event)) continue;
      if (event.kind === 'paste') {
        const text = `ignored a paste of ${event.byteLength.toLocaleString('en-US')} bytes`;
        store.apply({ kind: 'noticed', text });
        continue;
      }
      const intent =
        event.kind === 'mouse' ? mouseMeaning(store.state(), event) : meaning(store.state(), event.key);
      if (intent === null) continue;
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
function withoutAction(intent: Command, store: Store): WorldCommand {
  let command = intent;
  while (command.kind === 'after-action') {
    store.apply(command.action);
    command = command.command;
  }
  return command;
}
