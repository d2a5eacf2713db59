/** Values as JSON text that a terminal cannot be harmed by: everything unseen is written as `\uXXXX`. */

/** Control, format and separator characters, fillers and tags; not the selectors that belong to emoji. JSON.stringify itself escapes C0 and lone surrogates. */
export const unseenPattern =
  /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A string as a JSON token, pure text of visible characters. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(unseenPattern, escapeUnits);
}

/** Every UTF-16 unit of a character as `\\uXXXX`. */
export function escapeUnits(character: string): string {
  let escaped = '';
  for (let unit = 0; unit < character.length; unit++)
    escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
  return escaped;
}

/** A flat value: what is absent or no finite number is `null`. */
export function jsonScalar(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'string') return jsonString(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  return value === true ? 'true' : value === false ? 'false' : 'null';
}

/** A list of texts. */
export function jsonStrings(texts: readonly string[]): string {
  return jsonList(texts.map(jsonString));
}

/** `[1, 2]` of values that are JSON text already. */
export function jsonList(values: readonly string[]): string {
  return `[${values.join(', ')}]`;
}

/** Epoch milliseconds as ISO in UTC with milliseconds; `null` where unknown or beyond what a date can be. */
export function jsonTime(epochMs: number | null): string {
  if (epochMs === null || !Number.isFinite(epochMs) || Math.abs(epochMs) > 8.64e15) return 'null';
  return `"${new Date(epochMs).toISOString()}"`;
}

/** `{ "a": 1, "b": 2 }` of members whose values are JSON text already. Keys are ours. */
export function jsonObject(members: readonly (readonly [key: string, value: string])[]): string {
  return members.length === 0
    ? '{}'
    : `{ ${members.map(([key, value]) => `"${key}": ${value}`).join(', ')} }`;
}
