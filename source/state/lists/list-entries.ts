/** The lines of whichever list is asked for. */
import type { RunCollection } from '../../model/run-collection.ts';
import type { State } from '../state.ts';
import { causeEntries } from './cause-entries.ts';
import type { ListEntries } from './list-entry.ts';
import { entriesOf } from './list-entry.ts';
import type { ListName, ListsState } from './lists-state.ts';
import { missingEntries } from './missing-entries.ts';
import { problemEntries } from './problem-entries.ts';
import { stuckEntries } from './stuck-entries.ts';
import { taskEntries } from './task-entries.ts';

/** What the lines of a list depend on. */
export type ListView = Pick<State, 'runs' | 'lists'>;

interface Made {
  readonly list: ListName;
  readonly search: string;
  readonly lists: ListsState;
  readonly entries: ListEntries;
}

const madeByRuns = new WeakMap<RunCollection, Made>();

/** The lines of a list, searched by a text (empty: all). Those asked for last are kept: a frame asks several times. */
export function listEntries({ runs, lists }: ListView, list: ListName, search: string): ListEntries {
  const last = madeByRuns.get(runs);
  if (last?.list === list && last.search === search && last.lists === lists) return last.entries;
  const entries = makeEntries({ runs, lists }, list, search);
  madeByRuns.set(runs, { list, search, lists, entries });
  return entries;
}

function makeEntries({ runs, lists }: ListView, list: ListName, search: string): ListEntries {
  switch (list) {
    case 'causes':
      return causeEntries(runs, search);
    case 'problems':
      return problemEntries(runs, search, lists.toggledKinds);
    case 'missing':
      return missingEntries(runs, search);
    case 'stuck':
      return stuckEntries(runs, search);
    case 'tasks':
      return taskEntries(runs, search, lists.tasks);
    case 'times':
      return noEntries;
  }
}

/** A histogram has no lines to stand on. */
const noEntries = entriesOf<never>(
  [],
  0,
  (never) => never,
  () => '',
);
