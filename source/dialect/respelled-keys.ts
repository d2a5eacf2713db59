/** What a value would be if its keys were spelled as a dialect spells them. */
import { nearestWord } from '../schema/nearest-word.ts';
import type { JsonObject } from './json-object.ts';

/** Keys that are looked at. */
const mostKeys = 50;

/**
 * The value with each key that no dialect knows replaced by the known one that it was probably meant to be: `Trace`, `event`, `STATUS`.
 * Null where no key was meant to be another. A key that is there already is not written over.
 */
export function respelledKeys(value: JsonObject, known: readonly string[]): JsonObject | null {
  const isKnown = new Set(known);
  const meant = new Map<string, unknown>();
  let isChanged = false;
  for (const key of Object.keys(value).slice(0, mostKeys)) {
    const word = isKnown.has(key) ? key : nearestWord(key, known);
    const isFree = word !== null && (word === key || !(Object.hasOwn(value, word) || meant.has(word)));
    if (isFree && word !== key) isChanged = true;
    meant.set(isFree ? word : key, value[key]);
  }
  return isChanged ? Object.fromEntries(meant) : null;
}
