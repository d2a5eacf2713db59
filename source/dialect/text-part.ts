/** Payload, output and metadata of a row of the database: text, with its content type in a column of its own. */
import type { BodyPart } from '../model/run.ts';
import { fieldOf, type JsonObject, textOf } from './json-object.ts';

/** Content type of a body that lies in an object store: the column has its path (formats.md §2). */
const stored = 'application/store';

/** The part in column `key`; null where there is none or it lies elsewhere. A type that is not given is JSON, as in the database. */
export function textPart(row: JsonObject, key: string, pointer: string): BodyPart | null {
  const value = fieldOf(row, key);
  const type = textOf(row, `${key}Type`) ?? 'application/json';
  if (value === undefined || type === stored) return null;
  const place = `${pointer}/${key}`;
  if (type === 'application/super+json')
    return isNothingWrapped(value) ? null : { pointer: place, format: 'super-json' };
  if (type !== 'application/json' || typeof value !== 'string') return { pointer: place, format: 'value' };
  return isNothing(value) ? null : { pointer: place, format: 'json' };
}

/** Where a column's body lies in the object store; null where it does not. */
export function storedPath(row: JsonObject, key: string): string | null {
  return textOf(row, `${key}Type`) === stored ? textOf(row, key) : null;
}

/** Superjson's wrapping of null or of nothing: `{"json":null,"meta":{"values":["undefined"]}}`. */
function isNothingWrapped(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return isNothing(value) || /^\s*\{\s*"json"\s*:\s*null\s*[,}]/.test(value);
}

/** No text at all, or JSON's null, as a task without payload or output has it. */
function isNothing(json: string): boolean {
  return json.length < 16 && (json.trim() === '' || json.trim() === 'null');
}
