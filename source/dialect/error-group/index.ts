/** The webhook about a group of errors (`alert.error`): no run is in it, and it is told with what it says of the group. */
import { cutText } from '../../schema/cut-text.ts';
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { plainValue } from '../plain-value.ts';

const messageLimit = 500;
const wordLimit = 200;

export const errorGroup: Dialect = {
  name: 'error-group',
  title: 'an alert about a group of errors',
  recognisedBy: '`type` is `alert.error`',
  gives:
    'No run: the group is told with its error, its task, how often it came, when first and last, and its fingerprint.',
  example: {
    id: 'alert_1',
    created: '2026-08-21T10:05:00.000Z',
    webhookVersion: '2025-01-01',
    type: 'alert.error',
    object: {
      classification: 'new_issue',
      error: {
        fingerprint: '8c1f0a',
        type: 'Error',
        message: 'no such address',
        firstSeen: '2026-08-21T10:00:03.000Z',
        lastSeen: '2026-08-21T10:04:58.000Z',
        occurrenceCount: 12,
        taskIdentifier: 'send-email',
      },
    },
  },
  recognises: (value) => textOf(value, 'type') === 'alert.error',
  findProblems: (value) => findProblems('error-group', value),
  toRuns: (value) => ({ runs: [], remark: remarkOf(value) }),
};

function remarkOf(value: unknown): string | null {
  const object = isJsonObject(value) ? objectOf(value, 'object') : null;
  const error = object === null ? null : objectOf(object, 'error');
  if (object === null || error === null) return 'an error group, no run';
  const facts = [
    named('', object, 'classification'),
    named('task ', error, 'taskIdentifier'),
    countOfTimes(error),
    named('first ', error, 'firstSeen'),
    named('last ', error, 'lastSeen'),
    named('fingerprint ', error, 'fingerprint'),
    named('environment ', objectOf(object, 'environment') ?? {}, 'name'),
    named('project ', objectOf(object, 'project') ?? {}, 'name'),
    addressOf(object),
  ];
  const told = facts.filter((fact) => fact !== null);
  const headline = [textOf(error, 'type'), textOf(error, 'message')].filter((part) => part !== null);
  const group = ['an error group, no run', ...headline].join(': ');
  return `${cutText(group, messageLimit)}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
}

/** The group's page in the dashboard. */
function addressOf(object: JsonObject): string | null {
  const address = textOf(object, 'dashboardUrl');
  return address === null || address === '' ? null : plainValue(address);
}

function named(name: string, object: JsonObject, key: string): string | null {
  const text = textOf(object, key);
  return text === null || text === '' ? null : `${name}${cutText(text, wordLimit)}`;
}

function countOfTimes(error: JsonObject): string | null {
  const count = fieldOf(error, 'occurrenceCount');
  if (typeof count !== 'number') return null;
  return count === 1 ? 'once' : `${count} times`;
}
