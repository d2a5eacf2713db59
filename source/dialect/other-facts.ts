import type { ExtraFact } from '../model/run.ts';
import { fieldOf, type JsonObject } from './json-object.ts';
import { unknownFacts } from './unknown-facts.ts';

/** Facts for the fields of an object that its dialect does not know, by their own key; what Trigger.dev adds tomorrow is seen today. */
export function otherFacts(object: JsonObject, known: ReadonlySet<string>): readonly ExtraFact[] {
  const keys = Object.keys(object).filter((key) => !known.has(key) && fieldOf(object, key) !== undefined);
  return keys.length === 0 ? [] : unknownFacts(object, keys);
}
