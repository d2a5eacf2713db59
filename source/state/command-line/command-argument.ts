/** What may stand behind the name of a command. */
import { noRow } from '../../model/run-index.ts';
import { familyOrders } from '../../query/sort-families.ts';
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import { detailTabs } from '../detail-rows.ts';
import { type SaveRequest, saveView } from '../save-request.ts';
import type { DetailsTab, State, ThemeName, TimeMode, Worth } from '../state.ts';

export interface CommandArgument {
  /** As the list of commands shows it: `RUN_ID`; the values themselves where they are few. */
  readonly placeholder: string;
  /** Whether the command does nothing without it. */
  readonly isRequired: boolean;
  /** What the list of commands says of a command that no key does. */
  readonly help: string;
  /** Values that it may have, the likeliest first; with `isOpen` there are others. `typed` is the beginning of one. */
  readonly values: (state: State, typed: string) => readonly string[];
  readonly isOpen: boolean;
  readonly act: (state: State, argument: string) => Action | Command;
}

/** Ids that are looked at for a beginning, and that are offered: a key must be answered at once however many runs there are. */
const mostIdsLookedAt = 20_000;
const mostIds = 20;

/** Those that have something to show come first. */
const allTabs: readonly DetailsTab[] = [
  'brief',
  'overview',
  'attempts',
  'error',
  'log',
  'payload',
  'output',
  'metadata',
  'json',
  'problems',
  'compare',
];
const worths: readonly Worth[] = ['all', 'failures', 'failures-and-handled'];
const timeModes: readonly TimeMode[] = ['absolute', 'root', 'failure'];
const themes: readonly ThemeName[] = ['default', 'colour-blind'];
const presets = ['default', 'trigger', 'less'] as const;

/** One of few words; `act` is given a word that is among them. */
function oneOf<Word extends string>(
  words: (state: State) => readonly Word[],
  isRequired: boolean,
  help: string,
  placeholder: string,
  act: (word: Word) => Action,
): CommandArgument {
  return {
    placeholder,
    isRequired,
    help,
    values: words,
    isOpen: false,
    // Only what `values` has is handed on.
    act: (_, argument) => act(argument as Word),
  };
}

function text(
  placeholder: string,
  isRequired: boolean,
  help: string,
  act: (text: string) => Action | Command,
): CommandArgument {
  return {
    placeholder,
    isRequired,
    help,
    values: () => [],
    isOpen: true,
    act: (_, argument) => act(argument),
  };
}

function saves(help: string, how: Partial<Pick<SaveRequest, 'isOverwriting' | 'isRaw'>>): CommandArgument {
  const whole = { isOverwriting: false, isRaw: false, ...how };
  // Without a name `save` does what its key does: it asks for one.
  const isRequired = how.isOverwriting !== undefined || how.isRaw !== undefined;
  return text('FILE', isRequired, help, (path) => saveView(path, whole));
}

/** By the name of the command. */
export const commandArguments: ReadonlyMap<string, CommandArgument> = new Map([
  [
    'level',
    oneOf(
      () => ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      true,
      'fold to that many levels',
      'N',
      (level) => ({ kind: 'folded-to-level', level: Number(level) }),
    ),
  ],
  [
    'tab',
    oneOf<DetailsTab>(
      (state) => [...new Set([...detailTabs(state), ...allTabs])],
      true,
      'a tab of the details',
      'NAME',
      (tab) => ({ kind: 'tab-chosen', tab }),
    ),
  ],
  [
    'show',
    oneOf(
      () => worths,
      false,
      '',
      worths.join('|'),
      (worth) => ({ kind: 'worth-chosen', worth }),
    ),
  ],
  [
    'time',
    oneOf(
      () => timeModes,
      false,
      '',
      timeModes.join('|'),
      (timeMode) => ({ kind: 'time-mode-chosen', timeMode }),
    ),
  ],
  [
    'sort',
    oneOf(
      () => familyOrders,
      false,
      '',
      familyOrders.join('|'),
      (order) => ({ kind: 'sorting-chosen', sorting: { order, isReversed: false } }),
    ),
  ],
  [
    'theme',
    oneOf(
      () => themes,
      true,
      'the palette of the screen',
      themes.join('|'),
      (theme) => ({ kind: 'theme-chosen', theme }),
    ),
  ],
  [
    'keys',
    oneOf(
      () => presets,
      true,
      "runlens' own keys, with the dashboard's, or with those of less",
      presets.join('|'),
      (keys) => ({ kind: 'keys-chosen', keys }),
    ),
  ],
  [
    'mouse',
    oneOf(
      () => ['on', 'off'],
      true,
      'wheel and click, or the terminal left to select text',
      'on|off',
      (word) => ({ kind: 'mouse-chosen', isMouse: word === 'on' }),
    ),
  ],
  ['find', text('TEXT', false, '', (found) => ({ kind: 'find-entered', text: found }))],
  [
    'filter',
    text('QUERY', false, '', (query) => ({
      kind: 'filter-set',
      text: query,
    })),
  ],
  [
    'save',
    saves(
      "the view as text (.txt), as a report (.md) or as its runs' documents (.json, .jsonl), secrets masked",
      {},
    ),
  ],
  ['save!', saves('the same, in place of a file that is there', { isOverwriting: true })],
  ['save-raw', saves('the view, secrets as they are', { isRaw: true })],
  ['save-raw!', saves('the same, in place of a file that is there', { isOverwriting: true, isRaw: true })],
  [
    'select',
    {
      placeholder: 'RUN_ID',
      isRequired: true,
      help: 'to the run with this id, folded or not',
      values: idsFrom,
      isOpen: true,
      act: selected,
    },
  ],
]);

/** Ids of the input that begin so, in its order. */
function idsFrom({ runs }: State, typed: string): readonly string[] {
  const ids: string[] = [];
  const end = Math.min(runs.forest.size, mostIdsLookedAt);
  for (let row = 0; row < end && ids.length < mostIds; row += 1) {
    const id = runs.index.id(row);
    if (id.startsWith(typed)) ids.push(id);
  }
  return ids;
}

function selected({ runs }: State, id: string): Action {
  const row = runs.index.rowOf(id);
  if (row !== noRow && row < runs.forest.size) return { kind: 'row-selected', row };
  return { kind: 'noticed', text: `no run of this input is called ${id}` };
}
