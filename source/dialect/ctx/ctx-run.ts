import type { BodyPart, Run } from '../../model/run.ts';
import { bareRun } from '../bare-run.ts';
import { booleanOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { knownText } from '../known-text.ts';
import { listedFacts } from '../listed-facts.ts';
import { objectText } from '../object-text.ts';
import { otherFacts } from '../other-facts.ts';
import { placeFacts } from '../place-facts.ts';
import { readAttempts } from '../read-attempts.ts';
import { readTags } from '../read-run-facts.ts';
import { runIdIn } from '../run-id-in.ts';
import { textPart } from '../text-part.ts';

const knownFields: ReadonlySet<string> = new Set([
  'id',
  'payload',
  'payloadType',
  'metadata',
  'tags',
  'isTest',
  'isReplay',
  'createdAt',
  'startedAt',
  'idempotencyKey',
  'idempotencyKeyScope',
  'maxAttempts',
  'version',
  'maxDuration',
  'priority',
  'durationMs',
  'costInCents',
  'baseCostInCents',
  'parentTaskRunId',
  'rootTaskRunId',
  'region',
]);

const knownTaskFields: ReadonlySet<string> = new Set(['id', 'filePath', 'exportName']);

/** Of the attempt the rest, `backgroundWorkerId` of older versions as well, is told by key. */
const knownAttemptFields: ReadonlySet<string> = new Set(['id', 'number', 'status', 'startedAt']);

const knownCtxFields: ReadonlySet<string> = new Set([
  'attempt',
  'run',
  'task',
  'queue',
  'environment',
  'organization',
  'project',
  'machine',
  'batch',
  'deployment',
]);

/** The run that a `ctx` at `pointer` was logged in, as a reference with one attempt; null where it bears no id. */
export function ctxRun(value: unknown, pointer: string): Run | null {
  const run = isJsonObject(value) ? objectOf(value, 'run') : null;
  const id = runIdIn(run);
  if (!isJsonObject(value) || run === null || id === null) return null;
  const task = objectOf(value, 'task') ?? {};
  const rootId = knownText(run, 'rootTaskRunId');
  return {
    ...bareRun(id, `${pointer}/run`, 'ctx', 'referenced'),
    taskIdentifier: knownText(task, 'id'),
    version: knownText(run, 'version'),
    createdAt: textOf(run, 'createdAt'),
    startedAt: textOf(run, 'startedAt'),
    isTest: booleanOf(run, 'isTest'),
    tags: readTags(run),
    attempts: readAttempts({ attempts: [fieldOf(value, 'attempt')] }),
    attemptsListed: 'some',
    parentId: knownText(run, 'parentTaskRunId'),
    rootId: rootId === id ? null : rootId,
    // What an execution holds beyond what a task sees as its `ctx`.
    body: {
      payload: textPart(run, 'payload', `${pointer}/run`),
      output: null,
      metadata: metadataPart(run, pointer),
    },
    extraFacts: ctxFacts(value, run, task),
  };
}

function metadataPart(run: JsonObject, pointer: string): BodyPart | null {
  return fieldOf(run, 'metadata') === undefined
    ? null
    : { pointer: `${pointer}/run/metadata`, format: 'value' };
}

function ctxFacts(value: JsonObject, run: JsonObject, task: JsonObject): Run['extraFacts'] {
  const facts = listedFacts([
    ...placeFacts(value),
    ['Queue', objectText(objectOf(value, 'queue'), ['name', 'id'])],
    ['Machine', objectText(objectOf(value, 'machine'), ['name'])],
    ['Region', fieldOf(run, 'region')],
    ['Batch', objectText(objectOf(value, 'batch'), ['id'])],
    ['Idempotency key', fieldOf(run, 'idempotencyKey')],
    ['Idempotency key scope', fieldOf(run, 'idempotencyKeyScope')],
    ['Compute time', withUnit(fieldOf(run, 'durationMs'), 'ms')],
    ['Cost', withUnit(fieldOf(run, 'costInCents'), '¢')],
    ['Base cost', withUnit(fieldOf(run, 'baseCostInCents'), '¢')],
    ['Priority', fieldOf(run, 'priority')],
    ['Max attempts', fieldOf(run, 'maxAttempts')],
    ['Max duration', withUnit(fieldOf(run, 'maxDuration'), 's')],
    ['Replay', fieldOf(run, 'isReplay')],
    ['Deployment', objectText(objectOf(value, 'deployment'), ['shortCode', 'version', 'id'])],
    ['Task file', knownText(task, 'filePath')],
    ['Task export', knownText(task, 'exportName')],
  ]);
  return [
    ...facts,
    ...otherFacts(run, knownFields),
    ...otherFacts(task, knownTaskFields, 'task'),
    ...otherFacts(objectOf(value, 'attempt') ?? {}, knownAttemptFields, 'attempt'),
    ...otherFacts(value, knownCtxFields),
  ];
}

function withUnit(value: unknown, unit: string): string | null {
  return typeof value === 'number' ? `${value} ${unit}` : null;
}
