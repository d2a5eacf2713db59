import meow from 'meow';
import { type FlagFacts, type FlagName, flagTable } from './flag-table.ts';
import { nearestWord } from './nearest-word.ts';
import type { Options, UsageError } from './options.ts';
import { parseSize } from './parse-size.ts';

/** Where options come from; the command line wins over the environment, that over the config file. */
export interface OptionSources {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed config file; flags by long name. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The values of `--dialect`. */
  readonly dialectNames: readonly string[];
}

type FlagValue = string | number | boolean | readonly string[];

class UsageMistake extends Error {}

/** Reads all sources; the first mistake in the order of the command line is told. Pure: nothing is printed, nothing exits. */
export function parseOptions(sources: OptionSources): Options | UsageError {
  try {
    checkFlagNames(sources.argv);
    const { flags, input } = readCommandLine(sources.argv);
    const value = (name: FlagName) =>
      flags.get(name) ?? environmentValue(name, sources.env) ?? configValue(name, sources.config);
    return optionsFrom(value, input, sources);
  } catch (mistake) {
    if (mistake instanceof UsageMistake) return { usageError: mistake.message };
    throw mistake;
  }
}

const flagNames = Object.keys(flagTable) as readonly FlagName[];

function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flagTable, name);
}

function factsOf(name: FlagName): FlagFacts {
  return flagTable[name];
}

function checkFlagNames(argv: readonly string[]): void {
  for (const argument of argv) {
    if (argument === '--') return;
    if (!argument.startsWith('-') || argument === '-' || /^-\d/.test(argument)) continue;
    const name = argument.replace(/^--?/, '').split('=', 1)[0] ?? '';
    if (isKnownSpelling(argument, name)) continue;
    const nearest = nearestWord(name, flagNames);
    throw new UsageMistake(
      `unknown option ${argument.split('=', 1)[0]}${nearest === null ? '' : `; did you mean --${nearest}?`}`,
    );
  }
}

function isKnownSpelling(argument: string, name: string): boolean {
  if (!argument.startsWith('--')) return flagNames.some((flag) => factsOf(flag).shortFlag === name);
  if (isFlagName(name)) return true;
  const positive = name.replace(/^no-/, '');
  return positive !== name && isFlagName(positive) && factsOf(positive).type === 'boolean';
}

function readCommandLine(argv: readonly string[]): {
  flags: Map<string, FlagValue>;
  input: readonly string[];
} {
  const result = parseWithMeow(argv);
  const flags = new Map<string, FlagValue>();
  for (const name of flagNames) {
    const value: unknown = result.flags[camelCase(name)];
    if (value === undefined) continue;
    if (Array.isArray(value)) {
      // Without a value meow leaves the list empty, as where the option is not there at all.
      const given = value.length > 0 || !argv.includes(`--${name}`) ? value : [''];
      if (given.length > 0) flags.set(name, given.map(String));
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      flags.set(name, value);
  }
  return { flags, input: result.input.map(String) };
}

function parseWithMeow(argv: readonly string[]): {
  flags: Record<string, unknown>;
  input: readonly unknown[];
} {
  const flags = Object.fromEntries(
    flagNames.map((name) => {
      const { type, shortFlag, isMultiple = false } = factsOf(name);
      return [camelCase(name), { type, isMultiple, ...(shortFlag === undefined ? {} : { shortFlag }) }];
    }),
  );
  try {
    return meow('', {
      // Only used to find a package.json, which is given.
      importMeta: { url: 'file:///runlens' } as ImportMeta,
      pkg: { name: 'runlens' },
      argv,
      flags,
      autoHelp: false,
      autoVersion: false,
      allowUnknownFlags: true,
      booleanDefault: undefined,
    });
  } catch (error) {
    throw new UsageMistake(error instanceof Error ? error.message : String(error));
  }
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function environmentValue(name: FlagName, env: OptionSources['env']): FlagValue | undefined {
  const text = env[`RUNLENS_${name.toUpperCase().replaceAll('-', '_')}`];
  if (text === undefined || text === '') return undefined;
  const { type } = factsOf(name);
  if (type === 'boolean') return !['0', 'false', 'no'].includes(text.toLowerCase());
  return type === 'number' ? Number(text) : text;
}

function configValue(name: FlagName, config: OptionSources['config']): FlagValue | undefined {
  if (!Object.hasOwn(config, name)) return undefined;
  const value = config[name];
  if (typeof value !== factsOf(name).type) {
    throw new UsageMistake(`config file: "${name}" wants a ${factsOf(name).type}`);
  }
  return value as FlagValue;
}

function optionsFrom(
  value: (name: FlagName) => FlagValue | undefined,
  inputs: readonly string[],
  sources: OptionSources,
): Options {
  const isOn = (name: FlagName) => value(name) === true;
  const isOnOrUnset = (name: FlagName) => (value(name) === undefined ? null : isOn(name));
  const text = (name: FlagName) => textOf(name, value(name));
  const print = choice('print', text('print'), flagTable.print.values);
  if (print !== null && isOn('check'))
    throw new UsageMistake('--check and --print ask for different outputs');
  if (text('format') !== null && !isOn('check')) throw new UsageMistake('--format goes with --check');
  return {
    inputs,
    print,
    isCheck: isOn('check'),
    format: choice('format', text('format'), flagTable.format.values) ?? 'text',
    isCount: isOn('count'),
    select: text('select'),
    sort: choice('sort', text('sort'), flagTable.sort.values) ?? 'input',
    isStrict: isOn('strict'),
    dialect: choice('dialect', text('dialect'), sources.dialectNames),
    failOn: choices('fail-on', value('fail-on'), flagTable['fail-on'].values),
    widthCells: widthOf(value('width'), sources.argv),
    isColour: isOnOrUnset('color'),
    isAscii: isOnOrUnset('ascii'),
    isUtc: isOn('utc'),
    time: choice('time', text('time'), flagTable.time.values) ?? 'absolute',
    nowMs: instantOf(text('now')),
    theme: choice('theme', text('theme'), flagTable.theme.values) ?? 'default',
    maxUnpackedBytes: sizeOf('max-unpacked', text('max-unpacked')),
    completions: choice('completions', text('completions'), flagTable.completions.values),
    isHelp: isOn('help'),
    isVersion: isOn('version'),
  };
}

function textOf(name: FlagName, value: FlagValue | undefined): string | null {
  if (value === undefined) return null;
  if (value === '') throw new UsageMistake(`--${name} wants a value${allowedValues(name)}`);
  return String(value);
}

function allowedValues(name: FlagName): string {
  const { values, placeholder } = factsOf(name);
  return values === undefined ? `: --${name} ${placeholder ?? ''}` : `: ${values.join(', ')}`;
}

function choice<Value extends string>(
  name: FlagName,
  text: string | null,
  values: readonly Value[],
): Value | null {
  if (text === null) return null;
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const nearest = nearestWord(text, values);
  throw new UsageMistake(
    `--${name}: ${JSON.stringify(text)} is not one of ${values.join(', ')}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  );
}

/** Values of an option that may be given several times; the environment and the config file part them by commas. */
function choices<Value extends string>(
  name: FlagName,
  given: FlagValue | undefined,
  values: readonly Value[],
): readonly Value[] {
  if (given === undefined) return [];
  const texts = typeof given === 'object' ? given : String(given).split(/[\s,]+/);
  const chosen = texts.map((text) => choice(name, textOf(name, text), values));
  return [...new Set(chosen.filter((value) => value !== null))];
}

const widestCells = 10_000;

function widthOf(value: FlagValue | undefined, argv: readonly string[]): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= widestCells)
    return value;
  const given = argv[argv.lastIndexOf('--width') + 1] ?? String(value);
  throw new UsageMistake(
    `--width wants a whole number from 1 to ${widestCells}, not ${JSON.stringify(given)}`,
  );
}

function instantOf(text: string | null): number | null {
  if (text === null) return null;
  const instantMs = Date.parse(text);
  if (Number.isNaN(instantMs)) {
    throw new UsageMistake(
      `--now wants a date and time such as 2026-05-03T10:00:00Z, not ${JSON.stringify(text)}`,
    );
  }
  return instantMs;
}

function sizeOf(name: FlagName, text: string | null): number | null {
  if (text === null) return null;
  const bytes = parseSize(text);
  if (bytes === null)
    throw new UsageMistake(`--${name} wants a size such as 500M or 8G, not ${JSON.stringify(text)}`);
  return bytes;
}
