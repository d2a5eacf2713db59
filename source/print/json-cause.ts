/** One entry of `causes` or `asides` of `--print json`. */
import { lastAttemptNumber } from '../model/failed-attempt.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { jsonError } from './json-error.ts';
import { jsonObject, jsonScalar, jsonStrings } from './json-string.ts';

/** A failed run with its last attempt, its error and the way to it from the family's root. */
export function jsonCause({ index, forest }: RunCollection, row: number): string {
  const chain: string[] = [];
  for (let at = row; at !== noRow; at = forest.parent[at] ?? noRow) chain.push(index.id(at));
  return jsonObject([
    ['runId', jsonScalar(index.id(row))],
    ['taskIdentifier', jsonScalar(index.taskIdentifier(row))],
    ['attempt', jsonScalar(lastAttemptNumber(index, row))],
    ['error', jsonError(index.error(row))],
    ['chain', jsonStrings(chain.reverse())],
  ]);
}
