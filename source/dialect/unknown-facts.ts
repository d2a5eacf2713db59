/** Fields that runlens does not know, told by their own key. */
import type { ExtraFact } from '../model/run.ts';
import { cutText } from '../schema/cut-text.ts';
import { fieldOf, type JsonObject } from './json-object.ts';
import { plainValue } from './plain-value.ts';

const labelLimit = 60;
const toldLimit = 50;

/** The values of `keys` in that order; of more than fifty the rest is counted. */
export function unknownFacts(object: JsonObject, keys: readonly string[]): readonly ExtraFact[] {
  const facts = keys.slice(0, toldLimit).map((key) => ({
    label: cutText(key, labelLimit),
    value: plainValue(fieldOf(object, key)),
  }));
  const hidden = keys.length - facts.length;
  return hidden === 0 ? facts : [...facts, { label: 'More fields', value: String(hidden) }];
}
