/** Carries out what a key asked of the world. */
import type { FrameLocation } from '../model/stack-frame.ts';
import type { WorldCommand } from '../state/command.ts';
import type { SaveRequest } from '../state/save-request.ts';
import type { BodyLoader } from './body-loader.ts';
import type { Store } from './create-store.ts';

/** contract.md: 130 on ctrl-c. */
const interruptedExitCode = 130;

/** What commands reach for. */
export interface World {
  readonly store: Store;
  readonly bodies: BodyLoader;
  readonly quit: (code: number) => void;
  readonly suspend: () => void;
  readonly reload: () => void;
  /** Puts the view as plain text on the normal screen. */
  readonly print: () => void;
  /** Writes the view to a file. */
  readonly save: (request: SaveRequest) => void;
  /** Opens a place in the person's editor. */
  readonly edit: (place: FrameLocation) => void;
  /** Puts a text on the clipboard; null where it is too long for it. */
  readonly copy: (text: string) => { readonly byteLength: number; readonly isCopied: boolean };
}

/** Answers come back as actions. */
export function runCommand(command: WorldCommand, world: World): void {
  switch (command.kind) {
    case 'quit':
      world.quit(0);
      break;
    case 'interrupt':
      world.quit(interruptedExitCode);
      break;
    case 'suspend':
      world.suspend();
      break;
    case 'load-run':
      world.bodies.follow();
      break;
    case 'copy-text': {
      const { byteLength, isCopied } = world.copy(command.text);
      const size = `${byteLength.toLocaleString('en-US')} ${byteLength === 1 ? 'byte' : 'bytes'}`;
      const text = isCopied
        ? `${command.what} sent to the terminal's clipboard (${size})`
        : `${command.what} is too long for a terminal's clipboard (${size})`;
      world.store.apply({ kind: 'noticed', text });
      break;
    }
    case 'reload':
      world.bodies.forget();
      world.reload();
      break;
    case 'print-view':
      world.print();
      break;
    case 'save-view':
      world.save(command.request);
      break;
    case 'open-editor':
      world.edit(command.place);
      break;
  }
}
