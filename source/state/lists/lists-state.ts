/** What is kept of the lists over the screen. */
import type { TaskSorting } from './task-entries.ts';

/** All lists, in the order in which `tab` goes through them; `times` is the histogram. */
export const listNames = ['causes', 'problems', 'missing', 'stuck', 'tasks', 'times'] as const;

export type ListName = (typeof listNames)[number];

/** The list that lies over the screen. Of the histogram only `list` counts. */
export interface ListOverlay {
  readonly kind: 'list';
  readonly list: ListName;
  /** Key of the selected line, and its place when it was selected: it may have moved since. */
  readonly selected: string;
  readonly place: number;
  /** Place of the first line drawn. */
  readonly top: number;
  /** Text that the lines are narrowed to, and whether it is being typed. */
  readonly search: string;
  readonly isSearching: boolean;
}

/** What the histogram shows; null where nobody has chosen yet. Epoch milliseconds. */
export interface TimesView {
  readonly stepMs: number | null;
  /** Start of the first selected stretch, and how many are selected. */
  readonly atMs: number | null;
  readonly stretches: number;
  /** Start of the first stretch in the window. */
  readonly leftMs: number | null;
}

/** How lists are shown; kept while they are closed. */
export interface ListsState {
  /** Kinds of problems that stand open or closed otherwise than by their size. */
  readonly toggledKinds: ReadonlySet<string>;
  readonly tasks: TaskSorting;
  readonly times: TimesView;
}

/** The lists as a session begins. */
export const freshLists: ListsState = {
  toggledKinds: new Set(),
  tasks: { column: 'failed', isReversed: false },
  times: { stepMs: null, atMs: null, stretches: 1, leftMs: null },
};
