/** What touches the world: asked for by a key, carried out by ui and terminal, answered by an action. */
import type { FrameLocation } from '../model/stack-frame.ts';

export type Command =
  | { readonly kind: 'quit' }
  /** ctrl-c: ends with exit code 130, whatever is open. */
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'load-run'; readonly row: number }
  | { readonly kind: 'copy-text'; readonly text: string; readonly what: string }
  | { readonly kind: 'reload' }
  /** Opens the file that a frame names, where it is on this machine. */
  | { readonly kind: 'open-editor'; readonly place: FrameLocation };
