import type { Run } from '../../model/run.ts';
import { fieldOf, isJsonObject, objectOf, textOf } from '../json-object.ts';
import { knownText } from '../known-text.ts';
import { listedFacts } from '../listed-facts.ts';
import { otherFacts } from '../other-facts.ts';
import { placeFacts } from '../place-facts.ts';
import { readRunFacts } from '../read-run-facts.ts';
import { runIdIn } from '../run-id-in.ts';
import { stateOfError } from '../state-of-error.ts';

const knownFields: ReadonlySet<string> = new Set([
  'id',
  'number',
  'status',
  'createdAt',
  'startedAt',
  'completedAt',
  'isTest',
  'idempotencyKey',
  'tags',
  'error',
  'isOutOfMemoryError',
  'machine',
  'dashboardUrl',
]);

const knownTaskFields: ReadonlySet<string> = new Set([
  'id',
  'filePath',
  'exportName',
  'version',
  'sdkVersion',
  'cliVersion',
]);

const knownObjectFields: ReadonlySet<string> = new Set([
  'task',
  'run',
  'environment',
  'organization',
  'project',
]);

const knownAlertFields: ReadonlySet<string> = new Set(['id', 'created', 'webhookVersion', 'type', 'object']);

/** The run that an alert at `pointer` is about; null where it is about none. */
export function alertRun(value: unknown, pointer: string): Run | null {
  const object = isJsonObject(value) ? objectOf(value, 'object') : null;
  const run = object === null ? null : objectOf(object, 'run');
  const id = runIdIn(run);
  if (object === null || run === null || id === null) return null;
  const task = objectOf(object, 'task') ?? {};
  const place = { presence: 'loaded', parentId: null, rootId: null, childIds: [] } as const;
  const facts = readRunFacts(run, id, `${pointer}/object/run`, 'alert', place);
  return {
    ...facts,
    // Alerts are sent for runs that failed.
    state: facts.status === null ? stateOfError(facts.error) : facts.state,
    taskIdentifier: knownText(task, 'id'),
    version: knownText(task, 'version'),
    finishedAt: textOf(run, 'completedAt'),
    extraFacts: [
      ...listedFacts([
        ['Dashboard', fieldOf(run, 'dashboardUrl')],
        ...placeFacts(object),
        ['Machine', knownText(run, 'machine')],
        ['Out of memory', fieldOf(run, 'isOutOfMemoryError')],
        ['Idempotency key', fieldOf(run, 'idempotencyKey')],
        ['Number', fieldOf(run, 'number')],
        ['Task file', knownText(task, 'filePath')],
        ['Task export', knownText(task, 'exportName')],
        ['SDK version', knownText(task, 'sdkVersion')],
        ['CLI version', knownText(task, 'cliVersion')],
        ['Alert', alertFact(value)],
      ]),
      ...otherFacts(run, knownFields),
      ...otherFacts(task, knownTaskFields, 'task'),
      ...otherFacts(object, knownObjectFields),
      ...(isJsonObject(value) ? otherFacts(value, knownAlertFields, 'alert') : []),
    ],
  };
}

function alertFact(value: unknown): string | null {
  if (!isJsonObject(value)) return null;
  const keys = ['type', 'id', 'created', 'webhookVersion'];
  const parts: readonly (string | null)[] = keys.map((key) => textOf(value, key));
  return parts.filter((part) => part !== null).join(' · ');
}
