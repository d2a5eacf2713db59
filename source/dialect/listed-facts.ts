/** Facts beyond the run schema that a dialect picks from its document by hand. */
import type { ExtraFact } from '../model/run.ts';
import { plainValue } from './plain-value.ts';

/** Label and value of each fact that is there, in the order given; absent, empty and null values give none; true and false are yes and no. */
export function listedFacts(pairs: readonly (readonly [string, unknown])[]): readonly ExtraFact[] {
  return pairs
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([label, value]) => ({
      label,
      value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : plainValue(value),
    }));
}
