/** Finds what a value is, through the wrappers that logs and webhooks put around runs. */

import { valueAt } from '../schema/value-at.ts';
import { dialectsAfterWrappers, dialectsBeforeWrappers } from './detection-order.ts';
import type { Dialect } from './dialect.ts';
import { isJsonObject, type JsonObject, objectOf } from './json-object.ts';

/** An object and where it lies in its document. */
export interface Level {
  readonly value: JsonObject;
  /** JSON Pointer, empty where nothing is wrapped around it. */
  readonly pointer: string;
}

export interface Recognition extends Level {
  readonly dialect: Dialect;
}

/** `{response: {body}}`, `{object: {run}}`, `{run}` (formats.md §2, 11). */
const wrappers: readonly (readonly string[])[] = [['response', 'body'], ['object', 'run'], ['run']];

/**
 * The first dialect that fits by the order of formats.md §2; a wrapper counts only where what is inside is itself recognised. Null where
 * nothing does. Linear in the value.
 */
export function recognise(value: unknown): Recognition | null {
  if (!isJsonObject(value)) return null;
  const open: { readonly level: Level; readonly inner: Level[] }[] = [];
  const enter = (level: Level): Recognition | null => {
    const dialect = match(dialectsBeforeWrappers, level.value);
    if (dialect !== null) return { dialect, ...level };
    open.push({ level, inner: levelsWithin(level).reverse() });
    return null;
  };
  let found = enter({ value, pointer: '' });
  while (found === null) {
    const last = open.at(-1);
    if (last === undefined) return null;
    const next = last.inner.pop();
    if (next !== undefined) {
      found = enter(next);
      continue;
    }
    open.pop();
    const dialect = match(dialectsAfterWrappers, last.level.value);
    if (dialect !== null) found = { dialect, ...last.level };
  }
  return found;
}

/** The value and all that could be wrapped in it, from the outside in; empty where it is no object. Linear in the value. */
export function wrappedLevels(value: unknown): readonly Level[] {
  if (!isJsonObject(value)) return [];
  const levels: Level[] = [{ value, pointer: '' }];
  for (let place = 0; place < levels.length; place++) {
    for (const inner of levelsWithin(levels[place] as Level)) levels.push(inner);
  }
  return levels;
}

/** An array that stands in wrappers, and where: `{response: {body: [run, …]}}`. Null where none begins with what is recognised. */
export function wrappedArray(
  value: unknown,
): { readonly elements: readonly unknown[]; readonly pointer: string } | null {
  for (const level of wrappedLevels(value)) {
    for (const path of wrappers) {
      const pointer = `/${path.join('/')}`;
      const elements = valueAt(level.value, pointer);
      if (!Array.isArray(elements) || recognise(elements[0]) === null) continue;
      return { elements, pointer: `${level.pointer}${pointer}` };
    }
  }
  return null;
}

function match(candidates: readonly Dialect[], value: JsonObject): Dialect | null {
  return candidates.find((dialect) => dialect.recognises(value)) ?? null;
}

function levelsWithin({ value, pointer }: Level): Level[] {
  const levels: Level[] = [];
  for (const path of wrappers) {
    let inner: JsonObject | null = value;
    for (const key of path) inner = inner === null ? null : objectOf(inner, key);
    if (inner !== null) levels.push({ value: inner, pointer: `${pointer}/${path.join('/')}` });
  }
  return levels;
}
