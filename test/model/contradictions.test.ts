import { describe, expect, test } from 'vitest';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { warningsText } from '../helpers/forest-text.ts';

type Run = Omit<TerseRun, 'id'>;
const error = { message: 'x' };
const ok: Run = { created: 0, started: 1, finished: 9 };

function warningsOf(...runs: readonly Run[]): string[] {
  const named = runs.map((run, place) => ({ id: `run_${'abc'.charAt(place)}`, ...run }));
  return warningsText(collectionOf(named).warnings);
}

describe('in one run', () => {
  test.each<[string, Run, string[]]>([
    ['nothing is wrong', ok, []],
    ['finished before started', { ...ok, started: 11, finished: 9.9 }, ['finished-before-started a']],
    ['within the skew of clocks', { ...ok, started: 10, finished: 9 }, []],
    [
      'finished before created, never started',
      { created: 5, finished: 1, status: 'EXPIRED' },
      ['finished-before-started a'],
    ],
    [
      'an attempt that ended before it started',
      { ...ok, attempts: [{ started: 8, finished: 5 }] },
      ['finished-before-started a'],
    ],
    [
      'an attempt before the run',
      { ...ok, started: 5, attempts: [{ started: 3, finished: 8 }] },
      ['attempt-outside-run a'],
    ],
    [
      'an attempt that ends after the run',
      { ...ok, attempts: [{ started: 1, finished: 10.5 }] },
      ['attempt-outside-run a'],
    ],
    [
      'an attempt that ends with the run but for milliseconds',
      { ...ok, attempts: [{ started: 1, finished: 9.009 }] },
      [],
    ],
    [
      'an attempt that starts after the end',
      { ...ok, attempts: [{ started: 11, finished: 12 }] },
      ['attempt-outside-run a'],
    ],
    [
      'attempts at the same time',
      {
        ...ok,
        attempts: [
          { started: 1, finished: 6, error },
          { started: 4, finished: 9 },
        ],
      },
      ['attempts-overlap a'],
    ],
    [
      'an attempt within the one before the last',
      {
        ...ok,
        attempts: [
          { started: 1, finished: 8, error },
          { started: 8, finished: 8.1, error },
          { started: 3, finished: 9 },
        ],
      },
      ['attempts-overlap a'],
    ],
    [
      'attempts that meet',
      {
        ...ok,
        attempts: [
          { started: 1, finished: 6, error },
          { started: 5.5, finished: 9 },
        ],
      },
      [],
    ],
    [
      'completed, its last attempt failed',
      { ...ok, attempts: [{ started: 1, finished: 9, error }] },
      ['success-after-failed-attempt a'],
    ],
    [
      'completed, the attempt that went well is not listed',
      { ...ok, attemptCount: 2, attempts: [{ started: 1, finished: 5, error }] },
      ['missing-attempts a'],
    ],
    ['executing with an end', { ...ok, status: 'EXECUTING' }, ['unfinished-with-end a']],
    ['failed without an end', { created: 0, status: 'FAILED' }, ['finished-without-end a']],
    ['a status that nobody knows', { ...ok, status: 'SHIPPED' }, ['unknown-status a']],
    [
      'some of its attempts',
      { ...ok, attemptCount: 3, attempts: [{ started: 1, finished: 9 }] },
      ['missing-attempts a'],
    ],
    ['none of its attempts: the API lists none', { ...ok, attemptCount: 3 }, []],
    ['hidden characters', { ...ok, hiddenCharacters: 2 }, ['hidden-characters a']],
  ])('%s', (_, run, expected) => {
    expect(warningsOf(run)).toEqual(expected);
  });

  test('a reference has no end to miss', () => {
    expect(warningsOf(ok, { presence: 'referenced', status: 'COMPLETED' })).toEqual([]);
  });
});

describe('between a run and its parent', () => {
  const child: Run = { ...ok, parent: 'run_a', isAwaited: true };
  const running: Run = { created: 0, started: 1, status: 'EXECUTING', parent: 'run_a', isAwaited: true };
  test.each<[string, Run, Run, string[]]>([
    ['nothing is wrong', ok, child, []],
    [
      'the parent ended before a child it awaited',
      ok,
      { ...child, finished: 11 },
      ['parent-ended-before-awaited-child b a'],
    ],
    ['within the skew of clocks', ok, { ...child, finished: 10 }, []],
    ['the awaited child still runs', ok, running, ['parent-ended-before-awaited-child b a']],
    ['a child that nobody awaited', ok, { ...child, isAwaited: false, finished: 11 }, []],
    ['a child of which that is not known', ok, { parent: 'run_a', ...ok, finished: 11 }, []],
    [
      'the child was created before',
      { ...ok, created: 5 },
      { ...child, created: 3.9 },
      ['created-before-parent b a'],
    ],
    ['created before, within the skew', { ...ok, created: 5 }, { ...child, created: 4 }, []],
    [
      'the parent waits for a child that is final',
      { created: 0, status: 'WAITING' },
      child,
      ['parent-waits-on-final-children a'],
    ],
    ['the parent waits for a child that runs', { created: 0, status: 'WAITING' }, running, []],
    [
      'the parent waits, its child was not awaited',
      { created: 0, status: 'WAITING' },
      { ...child, isAwaited: false },
      [],
    ],
    ['the parent executes', { created: 0, status: 'EXECUTING' }, child, []],
    ['a parent that is not known', { ...ok, created: 5 }, { ...ok, root: 'run_a', depth: 2, created: 0 }, []],
  ])('%s', (_, parent, run, expected) => {
    expect(warningsOf(parent, run)).toEqual(expected);
  });

  test('nobody knows all children of a parent that is only referred to', () => {
    expect(warningsOf({ presence: 'referenced', created: 0, status: 'WAITING' }, child)).toEqual([]);
  });

  test('a parent that waits for one of two has nothing against it', () => {
    const waiting: Run = { created: 0, status: 'WAITING' };
    expect(warningsOf(waiting, child, running)).toEqual([]);
    expect(warningsOf(waiting, child, { ...running, isAwaited: false })).toEqual([
      'parent-waits-on-final-children a',
    ]);
  });
});

test('each further document is a duplicate, or a conflict', () => {
  const runs: TerseRun[] = [
    { id: 'run_a', ...ok, updated: 1 },
    { id: 'run_a', ...ok, updated: 2 },
    { id: 'run_a', ...ok, updated: 2, version: 'v1' },
    { id: 'run_a', ...ok, updated: 2, version: 'v2' },
  ];
  const { warnings, totals } = collectionOf(runs);
  expect(warningsText(warnings)).toEqual(['duplicate a', 'duplicate a', 'duplicate-conflict a']);
  expect(totals).toEqual({ documents: 4, ok: 4, invalid: 0, duplicate: 3, warnings: 3 });
});

test('warnings follow the order of the runs', () => {
  const { warnings } = collectionOf([
    { id: 'run_b', ...ok, status: 'ODD' },
    { id: 'run_a', ...ok, parent: 'run_a' },
    { id: 'run_b', ...ok, status: 'ODD' },
  ]);
  expect(warningsText(warnings)).toEqual(['duplicate b', 'unknown-status b', 'self-parent a a']);
});
