/** Decimal amounts of time without a float's rounding: `1.005s` is 1005 ms. */
import type { DurationUnit } from './filter-expression.ts';

const unitMs: Readonly<Record<DurationUnit, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** The units that a duration may have, the smallest first. */
export const durationUnits = Object.keys(unitMs) as readonly DurationUnit[];

/** Digits of an amount that are reckoned with: no run takes longer. */
const mostDigits = 300;

/** Milliseconds of a decimal amount (`1.5`, `-3`) of a unit; ±Infinity beyond all numbers. */
export function durationMs(amount: string, unit: DurationUnit): number {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (whole.length > mostDigits) return Number(amount);
  const decimals = fraction.slice(0, 20);
  return Number(BigInt(whole + decimals) * BigInt(unitMs[unit])) / 10 ** decimals.length || 0;
}
