import { cutText } from '../../schema/cut-text.ts';
import { isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';

const textLimit = 1000;

/** What an alert without a run tells: of a deployment its version and its error. Raw text; null where it is no alert at all. */
export function alertRemark(value: unknown): string | null {
  const type = isJsonObject(value) ? textOf(value, 'type') : null;
  if (!isJsonObject(value) || type === null) return null;
  const object = objectOf(value, 'object');
  const deployment = object === null ? null : objectOf(object, 'deployment');
  const words = deployment === null ? [] : deploymentWords(deployment, object ?? {});
  return cutText([`an alert without a run (${type})`, ...words].join(': '), textLimit);
}

/** `deployment 20260821.3 DEPLOYED 2026-08-21T10:00:00.000Z in prod of Shop`, and what went wrong; as alerts of both versions have it. */
export function deploymentWords(deployment: JsonObject, around: JsonObject): readonly string[] {
  const named = [
    'deployment',
    textOf(deployment, 'version') ?? textOf(deployment, 'id'),
    textOf(deployment, 'status'),
    textOf(deployment, 'failedAt') ?? textOf(deployment, 'deployedAt'),
    placeOf(around),
  ];
  const error = objectOf(around, 'error');
  const reason = error === null ? [] : [textOf(error, 'name'), textOf(error, 'message')];
  return [named.filter((word) => word !== null).join(' '), ...reason].filter((word) => word !== null);
}

function placeOf(around: JsonObject): string | null {
  const environment = objectOf(around, 'environment');
  const project = objectOf(around, 'project');
  const slug = environment === null ? null : textOf(environment, 'slug');
  const name = project === null ? null : textOf(project, 'name');
  if (slug === null && name === null) return null;
  return [slug === null ? '' : ` in ${slug}`, name === null ? '' : ` of ${name}`].join('').trim();
}
