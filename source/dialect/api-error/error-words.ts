import { cutText } from '../../schema/cut-text.ts';
import { elementsOf, fieldOf, isJsonObject, type JsonObject, textOf } from '../json-object.ts';

const messageLimit = 1000;
const detailLimit = 200;
const toldDetails = 3;

/** Parts of an error body that say what kind of error it is, in the order told. */
const marks: readonly string[] = ['code', 'param'];

/**
 * An error body in the API's own words: its `error`, the `detail` of a problem document where that says something else, `code` and
 * `param`, and what the routes list as `details` or `issues` (zod's): `Params Error; runId: Required`. Raw text.
 */
export function errorWords(body: JsonObject): string | null {
  const error = textOf(body, 'error');
  if (error === null) return null;
  const detail = textOf(body, 'detail');
  const named = marks
    .map((key) => [key, textOf(body, key)] as const)
    .filter(([, text]) => text !== null && text !== '')
    .map(([key, text]) => `${key} ${cutText(text ?? '', detailLimit)}`);
  const words = [
    `${cutText(error, messageLimit)}${named.length === 0 ? '' : ` (${named.join(', ')})`}`,
    ...(detail === null || detail === error ? [] : [cutText(detail, messageLimit)]),
    ...listed(elementsOf(body, 'details') ?? elementsOf(body, 'issues') ?? []),
  ];
  return words.join('; ');
}

function listed(details: readonly unknown[]): readonly string[] {
  const told = details
    .slice(0, toldDetails)
    .map(detailWords)
    .filter((words) => words !== null);
  const more = details.length - toldDetails;
  return more > 0 ? [...told, `and ${more} more`] : told;
}

function detailWords(detail: unknown): string | null {
  if (typeof detail === 'string') return cutText(detail, detailLimit);
  const message = isJsonObject(detail) ? textOf(detail, 'message') : null;
  if (!isJsonObject(detail) || message === null) return null;
  const path = fieldOf(detail, 'path');
  const steps = (Array.isArray(path) ? path.slice(0, 10) : []).filter(
    (step) => typeof step === 'string' || typeof step === 'number',
  );
  return cutText(steps.length === 0 ? message : `${steps.join('.')}: ${message}`, detailLimit);
}
