import type { BodyPart, Run } from '../../model/run.ts';
import { bareRun } from '../bare-run.ts';
import {
  booleanOf,
  elementsOf,
  fieldOf,
  isJsonObject,
  type JsonObject,
  objectOf,
  textOf,
} from '../json-object.ts';
import { knownText } from '../known-text.ts';
import { listedFacts } from '../listed-facts.ts';
import { otherFacts } from '../other-facts.ts';
import { placeFacts } from '../place-facts.ts';
import { readAttempts } from '../read-attempts.ts';
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
    tags: elementsOf(run, 'tags')?.filter((tag) => typeof tag === 'string') ?? null,
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
  const deployment = objectOf(value, 'deployment') ?? {};
  const facts = listedFacts([
    ...placeFacts(value),
    ['Queue', textOf(objectOf(value, 'queue') ?? {}, 'name')],
    ['Machine', textOf(objectOf(value, 'machine') ?? {}, 'name')],
    ['Region', fieldOf(run, 'region')],
    ['Batch', textOf(objectOf(value, 'batch') ?? {}, 'id')],
    ['Idempotency key', fieldOf(run, 'idempotencyKey')],
    ['Idempotency key scope', fieldOf(run, 'idempotencyKeyScope')],
    ['Compute time', withUnit(fieldOf(run, 'durationMs'), 'ms')],
    ['Cost', withUnit(fieldOf(run, 'costInCents'), '¢')],
    ['Base cost', withUnit(fieldOf(run, 'baseCostInCents'), '¢')],
    ['Priority', fieldOf(run, 'priority')],
    ['Max attempts', fieldOf(run, 'maxAttempts')],
    ['Max duration', withUnit(fieldOf(run, 'maxDuration'), 's')],
    ['Replay', fieldOf(run, 'isReplay')],
    ['Deployment', joined([textOf(deployment, 'shortCode'), textOf(deployment, 'version')])],
    ['Runtime', joined([textOf(deployment, 'runtime'), textOf(deployment, 'runtimeVersion')])],
    ['Task file', knownText(task, 'filePath')],
    ['Task export', knownText(task, 'exportName')],
  ]);
  return [...facts, ...otherFacts(run, knownFields)];
}

function withUnit(value: unknown, unit: string): string | null {
  return typeof value === 'number' ? `${value} ${unit}` : null;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
