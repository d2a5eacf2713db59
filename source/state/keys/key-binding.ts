/** What the one table of keys is made of. */
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import type { State } from '../state.ts';

/** What has the keys: a pane, the find line, the help, the search in the help, the causes, the copy menu. */
export type KeyContext =
  | 'tree'
  | 'families'
  | 'details'
  | 'find'
  | 'help'
  | 'help-search'
  | 'causes'
  | 'copy';

/** Headings of the help, in its order. */
export const keyGroups = ['Move', 'Fold', 'Jump', 'Find', 'Details', 'Copy', 'Screen', 'Session'] as const;

export type KeyGroup = (typeof keyGroups)[number];

export interface KeyBinding {
  /** Names as the keyboard gives them; none where any text is meant (`takesText`). */
  readonly keys: readonly string[];
  readonly group: KeyGroup;
  /** What it does, as the help tells it. */
  readonly help: string;
  readonly contexts: readonly KeyContext[];
  /** Whether the key does anything now; where it does not, its action answers with a notice that says why. */
  readonly isAvailable: (state: State) => boolean;
  readonly act: (state: State, key: string) => Action | Command;
  /** Its place in the hint line, the lowest rank first; several keys of a rank share one word. Null: not hinted at. */
  readonly hint: { readonly rank: number; readonly text: string } | null;
  /** Whether it takes every printable key that no other binding of the context has. */
  readonly takesText: boolean;
}

/** The parts of a binding that are seldom told: always available, no hint, no text. */
type Seldom = Pick<KeyBinding, 'isAvailable' | 'hint' | 'takesText'>;

/** A binding with what is not told filled in. */
export function binding(told: Omit<KeyBinding, keyof Seldom> & Partial<Seldom>): KeyBinding {
  return { isAvailable: () => true, hint: null, takesText: false, ...told };
}

/** The three panes. */
export const allPanes: readonly KeyContext[] = ['tree', 'families', 'details'];

/** What has the keys now. */
export function keyContext({ find, overlay, pane, copying }: State): KeyContext {
  if (copying !== null) return 'copy';
  if (overlay?.kind === 'causes') return 'causes';
  if (overlay !== null) return overlay.isSearching ? 'help-search' : 'help';
  return find.draft === null ? pane : 'find';
}
