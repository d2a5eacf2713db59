import { UsageMistake } from './usage-mistake.ts';

/** Where bindings stand in the config file, as messages name it. */
export const bindingsKey = 'bindings';

/**
 * The keys that a config file gives to commands, by the command's name: `{"next-failure": "ctrl-n", "fold-all": ["_", "Z"]}`. None where
 * it has none. Whether there are such commands and keys is not asked here. Throws a `UsageMistake` for another shape.
 */
export function parseBindings(
  config: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const bindings = new Map<string, readonly string[]>();
  if (!Object.hasOwn(config, bindingsKey)) return bindings;
  const given = config[bindingsKey];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageMistake(`config file: "${bindingsKey}" wants an object of commands and their keys`);
  }
  for (const [command, keys] of Object.entries(given)) bindings.set(command, keysOf(command, keys));
  return bindings;
}

function keysOf(command: string, keys: unknown): readonly string[] {
  const list: unknown = typeof keys === 'string' ? [keys] : keys;
  if (Array.isArray(list) && list.every((key) => typeof key === 'string')) return list;
  const place = `config file: "${bindingsKey}": ${JSON.stringify(command)}`;
  throw new UsageMistake(`${place} wants a key or a list of keys, such as ["ctrl-n"]`);
}
