/** Values as ClickHouse writes Trigger.dev's runs: no column is ever null that has an empty value of its own. */
import type { BodyPart } from '../model/run.ts';
import { columnJson, columnText, isNoTime } from './column-value.ts';
import { fieldOf, isJsonObject, type JsonObject } from './json-object.ts';

/** A time; the beginning of 1970 stands for none. */
export function clickhouseTime(row: JsonObject, key: string): string | null {
  const text = columnText(row, key);
  return isNoTime(text) ? null : text;
}

/** A JSON column without the `{"data": …}` that Trigger.dev stores around it; undefined for the empty object, which stands for null. */
export function clickhouseJson(row: JsonObject, key: string): unknown {
  const value = columnJson(row, key);
  if (!isJsonObject(value)) return value;
  if (isWrapped(value)) return fieldOf(value, 'data');
  return Object.keys(value).length === 0 ? undefined : value;
}

/** The same as a part of the body; null where there is none. */
export function clickhousePart(row: JsonObject, key: string, pointer: string): BodyPart | null {
  const inner = clickhouseJson(row, key);
  if (inner === undefined) return null;
  const value = fieldOf(row, key);
  if (typeof value === 'string') {
    return value === '' ? null : { pointer: `${pointer}/${key}`, format: 'json' };
  }
  const isInside = isJsonObject(value) && isWrapped(value);
  return { pointer: isInside ? `${pointer}/${key}/data` : `${pointer}/${key}`, format: 'value' };
}

function isWrapped(value: JsonObject): boolean {
  return Object.hasOwn(value, 'data') && Object.keys(value).length === 1;
}
