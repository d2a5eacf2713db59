/** Options that stand for every call: of the environment (`RUNLENS_*`) and of the config file. */
import type { GivenValue } from './command-line.ts';
import { factsOf, flagNames, isFlagName, suggestion } from './flag-names.ts';
import type { FlagName } from './flag-table.ts';
import { bindingsKey } from './parse-bindings.ts';
import { UsageMistake } from './usage-mistake.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Config = Readonly<Record<string, unknown>>;

const prefix = 'RUNLENS_';

/** Asked for once, never always: a variable `RUNLENS_VERSION` is more likely somebody's note of the version. */
const onlyOnCall: readonly FlagName[] = ['help', 'version', 'completions'];

const standingNames = flagNames.filter((name) => !onlyOnCall.includes(name));

const truthByWord: ReadonlyMap<string, boolean> = new Map([
  ...['1', 'true', 'yes', 'on'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'off'].map((word) => [word, false] as const),
]);

/** The name of the variable that stands for an option. */
export function variableOf(name: FlagName): string {
  return `${prefix}${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Where in the config file an option stands, as messages name it. */
export function configPlaceOf(name: FlagName): string {
  return `config file: "${name}"`;
}

/** An option's value in the environment; undefined where it is not set or empty. Throws a `UsageMistake`. */
export function environmentValue(name: FlagName, env: Environment): GivenValue | undefined {
  const text = env[variableOf(name)];
  if (text === undefined || text === '' || onlyOnCall.includes(name)) return undefined;
  if (factsOf(name).type !== 'boolean') return text;
  const truth = truthByWord.get(text.toLowerCase());
  if (truth !== undefined) return truth;
  throw new UsageMistake(`${variableOf(name)} wants true or false, not ${JSON.stringify(text)}`);
}

/** An option's value in the config file; undefined where it is not there. Throws a `UsageMistake` for a value of another type. */
export function configValue(name: FlagName, config: Config): GivenValue | undefined {
  if (!Object.hasOwn(config, name) || onlyOnCall.includes(name)) return undefined;
  const value = config[name];
  const { type } = factsOf(name);
  if (typeof value !== type) throw new UsageMistake(`${configPlaceOf(name)} wants a ${type}`);
  return typeof value === 'boolean' ? value : String(value);
}

/** Tells names that are probably misspelled: of variables those near to one of ours, of the config file all that are none of ours. */
export function checkStandingNames(env: Environment, config: Config): void {
  for (const variable of Object.keys(env)) {
    if (!variable.startsWith(prefix) || flagNames.some((name) => variableOf(name) === variable)) continue;
    const meant = suggestion(
      variable.slice(prefix.length),
      standingNames.map(variableWord),
      (near) => prefix + near,
    );
    if (meant !== '') throw new UsageMistake(`unknown variable ${variable}${meant}`);
  }
  for (const key of Object.keys(config)) {
    if (key === bindingsKey || (isFlagName(key) && !onlyOnCall.includes(key))) continue;
    const meant = suggestion(key, [...standingNames, bindingsKey], (near) => `"${near}"`);
    throw new UsageMistake(`config file: unknown option ${JSON.stringify(key)}${meant}`);
  }
}

function variableWord(name: FlagName): string {
  return variableOf(name).slice(prefix.length);
}
