import { describe, expect, test } from 'vitest';
import type { Options } from '../source/options/options.ts';
import { checkExitCode, printExitCode } from '../source/text-exit-code.ts';
import { collectionOf, type TerseRun } from './helpers/collection-of.ts';

const good: TerseRun = { id: 'run_a', created: 0, started: 0, finished: 9 };
const bad: TerseRun = { ...good, status: 'FAILED' };
const handled: TerseRun = { ...bad, id: 'run_b', parent: 'run_a', isAwaited: true };
const skewed: TerseRun = { ...good, finished: -9 };

describe('the exit code of a text', () => {
  test.each<[string, readonly TerseRun[], Options['failOn'], number]>([
    ['a failure that nobody asked about', [bad], [], 0],
    ['a failure', [bad], ['failed'], 1],
    ['a failure that was handled', [good, handled], ['failed'], 0],
    ['a failure that only a reference tells', [{ ...bad, presence: 'referenced' }], ['failed'], 1],
    ['an invalid document', [{ ...good, isInvalid: true }], ['invalid'], 1],
    ['no invalid document', [bad], ['invalid'], 0],
    ['a warning', [skewed], ['warning'], 1],
    ['no warning', [bad], ['warning'], 0],
    ['any run', [good], ['match'], 1],
    ['no run that is loaded', [{ id: 'run_a', presence: 'referenced' }], ['match'], 0],
    ['one of several', [bad], ['invalid', 'failed'], 1],
    ['nothing at all', [], ['failed', 'match'], 3],
  ])('%s', (_, runs, failOn, expected) => {
    expect(printExitCode(collectionOf(runs), failOn)).toBe(expected);
  });

  test('of --check is 1 for what is invalid, and for what --fail-on asks', () => {
    expect(checkExitCode(collectionOf([bad]), [])).toBe(0);
    expect(checkExitCode(collectionOf([bad]), ['failed'])).toBe(1);
    expect(checkExitCode(collectionOf([{ ...good, isInvalid: true }]), [])).toBe(1);
    expect(checkExitCode(collectionOf([]), ['failed'])).toBe(3);
  });
});
