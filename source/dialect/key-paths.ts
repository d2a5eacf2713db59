/** The keys of a value as paths, by which it is compared with the dialects. */
import { isJsonObject } from './json-object.ts';

/** Levels of keys that are looked at. */
export const keyPathDepth = 3;

/** Paths that are looked at in one value. */
const mostPaths = 300;

/**
 * Keys that hold something, three levels deep, level by level: `object/run/id`, `data/*` for the first element of an array; and how a
 * text begins that bears its kind: `id^run_`, `type^alert.`. At most 300, whatever the value's size.
 */
export function keyPaths(value: unknown): readonly string[] {
  const paths: string[] = [];
  const waiting: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value, path: '', depth: 0 },
  ];
  for (let place = 0; place < waiting.length && paths.length < mostPaths; place++) {
    const next = waiting[place];
    if (next === undefined) break;
    const prefix = typeof next.value === 'string' ? kindPrefix.exec(next.value)?.[0] : undefined;
    if (prefix !== undefined) paths.push(`${next.path}^${prefix}`);
    if (next.depth === keyPathDepth) continue;
    for (const [key, member] of membersOf(next.value)) {
      if (paths.length === mostPaths) break;
      const path = next.path === '' ? key : `${next.path}/${key}`;
      paths.push(path);
      waiting.push({ value: member, path, depth: next.depth + 1 });
    }
  }
  return paths;
}

/** `run_`, `batch_`, `alert.`. */
const kindPrefix = /^[a-z]{2,12}[_.]/;

function* membersOf(value: unknown): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    if (value.length > 0) yield ['*', value[0]];
    return;
  }
  if (!isJsonObject(value)) return;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member !== null && member !== undefined) yield [key, member];
  }
}
