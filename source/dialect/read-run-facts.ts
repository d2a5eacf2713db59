/** All that a run object says of itself, whichever dialect it is in; relatives are read apart. */
import type { DialectName } from '../model/dialect-name.ts';
import type { BodyPart, BodyParts, Run } from '../model/run.ts';
import { readRunError } from '../model/run-error.ts';
import { stateOfStatus } from '../model/run-state.ts';
import { noBody } from './bare-run.ts';
import { extraFacts } from './extra-facts.ts';
import { booleanOf, countOf, elementsOf, fieldOf, type JsonObject, textOf } from './json-object.ts';
import { readAttempts } from './read-attempts.ts';

/** A run's place among others. */
export type RunPlace = Pick<Run, 'presence' | 'parentId' | 'rootId' | 'childIds'>;

/** Reads a run object at `pointer` of its document. A field of another type counts as absent; an unknown status is kept word for word. */
export function readRunFacts(
  run: JsonObject,
  id: string,
  pointer: string,
  dialect: DialectName,
  place: RunPlace,
): Run {
  const status = textOf(run, 'status');
  const triggerFunction = textOf(run, 'triggerFunction');
  // One literal and no accessor: a document may refer to a million runs.
  return {
    id,
    presence: place.presence,
    dialect,
    pointer,
    taskIdentifier: textOf(run, 'taskIdentifier'),
    status,
    state: stateOfStatus(status),
    version: textOf(run, 'version'),
    createdAt: textOf(run, 'createdAt'),
    startedAt: textOf(run, 'startedAt'),
    finishedAt: textOf(run, 'finishedAt'),
    updatedAt: textOf(run, 'updatedAt'),
    isTest: booleanOf(run, 'isTest'),
    depth: countOf(run, 'depth'),
    triggerFunction,
    isAwaited: isAwaited(triggerFunction),
    tags: readTags(run),
    attemptCount: countOf(run, 'attemptCount'),
    attempts: readAttempts(run),
    attemptsListed: 'all',
    waits: [],
    logs: [],
    error: readRunError(fieldOf(run, 'error')),
    parentId: place.parentId,
    rootId: place.rootId,
    childIds: place.childIds,
    internal: null,
    body: bodyParts(run, pointer),
    extraFacts: extraFacts(run),
  };
}

/** The parent of a run triggered by `triggerAndWait` or `batchTriggerAndWait` blocked on it (formats.md §2). */
function isAwaited(triggerFunction: string | null): boolean | null {
  return triggerFunction === null || triggerFunction === '' ? null : triggerFunction.endsWith('AndWait');
}

/** The tags that are texts; null where none are told. */
export function readTags(run: JsonObject): readonly string[] | null {
  return elementsOf(run, 'tags')?.filter((tag) => typeof tag === 'string') ?? null;
}

function bodyParts(run: JsonObject, pointer: string): BodyParts {
  const payload = partAt(run, 'payload', pointer);
  const output = partAt(run, 'output', pointer);
  const metadata = partAt(run, 'metadata', pointer);
  return payload === null && output === null && metadata === null ? noBody : { payload, output, metadata };
}

function partAt(run: JsonObject, key: string, pointer: string): BodyPart | null {
  return fieldOf(run, key) === undefined ? null : { pointer: `${pointer}/${key}`, format: 'value' };
}
