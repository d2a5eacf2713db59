/** Commands for a shell that a person can paste: they fetch runs, or trigger one again. Trigger.dev's management API (formats.md §2). */
import { shellWord } from './shell-word.ts';

const host = 'https://api.trigger.dev';
const key = '"Authorization: Bearer $TRIGGER_SECRET_KEY"';

/** Fetches runs, one JSON document a line: what runlens reads as it comes. */
export function fetchCommand(ids: readonly string[]): string {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return `${fetchOne(shellWord(only))} | runlens`;
  const list = ids.map(shellWord).join(' ');
  return `for id in ${list}; do ${fetchOne('"$id"')}; echo; done | runlens`;
}

/** Triggers a task with a payload, given as JSON text. */
export function triggerCommand(taskIdentifier: string, payload: string): string {
  const path = `${host}/api/v1/tasks/${encodeURIComponent(taskIdentifier)}/trigger`;
  const json = '-H "Content-Type: application/json"';
  return `curl -s -X POST -H ${key} ${json} ${shellWord(path)} -d ${shellWord(`{"payload":${payload}}`)}`;
}

function fetchOne(id: string): string {
  return `curl -s -H ${key} -H "x-trigger-api-version: 2025-07-16" ${host}/api/v3/runs/${id}`;
}
