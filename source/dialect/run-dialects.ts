/** The dialects of a single run object, the more special first. */
import { apiRun } from './api-run/index.ts';
import type { Dialect } from './dialect.ts';
import { isJsonObject } from './json-object.ts';
import { listRun } from './list-run/index.ts';
import { runSchema } from './run-schema/index.ts';

export const runDialects: readonly Dialect[] = [listRun, apiRun, runSchema];

/** The dialect of a run object; null where the value is none. */
export function runDialectOf(value: unknown): Dialect | null {
  if (!isJsonObject(value)) return null;
  return runDialects.find((dialect) => dialect.recognises(value)) ?? null;
}
