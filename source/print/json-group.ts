/** One entry of `groups` of `--print json`. */
import type { ErrorGroup } from '../model/error-groups.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { jsonObject, jsonScalar, jsonStrings, jsonTime } from './json-string.ts';

/** Failures that have their error in common; `name` and `message` are null for a group that has only its state in common. */
export function jsonGroup({ index }: RunCollection, group: ErrorGroup): string {
  return jsonObject([
    ['fingerprint', jsonScalar(group.fingerprint)],
    ['name', jsonScalar(group.error?.name)],
    ['message', jsonScalar(group.error?.message)],
    ['count', jsonScalar(group.rows.length)],
    ['families', jsonScalar(group.families.length)],
    ['tasks', jsonStrings(group.tasks)],
    ['versions', jsonStrings(group.versions)],
    ['firstSeen', jsonTime(group.firstSeenMs)],
    ['lastSeen', jsonTime(group.lastSeenMs)],
    ['runIds', jsonStrings(group.rows.map((row) => index.id(row)))],
  ]);
}
