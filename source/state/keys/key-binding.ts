/** What the one table of keys is made of. */
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import type { State } from '../state.ts';

/** What has the keys: a pane, the find line, the filter line, the help, the search in the help or a list, a list, the histogram, the copy menu, the command line. */
export type KeyContext =
  | 'tree'
  | 'families'
  | 'details'
  | 'find'
  | 'filter'
  | 'help'
  | 'help-search'
  | 'list'
  | 'times'
  | 'copy'
  | 'command';

/** Headings of the help, in its order. */
export const keyGroups = [
  'Move',
  'Fold',
  'Jump',
  'Lists',
  'Find',
  'Filter',
  'Details',
  'Copy',
  'Screen',
  'Command',
  'Session',
] as const;

export type KeyGroup = (typeof keyGroups)[number];

export interface KeyBinding {
  /** Its name in the command line and in the config file, `next-failure` or `tab payload`; null for keys that edit a line. */
  readonly command: string | null;
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
  /** Whether a number typed before it says how many times it is done. */
  readonly isCounted: boolean;
}

/** The parts of a binding that are seldom told: no name, always available, no hint, no text, not counted. */
type Seldom = Pick<KeyBinding, 'command' | 'isAvailable' | 'hint' | 'takesText' | 'isCounted'>;

/** A binding with what is not told filled in. */
export function binding(told: Omit<KeyBinding, keyof Seldom> & Partial<Seldom>): KeyBinding {
  return { command: null, isAvailable: () => true, hint: null, takesText: false, isCounted: false, ...told };
}

/** The three panes. */
export const allPanes: readonly KeyContext[] = ['tree', 'families', 'details'];

/** Where keys are typed into a line, and a letter is text. */
export const textContexts: ReadonlySet<KeyContext> = new Set(['find', 'filter', 'help-search', 'command']);

/** What has the keys now. */
export function keyContext({ find, jsonFind, filter, overlay, pane, copying, palette }: State): KeyContext {
  if (palette.draft !== null) return 'command';
  if (copying !== null) return 'copy';
  if (filter.draft !== null) return 'filter';
  if (overlay?.isSearching === true) return 'help-search';
  if (overlay?.kind === 'list') return overlay.list === 'times' ? 'times' : 'list';
  if (overlay !== null) return 'help';
  return find.draft === null && jsonFind.draft === null ? pane : 'find';
}
