/** The one line that says why a run failed. */
import { isSameError } from '../model/error-record.ts';
import type { RunIndex } from '../model/run-index.ts';
import type { ErrorRecord } from '../model/run-record.ts';
import { firstLine, headline } from '../state/error-headline.ts';

/** `CarrierError: label rejected`: the first line of an error, raw text; ` …` where it has more. */
export function errorTitle(error: ErrorRecord): string {
  const whole = headline(error)?.trimEnd() ?? 'no message';
  const line = firstLine(whole) ?? whole;
  return line.length < whole.trimStart().length ? `${line} …` : line;
}

/** How many of a run's attempts failed with the error that its row tells, at least 1. */
export function failureCount(index: RunIndex, row: number, error: ErrorRecord): number {
  let count = 0;
  for (const attempt of index.attempts(row)) {
    if (attempt.error !== null && isSameError(attempt.error, error)) count += 1;
  }
  return Math.max(1, count);
}
