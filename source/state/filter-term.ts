/** Terms of the filter language that lists make of what stands in them. */
import type { NameField } from '../query/filter-expression.ts';
import { valueText } from '../query/print-filter.ts';

/** `task:send-email`, `task:"send email"`: the value in quotes where it would end too early or be read as something else. */
export function filterTerm(field: NameField, value: string): string {
  return `${field}:${valueText(value)}`;
}

/** `finished:A..B`: from the first moment to before the last, both epoch milliseconds; in UTC, ends included. */
export function finishedTerm(fromMs: number, toMs: number): string {
  return `finished:${isoTime(fromMs)}..${isoTime(toMs - 1)}`;
}

/** Furthest from 1970 that a date can be, in milliseconds. */
const furthestMs = 8.64e15;

function isoTime(timeMs: number): string {
  return new Date(Math.min(Math.max(timeMs, -furthestMs), furthestMs)).toISOString();
}
