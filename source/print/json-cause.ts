/** One entry of `causes` or `asides` of `--print json`. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow, type RunIndex } from '../model/run-index.ts';
import { jsonError } from './json-error.ts';
import { jsonObject, jsonScalar, jsonStrings } from './json-string.ts';

/** A failed run with its last attempt, its error and the way to it from the family's root. */
export function jsonCause({ index, forest }: RunCollection, row: number): string {
  const chain: string[] = [];
  for (let at = row; at !== noRow; at = forest.parent[at] ?? noRow) chain.push(index.id(at));
  return jsonObject([
    ['runId', jsonScalar(index.id(row))],
    ['taskIdentifier', jsonScalar(index.taskIdentifier(row))],
    ['attempt', jsonScalar(lastAttempt(index, row))],
    ['error', jsonError(index.error(row))],
    ['chain', jsonStrings(chain.reverse())],
  ]);
}

/** The number of the last attempt, or the count where more are counted than listed (contract rule 12). */
function lastAttempt(index: RunIndex, row: number): number | null {
  const attempts = index.attempts(row);
  const count = index.attemptCount(row);
  return count !== null && count > attempts.length ? count : (attempts.at(-1)?.number ?? null);
}
