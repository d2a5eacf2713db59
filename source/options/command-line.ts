/** The options that stand on the command line, still as text, and the inputs beside them. */
import meow from 'meow';
import { factsOf, flagNames, isFlagName, suggestion } from './flag-names.ts';
import type { FlagName } from './flag-table.ts';
import { UsageMistake } from './usage-mistake.ts';

/** An option's value as given: numbers as text, several values as a list. */
export type GivenValue = string | boolean | readonly string[];

export interface CommandLine {
  readonly flags: ReadonlyMap<FlagName, GivenValue>;
  readonly inputs: readonly string[];
}

/** Throws a `UsageMistake` for what is no option, for an option given twice that may be given once, and for a value too many. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  checkOptions(argv);
  const result = parseWithMeow(argv);
  const flags = new Map<FlagName, GivenValue>();
  for (const name of flagNames) {
    const value: unknown = result.flags[camelCase(name)];
    if (Array.isArray(value)) {
      // Without a value meow leaves the list empty, as where the option is not there at all.
      const given = value.length > 0 || !argv.includes(`--${name}`) ? value : [''];
      if (given.length > 0) flags.set(name, given.map(String));
    } else if (typeof value === 'string' || typeof value === 'boolean') flags.set(name, value);
  }
  return { flags, inputs: result.input.map(String) };
}

interface Spelling {
  readonly name: FlagName;
  readonly isNegated: boolean;
}

function checkOptions(argv: readonly string[]): void {
  const seen = new Set<FlagName>();
  for (const argument of argv) {
    if (argument === '--') return;
    if (!argument.startsWith('-') || argument === '-' || /^-\d/.test(argument)) continue;
    const [written = '', value] = splitOnce(argument, '=');
    const spelling = spellingOf(written);
    if (spelling === null) throw new UsageMistake(unknownOption(written));
    const { type, isMultiple = false } = factsOf(spelling.name);
    if (type === 'boolean') checkNoValue(written, value, spelling);
    else if (seen.has(spelling.name) && !isMultiple)
      throw new UsageMistake(`${written} can be given only once`);
    seen.add(spelling.name);
  }
}

function splitOnce(text: string, separator: string): readonly [string, string | null] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)];
}

function checkNoValue(written: string, value: string | null, { isNegated }: Spelling): void {
  if (value === null || (!isNegated && (value === 'true' || value === 'false'))) return;
  throw new UsageMistake(`${written} takes no value, but was given ${JSON.stringify(value)}`);
}

function spellingOf(written: string): Spelling | null {
  if (!written.startsWith('--')) {
    const name = flagNames.find((flag) => factsOf(flag).shortFlag === written.slice(1));
    return name === undefined ? null : { name, isNegated: false };
  }
  const word = written.slice(2);
  if (isFlagName(word)) return { name: word, isNegated: false };
  const positive = word.startsWith('no-') ? word.slice(3) : '';
  const isKnown = isFlagName(positive) && factsOf(positive).type === 'boolean';
  return isKnown ? { name: positive, isNegated: true } : null;
}

function unknownOption(written: string): string {
  const word = written.replace(/^--?/, '');
  const negations = flagNames.filter((name) => factsOf(name).type === 'boolean').map((name) => `no-${name}`);
  const words = word.startsWith('no-') ? negations : flagNames;
  return `unknown option ${written}${suggestion(word, words, (near) => `--${near}`)}`;
}

function parseWithMeow(argv: readonly string[]): {
  flags: Record<string, unknown>;
  input: readonly unknown[];
} {
  const flags = Object.fromEntries(
    flagNames.map((name) => {
      const { type, shortFlag, isMultiple = false } = factsOf(name);
      // A number is read by us: what is none must be told as it was given.
      const meowType: 'boolean' | 'string' = type === 'boolean' ? 'boolean' : 'string';
      return [
        camelCase(name),
        { type: meowType, isMultiple, ...(shortFlag === undefined ? {} : { shortFlag }) },
      ];
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
