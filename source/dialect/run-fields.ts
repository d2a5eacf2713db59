/** How the three kinds of run objects are told apart: by fields that only the API has, else by its status names (contract.md rule 16). */
import { elementsOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from './json-object.ts';

/** Fields of retrieve, list and realtime that the run schema does not have. */
const apiRunFields: readonly string[] = [
  'attemptCount',
  'depth',
  'triggerFunction',
  'costInCents',
  'baseCostInCents',
  'durationMs',
  'error',
  'env',
  'taskKind',
  'idempotencyKey',
  'ttl',
  'region',
  'batchId',
  'schedule',
  'expiredAt',
  'delayedUntil',
  'queuedAt',
  'payloadPresignedUrl',
  'outputPresignedUrl',
  'realtimeStreams',
  'isQueued',
  'isExecuting',
  'isCompleted',
  'isFailed',
  'isSuccess',
  'isCancelled',
  'isWaiting',
];

const apiAttemptFields: readonly string[] = ['createdAt', 'updatedAt'];

/** Status names that the API has and the run schema has not. */
const apiStatuses: ReadonlySet<string> = new Set([
  'PENDING_VERSION',
  'DEQUEUED',
  'WAITING',
  'COMPLETED',
  'FAILED',
  'CANCELED',
  'FROZEN',
]);

/** Whether the object is a run of any kind: its `id` begins `run_` and it has a status or a task (formats.md §2, 10). */
export function isRunObject(value: JsonObject): boolean {
  const id = textOf(value, 'id');
  if (id === null || !id.startsWith('run_')) return false;
  return fieldOf(value, 'status') !== undefined || fieldOf(value, 'taskIdentifier') !== undefined;
}

/** Whether a run object bears anything that only the API gives: in itself, its first attempt or a relative, or by its status. */
export function isApiRunObject(value: JsonObject): boolean {
  if (hasAny(value, apiRunFields)) return true;
  const status = textOf(value, 'status');
  if (status !== null && apiStatuses.has(status)) return true;
  const attempt = elementsOf(value, 'attempts')?.[0];
  if (isJsonObject(attempt) && isApiAttempt(attempt)) return true;
  const related = objectOf(value, 'relatedRuns');
  if (related === null) return false;
  const relatives = [
    fieldOf(related, 'root'),
    fieldOf(related, 'parent'),
    elementsOf(related, 'children')?.[0],
  ];
  return relatives.some((relative) => isJsonObject(relative) && hasAny(relative, apiRunFields));
}

function isApiAttempt(attempt: JsonObject): boolean {
  const error = objectOf(attempt, 'error');
  return hasAny(attempt, apiAttemptFields) || (error !== null && fieldOf(error, 'stackTrace') !== undefined);
}

function hasAny(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => fieldOf(object, key) !== undefined);
}
