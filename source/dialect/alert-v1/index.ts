/** Alert webhooks of the first version, which say neither their type nor a status. */
import { readRunError } from '../../model/run-error.ts';
import { cutText } from '../../schema/cut-text.ts';
import { findProblems } from '../../schema/validate.ts';
import { deploymentWords } from '../alert/alert-remark.ts';
import { bareRun } from '../bare-run.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect } from '../dialect.ts';
import { hasObjects } from '../has-objects.ts';
import { booleanOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { knownText } from '../known-text.ts';
import { listedFacts } from '../listed-facts.ts';
import { otherFacts } from '../other-facts.ts';
import { placeFacts } from '../place-facts.ts';
import { runIdIn } from '../run-id-in.ts';
import { stateOfError } from '../state-of-error.ts';

const textLimit = 1000;

const knownRunFields: ReadonlySet<string> = new Set(['id', 'isTest', 'createdAt', 'idempotencyKey']);
const knownTaskFields: ReadonlySet<string> = new Set(['id', 'fileName', 'filePath', 'exportName']);
const knownFields: ReadonlySet<string> = new Set([
  'task',
  'run',
  'environment',
  'organization',
  'project',
  'error',
]);

export const alertV1: Dialect = {
  name: 'alert-v1',
  title: 'an alert webhook of the first version',
  recognisedBy:
    'objects `task`, `run` and `error`, and no `type`; about a deployment: `deployment`, `environment`, `organization` and `project`',
  gives:
    'One failed run with its error as it was thrown; no status and no time but that of its creation. One about a deployment gives no run and is told in its own words.',
  example: {
    task: { id: 'send-email', fileName: 'src/trigger/email.ts', exportName: 'sendEmail' },
    run: { id: 'run_a1', isTest: false, createdAt: '2026-08-21T10:00:00.000Z' },
    error: { type: 'STRING_ERROR', raw: 'no such address' },
  },
  recognises: (value) =>
    fieldOf(value, 'type') === undefined &&
    (hasObjects(value, ['task', 'run', 'error']) || isAboutDeployment(value)),
  findProblems: (value) => findProblems('alert-v1', value),
  toRuns: alertRuns,
};

/** A `ctx` has all of these too, and a run. */
function isAboutDeployment(value: JsonObject): boolean {
  const names = ['deployment', 'environment', 'organization', 'project'];
  return hasObjects(value, names) && fieldOf(value, 'run') === undefined;
}

function alertRuns(value: unknown, pointer: string): Conversion {
  if (!isJsonObject(value)) return { runs: [], remark: null };
  const run = objectOf(value, 'run');
  const id = runIdIn(run);
  if (run === null || id === null) return { runs: [], remark: deploymentRemark(value) };
  const task = objectOf(value, 'task') ?? {};
  const error = readRunError(fieldOf(value, 'error'));
  const failed = {
    ...bareRun(id, `${pointer}/run`, 'alert-v1', 'loaded'),
    taskIdentifier: knownText(task, 'id'),
    state: stateOfError(error),
    createdAt: textOf(run, 'createdAt'),
    isTest: booleanOf(run, 'isTest'),
    error,
    extraFacts: [
      ...listedFacts([
        ...placeFacts(value),
        ['Idempotency key', fieldOf(run, 'idempotencyKey')],
        ['Task file', knownText(task, 'fileName') ?? knownText(task, 'filePath')],
        ['Task export', knownText(task, 'exportName')],
      ]),
      ...otherFacts(run, knownRunFields),
      ...otherFacts(task, knownTaskFields, 'task'),
      ...otherFacts(value, knownFields),
    ],
  };
  return { runs: [failed], remark: null };
}

function deploymentRemark(value: JsonObject): string | null {
  const deployment = objectOf(value, 'deployment');
  if (deployment === null) return null;
  return cutText(['an alert without a run', ...deploymentWords(deployment, value)].join(': '), textLimit);
}
