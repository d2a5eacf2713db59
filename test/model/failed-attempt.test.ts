import { describe, expect, test } from 'vitest';
import { isFailedAttempt, lastAttemptNumber } from '../../source/model/failed-attempt.ts';
import { storeOf, type TerseRun } from '../helpers/collection-of.ts';

describe('a failed attempt', () => {
  test.each([
    ['failed', null, true],
    ['crashed', null, true],
    ['succeeded', { message: 'x' }, false],
    ['executing', { message: 'x' }, false],
    ['cancelled', { message: 'x' }, false],
    ['unknown', { message: 'x' }, true],
    ['unknown', null, false],
  ] as const)('%s with the error %j: %s', (state, error, expected) => {
    expect(isFailedAttempt({ state, error })).toBe(expected);
  });
});

describe('the last attempt is told by', () => {
  test.each<[string, Omit<TerseRun, 'id'>, number | null]>([
    ['its number', { attempts: [{ number: 1 }, { number: 4 }] }, 4],
    ['the count where fewer are listed', { attemptCount: 3, attempts: [{ number: 1 }] }, 3],
    ['its number where all are listed', { attemptCount: 2, attempts: [{ number: 1 }, { number: 5 }] }, 5],
    ['the count where none is listed', { attemptCount: 3 }, 3],
    ['nothing', {}, null],
    ['nothing where there was none', { attemptCount: 0 }, null],
  ])('%s', (_, run, expected) => {
    expect(lastAttemptNumber(storeOf([{ id: 'run_a', ...run }]), 0)).toBe(expected);
  });
});
