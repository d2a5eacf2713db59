import type { ExtraFact } from '../model/run.ts';
import { fieldOf, type JsonObject } from './json-object.ts';
import { unknownFacts } from './unknown-facts.ts';

/**
 * Facts for the fields of an object that its dialect does not know, by their own key; what Trigger.dev adds tomorrow is seen today. `within`
 * is the key of the object itself where that is not the run: `task.novel`.
 */
export function otherFacts(
  object: JsonObject,
  known: ReadonlySet<string>,
  within: string | null = null,
): readonly ExtraFact[] {
  const keys = Object.keys(object).filter((key) => !known.has(key) && fieldOf(object, key) !== undefined);
  if (keys.length === 0) return [];
  const facts = unknownFacts(object, keys);
  return within === null ? facts : facts.map(({ label, value }) => ({ label: `${within}.${label}`, value }));
}
