/** Which table a message of Electric's shape log is about. */
import { elementsOf, type JsonObject } from '../json-object.ts';

/** By `headers.relation`, `["public", "TaskRun"]`, else by the key, `"public"."TaskRun"/"cm2a2"`; null where neither tells. */
export function tableOfMessage(key: string, headers: JsonObject | null): string | null {
  const relation = headers === null ? undefined : elementsOf(headers, 'relation')?.at(-1);
  if (typeof relation === 'string' && relation !== '') return relation;
  return /^"[^"]{1,100}"\."([^"]{1,100})"/.exec(key)?.[1] ?? null;
}
