/** What a document says of a run beyond the run schema, for people to read. */

import type { ExtraFact } from '../model/run.ts';
import { cutText } from '../schema/cut-text.ts';
import { fieldOf, isJsonObject, type JsonObject, textOf } from './json-object.ts';
import { factValueLimit, plainValue } from './plain-value.ts';
import { unknownFacts } from './unknown-facts.ts';

/** Fields that the API and its relatives add, in the order to be shown, with their labels. */
const labels: ReadonlyMap<string, string> = new Map([
  ['triggerFunction', 'Trigger function'],
  ['depth', 'Depth'],
  ['env', 'Environment'],
  ['queue', 'Queue'],
  ['machine', 'Machine'],
  ['region', 'Region'],
  ['taskKind', 'Task kind'],
  ['batchId', 'Batch'],
  ['schedule', 'Schedule'],
  ['idempotencyKey', 'Idempotency key'],
  ['ttl', 'TTL'],
  ['delayedUntil', 'Delayed until'],
  ['queuedAt', 'Queued at'],
  ['expiredAt', 'Expired at'],
  ['durationMs', 'Compute time'],
  ['costInCents', 'Cost'],
  ['baseCostInCents', 'Base cost'],
  ['payloadPresignedUrl', 'Payload URL'],
  ['outputPresignedUrl', 'Output URL'],
]);

/** What the canonical run has a field for. */
const canonical: ReadonlySet<string> = new Set([
  'id',
  'status',
  'taskIdentifier',
  'version',
  'createdAt',
  'updatedAt',
  'startedAt',
  'finishedAt',
  'isTest',
  'payload',
  'output',
  'tags',
  'metadata',
  'relatedRuns',
  'attempts',
  'attemptCount',
  'error',
]);

/** Booleans that repeat the status and sometimes contradict it (formats.md §1): told as one fact. */
const flags: readonly string[] = [
  'isQueued',
  'isExecuting',
  'isCompleted',
  'isFailed',
  'isSuccess',
  'isCancelled',
  'isWaiting',
];

/**
 * The known ones in a fixed order, then those that runlens does not know in the document's order, by their own key. Values are
 * short texts; addresses are told without their query, which may bear a secret.
 */
export function extraFacts(run: JsonObject): readonly ExtraFact[] {
  const extra = Object.keys(run).filter((key) => !canonical.has(key) && fieldOf(run, key) !== undefined);
  return extra.length === 0
    ? noFacts
    : [...knownFacts(run, extra), ...unknownFacts(run, extra.filter(isUnknown))];
}

const noFacts: readonly ExtraFact[] = [];

function knownFacts(run: JsonObject, extra: readonly string[]): readonly ExtraFact[] {
  const present = new Set(extra);
  const facts: ExtraFact[] = [];
  for (const [key, label] of labels) {
    if (present.has(key)) facts.push({ label, value: factValue(key, fieldOf(run, key)) });
  }
  const raised = flags.filter((flag) => present.has(flag) && fieldOf(run, flag) === true);
  if (raised.length > 0) facts.push({ label: 'Flags', value: raised.join(', ') });
  return facts;
}

function isUnknown(key: string): boolean {
  return !labels.has(key) && !flags.includes(key);
}

function factValue(key: string, value: unknown): string {
  if (typeof value === 'number') {
    if (key === 'durationMs') return `${value} ms`;
    if (key === 'costInCents' || key === 'baseCostInCents') return `${value} ¢`;
  }
  if (isJsonObject(value)) {
    if (key === 'env') return joined(value, ['name', 'user', 'id']) ?? plainValue(value);
    if (key === 'schedule') return scheduleValue(value);
    if (key === 'queue' || key === 'machine') return textOf(value, 'name') ?? plainValue(value);
  }
  return plainValue(value);
}

function scheduleValue(schedule: JsonObject): string {
  const generator = fieldOf(schedule, 'generator');
  const rhythm = isJsonObject(generator) ? joined(generator, ['expression', 'description']) : null;
  const names = joined(schedule, ['id', 'externalId', 'deduplicationKey']);
  return [rhythm, names].filter((part) => part !== null).join(' · ') || plainValue(schedule);
}

function joined(object: JsonObject, keys: readonly string[]): string | null {
  const texts = keys.map((key) => textOf(object, key)).filter((text) => text !== null && text !== '');
  return texts.length === 0 ? null : cutText(texts.join(' · '), factValueLimit);
}
