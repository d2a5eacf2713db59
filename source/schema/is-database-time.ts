/** Times as databases write them: `date-time`, and the same without a zone, which is UTC (formats.md §2). */
import { isDateTime } from './is-date-time.ts';

/** How long `2026-08-21 11:02:00` is: a zone or a fraction stands behind it. */
const plainLength = 19;

/** Whether the text is a date and time with or without a zone, with a `T` or a space between them. Linear in its length. */
export function isDatabaseTime(text: string): boolean {
  if (isDateTime(text)) return true;
  return /^(?:\.\d+)?$/.test(text.slice(plainLength)) && isDateTime(`${text}Z`);
}
