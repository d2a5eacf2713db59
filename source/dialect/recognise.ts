/** Finds what a value is, through the wrappers that logs and webhooks put around runs. */
import { isJsonObject, type JsonObject, objectOf } from './json-object.ts';
import { lastShapes, type Shape, shapes } from './shapes.ts';

/** A recognised value and where it lies in its document. */
export interface Recognition {
  readonly shape: Shape;
  readonly value: JsonObject;
  /** JSON Pointer, empty where nothing is wrapped around it. */
  readonly pointer: string;
}

/** `{response: {body}}`, `{object: {run}}`, `{run}` (formats.md §2, 11). */
const wrappers: readonly (readonly string[])[] = [['response', 'body'], ['object', 'run'], ['run']];

/**
 * The first shape that fits by the order of formats.md §2; a wrapper counts only where what is inside is itself recognised. Null where
 * nothing does. Linear in the number of wrappers.
 */
export function recognise(value: unknown): Recognition | null {
  if (!isJsonObject(value)) return null;
  const levels: { readonly value: JsonObject; readonly pointer: string }[] = [];
  let level: { readonly value: JsonObject; readonly pointer: string } | null = { value, pointer: '' };
  while (level !== null) {
    const found = match(shapes, level.value);
    if (found !== null) return { shape: found, ...level };
    levels.push(level);
    level = inside(level.value, level.pointer);
  }
  for (const outer of levels.reverse()) {
    const found = match(lastShapes, outer.value);
    if (found !== null) return { shape: found, ...outer };
  }
  return null;
}

function match(candidates: readonly Shape[], value: JsonObject): Shape | null {
  return candidates.find((shape) => shape.recognises(value)) ?? null;
}

function inside(value: JsonObject, pointer: string) {
  for (const path of wrappers) {
    let inner: JsonObject | null = value;
    for (const key of path) inner = inner === null ? null : objectOf(inner, key);
    if (inner !== null) return { value: inner, pointer: `${pointer}/${path.join('/')}` };
  }
  return null;
}
