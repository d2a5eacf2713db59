/** The command line that opens the present view again. */
import { noRow } from '../model/run-index.ts';
import { printFilter } from '../query/print-filter.ts';
import { shellWord } from './shell-word.ts';
import type { Settings, State } from './state.ts';

/** What a command line told that no key changes: the inputs, and options with their values, all as given. */
export interface GivenCommandLine {
  readonly inputs: readonly string[];
  /** Option names without dashes, with a value or null for those without one. */
  readonly options: readonly (readonly [string, string | null])[];
}

/** `runlens --filter status:failed --select run_1 dump.ndjson`, for a POSIX shell. */
export function viewLink(state: State, given: GivenCommandLine): string {
  const options = [...given.options, ...viewOptions(state)];
  const words = options.map(([name, value]) => optionWords(name, value));
  const isDashed = given.inputs.some((input) => input.startsWith('-') && input !== '-');
  return ['runlens', ...words, ...(isDashed ? ['--'] : []), ...given.inputs.map(shellWord)].join(' ');
}

/** What the view has that no option says; empty where all is in the link. */
export function leftOutOfLink({ sorting, worth, onlyCause, zoom }: State): readonly string[] {
  return [
    ...(sorting.isReversed || sorting.order === 'failures' ? ['the order'] : []),
    ...(worth === 'all' ? [] : ['failures only']),
    ...(onlyCause === null ? [] : ['the one cause']),
    ...(zoom === noRow ? [] : ['the narrowing to a run']),
  ];
}

/** Told where it is not what a session begins with anyway, and where something else than a command line said otherwise. */
function viewOptions(state: State): readonly (readonly [string, string | null])[] {
  const { settings, filter, cursor, runs, sorting, timeMode, isUtc, keys, theme, isMouse } = state;
  const told: (readonly [string, string | null])[] = [];
  const tell = <Name extends keyof Settings>(
    option: string,
    name: Name,
    value: string,
    usual: Settings[Name],
  ): void => {
    if (value !== usual || settings[name] !== usual) told.push([option, value]);
  };
  if (filter.shown !== null) told.push(['filter', printFilter(filter.shown.expression)]);
  else if (filter.awaited !== null) told.push(['filter', filter.awaited]);
  if (cursor !== noRow) told.push(['select', runs.index.id(cursor)]);
  if (sorting.order !== 'failures') tell('sort', 'sort', sorting.order, 'input');
  tell('time', 'timeMode', timeMode, 'absolute');
  if (isUtc) told.push(['utc', null]);
  tell('keys', 'keys', keys, 'default');
  tell('theme', 'theme', theme, 'default');
  if (isMouse) told.push(['mouse', null]);
  else if (settings.isMouse) told.push(['no-mouse', null]);
  return told;
}

/** A value that begins with a dash would be read as an option if it stood alone. */
function optionWords(name: string, value: string | null): string {
  if (value === null) return `--${name}`;
  return value.startsWith('-') || value === ''
    ? shellWord(`--${name}=${value}`)
    : `--${name} ${shellWord(value)}`;
}
