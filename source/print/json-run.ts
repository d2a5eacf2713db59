/** One entry of `runs` of `--print json`. */
import { verdictOf } from '../model/blame.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { AttemptRecord } from '../model/run-record.ts';
import { sameErrorAs } from '../model/same-error-as.ts';
import { timeSplitOf } from '../model/time-split.ts';
import { jsonError } from './json-error.ts';
import { jsonList, jsonObject, jsonScalar, jsonStrings, jsonTime } from './json-string.ts';

/** A run of any presence as a JSON object on one line; what is not known is `null`. */
export function jsonRun(runs: RunCollection, row: number): string {
  const { index, forest, blame } = runs;
  const document = runs.documents[index.document(row)];
  const parent = forest.isParentUnknown[row] === 1 ? noRow : (forest.parent[row] ?? noRow);
  return jsonObject([
    ['runId', jsonScalar(index.id(row))],
    ['parentId', parent === noRow ? 'null' : jsonScalar(index.id(parent))],
    ['rootId', jsonScalar(index.id(forest.root[row] ?? row))],
    ['depth', jsonScalar(forest.depth[row])],
    ['taskIdentifier', jsonScalar(index.taskIdentifier(row))],
    ['state', jsonScalar(index.state(row))],
    ['status', jsonScalar(index.status(row))],
    ['presence', jsonScalar(index.presence(row))],
    ['dialect', jsonScalar(index.dialect(row))],
    ['file', document === undefined ? 'null' : jsonScalar(runs.inputs[document.file]?.name)],
    ['line', jsonScalar(document?.line)],
    ['version', jsonScalar(index.version(row))],
    ['tags', jsonStrings(index.tags(row))],
    ['createdAt', jsonTime(index.createdAtMs(row))],
    ['startedAt', jsonTime(index.startedAtMs(row))],
    ['endedAt', jsonTime(index.finishedAtMs(row))],
    ['updatedAt', jsonTime(index.updatedAtMs(row))],
    ['error', jsonError(index.error(row))],
    ['attempts', jsonAttempts(index.attempts(row))],
    ['attemptCount', jsonScalar(index.attemptCount(row))],
    ['timeMs', jsonTimeSplit(runs, row)],
    ['verdict', jsonScalar(verdictOf(blame, row))],
    ['explainedBy', jsonStrings((blame.explainedBy.get(row) ?? []).map((child) => index.id(child)))],
    ['hiddenCharacters', jsonScalar(index.hiddenCharacters(row))],
  ]);
}

function jsonAttempts(attempts: readonly AttemptRecord[]): string {
  if (attempts.length === 0) return '[]';
  const same = sameErrorAs(attempts.map(({ error }) => error));
  const entries = attempts.map((attempt, place) => {
    const first = attempts[same[place] ?? -1];
    return jsonObject([
      ['number', jsonScalar(attempt.number)],
      ['state', jsonScalar(attempt.state)],
      ['startedAt', jsonTime(attempt.startedAtMs)],
      ['endedAt', jsonTime(attempt.endedAtMs)],
      ['durationMs', jsonScalar(durationMs(attempt))],
      ['error', jsonError(attempt.error)],
      ['sameErrorAs', jsonScalar(first?.number)],
    ]);
  });
  return jsonList(entries);
}

function durationMs({ startedAtMs, endedAtMs }: AttemptRecord): number | null {
  return startedAtMs === null || endedAtMs === null ? null : endedAtMs - startedAtMs;
}

function jsonTimeSplit({ index, forest }: RunCollection, row: number): string {
  const split = timeSplitOf(index, forest, row);
  return jsonObject([
    ['queued', jsonScalar(split?.queued)],
    ['attempts', jsonScalar(split?.attempts)],
    ['gaps', jsonScalar(split?.gaps)],
    ['children', jsonScalar(split?.children)],
    ['unknown', jsonScalar(split?.unknown)],
  ]);
}
