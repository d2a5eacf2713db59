/** Reading parsed JSON whose every field may have any type: what is not of the wanted type counts as absent. */

/** An object as JSON.parse makes it. Only own properties count: `__proto__` is a key like any other. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object: no array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own property; undefined where it is absent or null, which mean the same in Trigger.dev's documents. */
export function fieldOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

/** A property's text, or null. */
export function textOf(object: JsonObject, key: string): string | null {
  const value = fieldOf(object, key);
  return typeof value === 'string' ? value : null;
}

/** A property's truth value, or null. */
export function booleanOf(object: JsonObject, key: string): boolean | null {
  const value = fieldOf(object, key);
  return typeof value === 'boolean' ? value : null;
}

/** A property's whole number of 0 or more, or null. */
export function countOf(object: JsonObject, key: string): number | null {
  const value = fieldOf(object, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A property's elements; null where it is no array. */
export function elementsOf(object: JsonObject, key: string): readonly unknown[] | null {
  const value = fieldOf(object, key);
  return Array.isArray(value) ? value : null;
}

/** A property's object, or null. */
export function objectOf(object: JsonObject, key: string): JsonObject | null {
  const value = fieldOf(object, key);
  return isJsonObject(value) ? value : null;
}
