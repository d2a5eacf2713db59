import { schemaPaths as generated } from './generated/validators.js';

const pathsByName: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(generated));

/** The keys that a schema names, three levels deep: `object/run/id`, `data/*` for the elements of an array. Empty where there is no such schema. */
export function schemaPaths(name: string): readonly string[] {
  return pathsByName.get(name) ?? [];
}
