import { type JsonObject, objectOf } from './json-object.ts';

/** Whether each of the keys holds an object. */
export function hasObjects(value: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => objectOf(value, key) !== null);
}
