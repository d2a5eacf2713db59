import { describe, expect, test } from 'vitest';
import { canonicalNumber } from '../../source/query/canonical-number.ts';
import { durationMs } from '../../source/query/duration-amount.ts';
import type { DurationUnit } from '../../source/query/filter-expression.ts';

describe('numbers of JSON by value', () => {
  test.each([
    ['1', '1.0'],
    ['1', '10e-1'],
    ['100', '1E2'],
    ['-0.050', '-5e-2'],
    ['0', '-0'],
    ['0', '0e999999999999999999999'],
    ['1e999', '10e998'],
    ['9007199254740993', '9007199254740993.0'],
    ['0.1', '1e-1'],
    ['123e+3', '123000'],
  ])('%s is %s', (one, other) => {
    expect(canonicalNumber(one)).not.toBeNull();
    expect(canonicalNumber(one)).toBe(canonicalNumber(other));
  });

  test.each([
    ['9007199254740993', '9007199254740992'],
    ['1', '-1'],
    ['1e999', '1e998'],
    ['0.1', '0.10000000000000001'],
  ])('%s is not %s', (one, other) => {
    expect(canonicalNumber(one)).not.toBe(canonicalNumber(other));
  });

  test.each(['', '01', '+1', '.5', '1.', '1e', 'NaN', '0x1', '1 ', '--1'])('%j is none', (text) => {
    expect(canonicalNumber(text)).toBeNull();
  });

  test('a million digits and an exponent of as many take no long time', () => {
    expect(canonicalNumber(`1${'0'.repeat(1_000_000)}`)).toBe('1e1000000');
    expect(canonicalNumber(`1e${'9'.repeat(1_000_000)}`)).toHaveLength(1_000_002);
  });
});

describe('durations', () => {
  test.each<[string, DurationUnit, number]>([
    ['1.5', 's', 1500],
    ['1.005', 's', 1005],
    ['0.1', 'ms', 0.1],
    ['-7', 's', -7000],
    ['-0.5', 'm', -30_000],
    ['2', 'h', 7_200_000],
    ['1', 'd', 86_400_000],
    ['0', 's', 0],
    ['007', 's', 7000],
    ['9'.repeat(400), 'ms', Number.POSITIVE_INFINITY],
  ])('%s %s', (amount, unit, expected) => {
    expect(durationMs(amount, unit)).toBe(expected);
  });
});
