/** What the lists over the screen are made of. */
import type { ErrorGroup } from '../../model/error-groups.ts';
import type { Problem, ProblemKind, RunWarning } from '../../model/problem.ts';
import type { StuckRun } from '../../model/stuck.ts';
import type { TaskStatistics } from '../../model/task-statistics.ts';

/** One line of a list. */
export type ListEntry =
  | { readonly kind: 'cause'; readonly group: ErrorGroup }
  /** Problems or warnings of one kind; those of an open one stand below it. */
  | {
      readonly kind: 'problem-kind';
      readonly name: ProblemKind;
      readonly isInvalid: boolean;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** `document` is the index of the document that it is told of, −1 for none. */
  | { readonly kind: 'warning'; readonly warning: RunWarning; readonly document: number }
  | { readonly kind: 'missing'; readonly row: number }
  | { readonly kind: 'stuck'; readonly row: number; readonly why: StuckRun }
  /** `isAll`: all runs together. */
  | { readonly kind: 'task'; readonly figures: TaskStatistics; readonly isAll: boolean };

/** The lines of a list as it is searched and sorted now, each made when it is asked for. */
export interface ListEntries {
  readonly count: number;
  /** How many things it lists, unsearched: headings are none. */
  readonly total: number;
  /** How many of them are left by the search. */
  readonly found: number;
  at(place: number): ListEntry | undefined;
  /** Which of the things listed stands there, counted from 1; 0 for a heading. */
  ordinal(place: number): number;
  /** Tells an entry among others, also when more come in. */
  key(place: number): string;
}

/** Entries that stand in an array. */
export function entriesOf<Item>(
  items: ArrayLike<Item>,
  total: number,
  entryOf: (item: Item) => ListEntry,
  keyOf: (item: Item) => string,
): ListEntries {
  const item = (place: number): Item | undefined => items[place];
  return {
    count: items.length,
    total,
    found: items.length,
    at: (place) => {
      const one = item(place);
      return one === undefined ? undefined : entryOf(one);
    },
    ordinal: (place) => place + 1,
    key: (place) => {
      const one = item(place);
      return one === undefined ? '' : keyOf(one);
    },
  };
}
