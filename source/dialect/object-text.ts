import { cutText } from '../schema/cut-text.ts';
import { fieldOf, type JsonObject } from './json-object.ts';
import { factValueLimit, plainValue } from './plain-value.ts';

const mostFields = 50;

/**
 * What a small object says, on one line: `small-1x · cpu 0.5 · memory 0.5`. First the values of `lead`, which tell by themselves what they
 * are, in that order, each once; then every other field behind its key. Null where it says nothing. Raw text.
 */
export function objectText(object: JsonObject | null, lead: readonly string[]): string | null {
  if (object === null) return null;
  const led = new Set(
    lead.filter((key) => isTold(object, key)).map((key) => plainValue(fieldOf(object, key))),
  );
  const others = Object.keys(object).filter((key) => !lead.includes(key) && isTold(object, key));
  const told = others.slice(0, mostFields).map((key) => `${key} ${plainValue(fieldOf(object, key))}`);
  const more = others.length - told.length;
  const parts = [...led, ...told, ...(more === 0 ? [] : [`${more} more fields`])];
  return parts.length === 0 ? null : cutText(parts.join(' · '), factValueLimit);
}

function isTold(object: JsonObject, key: string): boolean {
  const value = fieldOf(object, key);
  return value !== undefined && value !== '';
}
