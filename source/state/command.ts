/** What touches the world: asked for by a key, carried out by ui and terminal, answered by an action. */
import type { FrameLocation } from '../model/stack-frame.ts';
import type { Action } from './action.ts';
import type { SaveRequest } from './save-request.ts';

/** A command, or one that an action comes before: a command line is closed before what it asks for is done. */
export type Command =
  | WorldCommand
  | { readonly kind: 'after-action'; readonly action: Action; readonly command: Command };

/** What is carried out. */
export type WorldCommand =
  | { readonly kind: 'quit' }
  /** ctrl-c: ends with exit code 130, whatever is open. */
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'load-run'; readonly row: number }
  | { readonly kind: 'copy-text'; readonly text: string; readonly what: string }
  | { readonly kind: 'reload' }
  /** Puts the view as plain text on the normal screen until a key is pressed. */
  | { readonly kind: 'print-view' }
  /** Writes the view to a file. */
  | { readonly kind: 'save-view'; readonly request: SaveRequest }
  /** Opens the file that a frame names, where it is on this machine. */
  | { readonly kind: 'open-editor'; readonly place: FrameLocation };

const commandKinds: Readonly<Record<Command['kind'], true>> = {
  'after-action': true,
  quit: true,
  interrupt: true,
  suspend: true,
  'load-run': true,
  'copy-text': true,
  reload: true,
  'print-view': true,
  'save-view': true,
  'open-editor': true,
};

/** Whether what a key means touches the world. */
export function isCommand(meant: Action | Command): meant is Command {
  return Object.hasOwn(commandKinds, meant.kind);
}
