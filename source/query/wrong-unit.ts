import { durationUnits } from './duration-amount.ts';
import type { DurationUnit } from './filter-expression.ts';
import { MistakeFound } from './filter-mistake.ts';
import { excerpt } from './filter-scanner.ts';

/** Whether a text is a unit of time of the filter language. */
export function isUnit(unit: string): unit is DurationUnit {
  return (durationUnits as readonly string[]).includes(unit);
}

/** The mistake of an amount of time whose unit, at UTF-16 offset `at`, is missing or none. */
export function wrongUnit(unit: string, at: number): MistakeFound {
  const units = durationUnits.join(', ');
  if (unit === '') return new MistakeFound(at, `a unit is missing: ${units}`);
  return new MistakeFound(at, `${excerpt(unit)} is not a unit: ${units}`, nearestUnit(unit));
}

const longUnits: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:msecs?|millis?|milliseconds?)$/, 'ms'],
  [/^(?:secs?|seconds?)$/, 's'],
  [/^(?:mins?|minutes?)$/, 'm'],
  [/^(?:hrs?|hours?)$/, 'h'],
  [/^days?$/, 'd'],
];

function nearestUnit(unit: string): string | null {
  const word = unit.toLowerCase();
  if (isUnit(word)) return word;
  return longUnits.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
