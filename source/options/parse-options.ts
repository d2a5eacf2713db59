import { type CommandLine, type GivenValue, readCommandLine } from './command-line.ts';
import { factsOf, suggestion } from './flag-names.ts';
import { type FlagName, flagTable } from './flag-table.ts';
import type { Options, UsageError } from './options.ts';
import { parseBindings } from './parse-bindings.ts';
import { parseInstantMs } from './parse-instant.ts';
import { type PathMapping, parseMapping } from './parse-mapping.ts';
import { parseSize } from './parse-size.ts';
import {
  checkStandingNames,
  configPlaceOf,
  configValue,
  environmentValue,
  variableOf,
} from './standing-options.ts';
import { UsageMistake } from './usage-mistake.ts';

/** Where options come from; the command line wins over the environment, that over the config file. */
export interface OptionSources {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed config file; flags by long name. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** An option's value and where it was given, as a message names that place. */
interface Given {
  readonly value: GivenValue;
  readonly place: string;
}

type Lookup = (name: FlagName) => Given | null;

/** Each asks for an output of its own; only one of them can be followed. */
const outputFlags: readonly FlagName[] = ['check', 'print', 'count'];

/** Reads all sources; the first mistake in the order of the command line is told. Pure: nothing is printed, nothing exits. */
export function parseOptions(sources: OptionSources): Options | UsageError {
  try {
    const commandLine = readCommandLine(sources.argv);
    checkStandingNames(sources.env, sources.config);
    return optionsFrom(lookupIn(commandLine, sources), commandLine, sources);
  } catch (mistake) {
    if (mistake instanceof UsageMistake) return { usageError: mistake.message };
    throw mistake;
  }
}

function lookupIn({ flags }: CommandLine, { env, config }: OptionSources): Lookup {
  const isOutputOnCommandLine = outputFlags.some((name) => flags.has(name));
  return (name) => {
    const value = flags.get(name);
    if (value !== undefined) return { value, place: `--${name}` };
    // The command line wins: what it asks for is not gainsaid by another output that is asked for elsewhere.
    if (isOutputOnCommandLine && outputFlags.includes(name)) return null;
    const variable = environmentValue(name, env);
    if (variable !== undefined) return { value: variable, place: variableOf(name) };
    const setting = configValue(name, config);
    return setting === undefined ? null : { value: setting, place: configPlaceOf(name) };
  };
}

function optionsFrom(given: Lookup, commandLine: CommandLine, sources: OptionSources): Options {
  const isOn = (name: FlagName) => given(name)?.value === true;
  const isOnOrUnset = (name: FlagName) => (given(name) === null ? null : isOn(name));
  const print = choice('print', given('print'), flagTable.print.values);
  checkOutputs(given, commandLine);
  return {
    inputs: commandLine.inputs,
    print,
    isCheck: isOn('check'),
    format: choice('format', given('format'), flagTable.format.values) ?? 'text',
    isCount: isOn('count'),
    filter: filterOf(given('filter')),
    select: textOf('select', given('select')),
    sort: choice('sort', given('sort'), flagTable.sort.values) ?? 'input',
    isStrict: isOn('strict'),
    dialect: choice('dialect', given('dialect'), flagTable.dialect.values),
    failOn: choices('fail-on', given('fail-on'), flagTable['fail-on'].values),
    widthCells: widthOf(given('width')),
    isColour: isOnOrUnset('color'),
    isAscii: isOnOrUnset('ascii'),
    isUtc: isOn('utc'),
    time: choice('time', given('time'), flagTable.time.values) ?? 'absolute',
    nowMs: instantOf(given('now')),
    sourceRoot: textOf('source-root', given('source-root')),
    sourceMappings: mappingsOf(given('map')),
    keys: choice('keys', given('keys'), flagTable.keys.values) ?? 'default',
    bindings: parseBindings(sources.config),
    isMouse: isOn('mouse'),
    theme: choice('theme', given('theme'), flagTable.theme.values) ?? 'default',
    maxUnpackedBytes: sizeOf('max-unpacked', given('max-unpacked')),
    completions: choice('completions', given('completions'), flagTable.completions.values),
    isHelp: isOn('help'),
    isVersion: isOn('version'),
  };
}

function checkOutputs(given: Lookup, { flags }: CommandLine): void {
  const asked = outputFlags.map(given).filter((one) => one !== null && one.value !== false);
  const [first, second] = asked;
  if (first && second) throw new UsageMistake(`${first.place} and ${second.place} ask for different outputs`);
  if (flags.has('format') && given('check')?.value !== true)
    throw new UsageMistake('--format goes with --check');
  if (flags.has('filter') && given('check')?.value === true)
    throw new UsageMistake('--filter does not go with --check, which judges every document');
}

function textOf(name: FlagName, given: Given | null): string | null {
  if (given === null) return null;
  if (given.value === '') throw new UsageMistake(`${given.place} wants a value${allowedValues(name)}`);
  return String(given.value);
}

/** An empty filter is a mistake in the filter, not in the option (contract.md). */
function filterOf(given: Given | null): string | null {
  return given === null ? null : String(given.value);
}

function allowedValues(name: FlagName): string {
  const { values, placeholder } = factsOf(name);
  return values === undefined ? `: --${name} ${placeholder ?? ''}` : `: ${values.join(', ')}`;
}

function choice<Value extends string>(
  name: FlagName,
  given: Given | null,
  values: readonly Value[],
): Value | null {
  const text = textOf(name, given);
  if (given === null || text === null) return null;
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const wrong = `${given.place}: ${JSON.stringify(text)}`;
  throw new UsageMistake(`${wrong} is not one of ${values.join(', ')}${suggestion(text, values)}`);
}

/** Values of an option that may be given several times; the environment and the config file part them by commas. */
function choices<Value extends string>(
  name: FlagName,
  given: Given | null,
  values: readonly Value[],
): readonly Value[] {
  if (given === null) return [];
  const { value, place } = given;
  const texts = typeof value === 'object' ? value : String(value).split(/[\s,]+/);
  const chosen = texts.map((text) => choice(name, { value: text, place }, values));
  return [...new Set(chosen.filter((one) => one !== null))];
}

/** The environment and the config file part several by commas. */
function mappingsOf(given: Given | null): readonly PathMapping[] {
  if (given === null) return [];
  const { value, place } = given;
  const texts = typeof value === 'object' ? value : String(value).split(',');
  return texts.map((text) => {
    const mapping = parseMapping(text);
    if (mapping !== null) return mapping;
    throw new UsageMistake(`${place} wants FROM=TO such as /app=./worker, not ${JSON.stringify(text)}`);
  });
}

const widestCells = 10_000;

function widthOf(given: Given | null): number | null {
  const text = textOf('width', given);
  if (given === null || text === null) return null;
  const widthCells = Number(text);
  if (/^\d+$/.test(text) && widthCells >= 1 && widthCells <= widestCells) return widthCells;
  throw new UsageMistake(
    `${given.place} wants a whole number from 1 to ${widestCells}, not ${JSON.stringify(text)}`,
  );
}

function instantOf(given: Given | null): number | null {
  const text = textOf('now', given);
  if (given === null || text === null) return null;
  const instantMs = parseInstantMs(text);
  if (instantMs !== null) return instantMs;
  throw new UsageMistake(
    `${given.place} wants a date and time such as 2026-05-03T10:00:00Z, not ${JSON.stringify(text)}`,
  );
}

function sizeOf(name: FlagName, given: Given | null): number | null {
  const text = textOf(name, given);
  if (given === null || text === null) return null;
  const bytes = parseSize(text);
  if (bytes !== null) return bytes;
  throw new UsageMistake(`${given.place} wants a size such as 500M or 8G, not ${JSON.stringify(text)}`);
}
