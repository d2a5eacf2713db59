/** JSON values told in a few words, whatever their size and depth. */
import { cutText } from './cut-text.ts';

const textLimit = 60;
const keyLimit = 30;
const keyCount = 6;

/** A value as a message names what was found: a scalar as it is written, `an array of 3`, `an object with the keys id, tags`. */
export function describeFound(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be told';
  if (typeof value === 'object' && value !== null) return describeKind(value);
  return String(value);
}

/** A value by its kind alone: `a number`, `an empty array`, `an object with the keys a, b, c and 4 more`. */
export function describeKind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const { first, more } = firstKeys(value);
  if (first.length === 0) return 'an empty object';
  const label = first.length === 1 && more === 0 ? 'the key' : 'the keys';
  return `an object with ${label} ${first.map(nameKey).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** A text as a JSON string, cut to a line; characters that cannot be seen are escaped, a joiner within an emoji too. */
export function quoteText(text: string): string {
  return quote(cutText(text, textLimit));
}

const unseen = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

function quote(text: string): string {
  return JSON.stringify(text).replace(unseen, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function firstKeys(value: object): { readonly first: readonly string[]; readonly more: number } {
  const keys = Object.keys(value);
  return { first: keys.slice(0, keyCount), more: Math.max(0, keys.length - keyCount) };
}

function nameKey(key: string): string {
  const cut = cutText(key, keyLimit);
  return /^[\w$-]+…?$/.test(cut) ? cut : quote(cut);
}
