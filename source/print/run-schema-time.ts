/** Times as the run schema wants them. */
import { parseTimeMs } from '../model/time.ts';

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** ISO 8601 with a zone: as it stands where it is that already, else in UTC with milliseconds; what cannot be read stays as it is. */
export function runSchemaTime(text: string | null): string | null {
  if (text === null || dateTime.test(text)) return text;
  const timeMs = parseTimeMs(text);
  return timeMs === null ? text : new Date(timeMs).toISOString();
}
