/** Which errors of a list repeat an earlier one: `= same error as #1`. */
import type { ErrorRecord } from './run-record.ts';

/**
 * For each error the place of the first before it that is the same (contract rule 9, `isSameError`), −1 where none is or there is
 * no error. Linear: a name or frames that one of two lacks are looked up, not compared one by one.
 */
export function sameErrorAs(errors: readonly (ErrorRecord | null)[]): Int32Array {
  const firstByKey = new Map<string, number>();
  const same = new Int32Array(errors.length).fill(-1);
  for (const [place, error] of errors.entries()) {
    if (error === null) continue;
    const { messageShape, name, frameShape } = error;
    let first = Number.POSITIVE_INFINITY;
    // An absent name or frame goes with any; one that is there goes with the same and with an absent one.
    for (const nameSought of name === null ? [any] : [name, absent]) {
      for (const frameSought of frameShape === null ? [any] : [frameShape, absent]) {
        const found = firstByKey.get(keyOf(messageShape, nameSought, frameSought));
        if (found !== undefined && found < first) first = found;
      }
    }
    if (first < place) same[place] = first;
    for (const nameKept of [any, name ?? absent]) {
      for (const frameKept of [any, frameShape ?? absent]) {
        const key = keyOf(messageShape, nameKept, frameKept);
        if (!firstByKey.has(key)) firstByKey.set(key, place);
      }
    }
  }
  return same;
}

const any = { word: 'any' };
const absent = { word: 'absent' };

function keyOf(message: string, name: string | typeof any, frame: string | typeof any): string {
  return JSON.stringify([message, name, frame]);
}
