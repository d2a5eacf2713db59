/**
 * Values of a database's columns, however they are written out: Postgres' `row_to_json` keeps types, Electric makes every value a string
 * (`t`, `{a,b}`, `12`), ClickHouse quotes 64-bit numbers and writes flags as 0 and 1. What is not of the wanted kind counts as absent.
 */
import { fieldOf, isJsonObject, type JsonObject } from './json-object.ts';
import { readArrayLiteral } from './read-array-literal.ts';

/** Text; an empty one is nothing. */
export function columnText(row: JsonObject, key: string): string | null {
  const value = fieldOf(row, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a time is the beginning of 1970, which stands for none where a column cannot be null. */
export function isNoTime(value: unknown): boolean {
  return typeof value === 'string' && /^1970-01-01[ T]00:00:00/.test(value);
}

/** A finite number, also as text. */
export function columnNumber(row: JsonObject, key: string): number | null {
  const value = fieldOf(row, key);
  const number = typeof value === 'string' && /^[+-]?[\d.]/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A whole number of 0 or more, also as text. */
export function columnCount(row: JsonObject, key: string): number | null {
  const number = columnNumber(row, key);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

const flagByText: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['t', true],
  ['true', true],
  ['1', true],
  [false, false],
  [0, false],
  ['f', false],
  ['false', false],
  ['0', false],
]);

/** A truth value: `true`, 1, `t`, `true`, `1` and their opposites. */
export function columnFlag(row: JsonObject, key: string): boolean | null {
  return flagByText.get(fieldOf(row, key)) ?? null;
}

/** The texts of an array, also of one that a database wrote as text. */
export function columnList(row: JsonObject, key: string): readonly string[] | null {
  const value = fieldOf(row, key);
  const list = typeof value === 'string' ? (parsedJson(value) ?? readArrayLiteral(value)) : value;
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : null;
}

/** A JSON column: the value, or what its text says; undefined for JSON's null. Text of anything else is the text. */
export function columnJson(row: JsonObject, key: string): unknown {
  const value = fieldOf(row, key);
  if (typeof value !== 'string') return value;
  const parsed = parsedJson(value);
  if (parsed === null) return undefined;
  return isJsonObject(parsed) || typeof parsed === 'string' ? parsed : value;
}

/** Undefined where the text is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
