/** `C`: the list of causes, and one of them shown alone. */
import { describe, expect, test } from 'vitest';
import { reduce } from '../../../source/state/reduce.ts';
import type { State } from '../../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';
import { treeText } from '../../helpers/tree-text.ts';

function failing(id: string, message: string, finished: number): TerseRun {
  return { id, task: `task-${id}`, status: 'FAILED', finished, error: { name: 'Error', message } };
}

const runs = [
  failing('run_a', 'no route', 10),
  failing('run_b', 'out of stock', 11),
  { id: 'run_c', task: 'well', finished: 12 },
  failing('run_d', 'no route', 13),
  failing('run_e', 'no route', 14),
];
const opening = stateOf(collectionOf(runs));

function selectedError({ overlay, runs: { blame } }: State): string | null | undefined {
  if (overlay?.kind !== 'list' || overlay.list !== 'causes') return undefined;
  return blame.groups.find(({ fingerprint }) => fingerprint === overlay.selected)?.error?.message;
}

describe('the list', () => {
  test.each([
    ['C', 'no route', null],
    ['j C', 'out of stock', null],
    ['C j', 'out of stock', null],
    ['C G', 'out of stock', null],
    ['C j k', 'no route', null],
    ['C j j', 'out of stock', 'this is the last cause'],
    ['C k', 'no route', 'this is the first cause'],
    ['C C', undefined, null],
    ['C escape', undefined, null],
    ['C q', undefined, null],
    ['C enter', undefined, '3 families with this cause: esc shows all'],
  ])('%s', (keys, error, notice) => {
    const state = pressed(opening, keys);
    expect(selectedError(state)).toBe(error);
    expect(state.notice).toBe(notice);
  });
});

test('enter shows its families alone, esc all of them again', () => {
  const narrowed = pressed(opening, 'C enter');
  expect(treeText(narrowed)).toBe(
    [
      '❯  task-run_a',
      '   ! no route',
      '   task-run_d',
      '   ! no route',
      '   task-run_e',
      '   ! no route',
    ].join('\n'),
  );
  expect(treeText(pressed(narrowed, 'escape'))).toBe(treeText(opening));
});

test('failures are stepped through, and text is found, in what is shown alone', () => {
  const narrowed = pressed(opening, 'C j enter');
  expect(pressed(narrowed, 'e').notice).toBe('this is the only failure');
  expect(pressed(narrowed, '/ t a s k').find.matches).toHaveLength(1);
});

test('what comes in with the same cause is shown, too', () => {
  const narrowed = pressed(opening, 'C j enter');
  const grown = reduce(narrowed, {
    kind: 'runs-changed',
    runs: collectionOf([...runs, failing('run_f', 'out of stock', 15)]),
  });
  expect(treeText(grown)).toContain('task-run_f');
  expect(treeText(grown)).not.toContain('well');
});

test('where nothing failed it says so', () => {
  const well = stateOf(collectionOf([{ id: 'run_a' }]));
  expect(pressed(well, 'C').notice).toBe('nothing failed: there are no causes to list');
});
