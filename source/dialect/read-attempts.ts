/** The attempts that a run's document lists, in the order in which they were made. */
import type { Attempt } from '../model/run.ts';
import { readRunError } from '../model/run-error.ts';
import { stateOfStatus } from '../model/run-state.ts';
import { parseTimeMs } from '../model/time.ts';
import { countOf, elementsOf, fieldOf, isJsonObject, type JsonObject, textOf } from './json-object.ts';

/**
 * Attempts by their number; where not all have one, by `createdAt` (legacy documents, formats.md §2) or `startedAt` (the run schema);
 * where not all have a time, as listed. An element that is no object is left out. A number that is not given is one more than the last.
 */
export function readAttempts(run: JsonObject): readonly Attempt[] {
  const listed = elementsOf(run, 'attempts');
  if (listed === null || listed.length === 0) return noAttempts;
  const objects = listed.filter(isJsonObject);
  let last = 0;
  return inOrder(objects).map((object) => {
    last = numberOf(object) ?? last + 1;
    return readAttempt(object, last);
  });
}

const noAttempts: readonly Attempt[] = [];

function inOrder(objects: readonly JsonObject[]): readonly JsonObject[] {
  if (objects.length < 2) return objects;
  return sortedBy(objects, numberOf) ?? sortedBy(objects, timeOf) ?? objects;
}

/** Sorted by a key, as listed where equal; null where one has no key. */
function sortedBy(
  objects: readonly JsonObject[],
  keyOf: (object: JsonObject) => number | null,
): readonly JsonObject[] | null {
  const keyed: { readonly object: JsonObject; readonly key: number }[] = [];
  for (const object of objects) {
    const key = keyOf(object);
    if (key === null) return null;
    keyed.push({ object, key });
  }
  return keyed.sort((a, b) => a.key - b.key).map(({ object }) => object);
}

function numberOf(object: JsonObject): number | null {
  const number = countOf(object, 'number');
  return number === 0 ? null : number;
}

function timeOf(object: JsonObject): number | null {
  return parseTimeMs(textOf(object, 'createdAt')) ?? parseTimeMs(textOf(object, 'startedAt'));
}

function readAttempt(object: JsonObject, number: number): Attempt {
  const status = textOf(object, 'status');
  return {
    id: textOf(object, 'id'),
    number,
    status,
    state: stateOfStatus(status),
    createdAt: textOf(object, 'createdAt'),
    startedAt: textOf(object, 'startedAt'),
    completedAt: textOf(object, 'completedAt'),
    error: readRunError(fieldOf(object, 'error')),
  };
}
