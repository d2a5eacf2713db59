/** A run object as the runs it tells of: itself first, then those that it refers to. */
import type { DialectName } from '../model/dialect-name.ts';
import type { Run } from '../model/run.ts';
import { isJsonObject, textOf } from './json-object.ts';
import { readRelatedRuns } from './read-related-runs.ts';
import { readRunFacts } from './read-run-facts.ts';

/** Empty where the value is no object or has no id: what cannot be named cannot be joined. */
export function readRun(value: unknown, pointer: string, dialect: DialectName): readonly Run[] {
  if (!isJsonObject(value)) return [];
  const id = textOf(value, 'id');
  if (id === null || id === '') return [];
  const { references, ...links } = readRelatedRuns(value, id, pointer, dialect);
  const run = readRunFacts(value, id, pointer, dialect, { presence: 'loaded', ...links });
  return references.length === 0 ? [run] : [run, ...references];
}
