/** An error as `--print json` tells it. */
import type { ErrorRecord } from '../model/run-record.ts';
import { jsonObject, jsonScalar } from './json-string.ts';

/** `{ "name", "message", "frame" }`, or `null`. */
export function jsonError(error: ErrorRecord | null): string {
  if (error === null) return 'null';
  return jsonObject([
    ['name', jsonScalar(error.name)],
    ['message', jsonScalar(error.message)],
    ['frame', jsonScalar(error.frame)],
  ]);
}
