/** The run of a document of which nothing is known yet but its id: what a dialect reads is laid over it. */
import type { DialectName } from '../model/dialect-name.ts';
import type { BodyParts, Run } from '../model/run.ts';

/** Of a run whose document has none of the parts that are shown as JSON. */
export const noBody: BodyParts = { payload: null, output: null, metadata: null };

/** A run with no fact but its id; `pointer` is where it stands in its document. */
export function bareRun(id: string, pointer: string, dialect: DialectName, presence: Run['presence']): Run {
  return {
    id,
    presence,
    dialect,
    pointer,
    taskIdentifier: null,
    status: null,
    state: 'unknown',
    version: null,
    createdAt: null,
    startedAt: null,
    finishedAt: null,
    updatedAt: null,
    isTest: null,
    depth: null,
    triggerFunction: null,
    isAwaited: null,
    tags: null,
    attemptCount: null,
    attempts: [],
    attemptsListed: 'all',
    waits: [],
    logs: [],
    error: null,
    parentId: null,
    rootId: null,
    childIds: [],
    internal: null,
    body: noBody,
    extraFacts: [],
  };
}
