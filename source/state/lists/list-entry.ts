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
  /** The place of a key; −1 where it is gone. */
  placeOf(key: string): number;
}

/** Entries that stand in an array. `placeOf` walks it unless something faster is given. */
export function entriesOf<Item>(
  items: ArrayLike<Item>,
  total: number,
  entryOf: (item: Item) => ListEntry,
  keyOf: (item: Item) => string,
  placeOf?: (key: string) => number,
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
    placeOf:
      placeOf ??
      ((key) => {
        for (let place = 0; place < items.length; place += 1)
          if (keyOf(items[place] as Item) === key) return place;
        return -1;
      }),
  };
}
