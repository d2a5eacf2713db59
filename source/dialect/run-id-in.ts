import { isJsonObject, textOf } from './json-object.ts';

/** The id in a run object; null where there is none: what cannot be named cannot be joined. */
export function runIdIn(value: unknown): string | null {
  const id = isJsonObject(value) ? textOf(value, 'id') : null;
  return id === '' ? null : id;
}
