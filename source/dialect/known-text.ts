import { type JsonObject, textOf } from './json-object.ts';

/** A property's text; null also for the `Unknown` that webhooks say for what they do not know (formats.md §2, 5). */
export function knownText(object: JsonObject, key: string): string | null {
  const text = textOf(object, key);
  return text === 'Unknown' || text === '' ? null : text;
}
