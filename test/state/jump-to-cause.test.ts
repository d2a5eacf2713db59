import { describe, expect, test } from 'vitest';
import { noRow } from '../../source/model/run-index.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

function failed(id: string, parent: string, created: number, finished: number): TerseRun {
  return { id, parent, status: 'FAILED', created, finished, isAwaited: true };
}

/** `r` failed for `a` (for `a1`, `a2`) and for `b`; `x` failed aside; `h` was handled; `w` succeeded, and so did all of `z`. */
const runs = collectionOf([
  { id: 'r', status: 'FAILED', created: 0, finished: 99 },
  failed('a', 'r', 1, 50),
  failed('a1', 'a', 2, 10),
  failed('a2', 'a', 3, 20),
  failed('b', 'r', 4, 60),
  { ...failed('x', 'r', 5, 70), isAwaited: false },
  { id: 'w', parent: 'r', created: 6, finished: 90, isAwaited: true },
  failed('h', 'w', 7, 80),
  { id: 'z', created: 0, finished: 1 },
]);

/** Standing on a run, with no jump before it. */
function standingOn(id: string): State {
  const state = stateOf(runs, { columns: 120, rows: 40 }, { select: id });
  return { ...state, back: [], forward: [] };
}

function nameAt({ cursor }: State): string {
  return cursor === noRow ? '-' : runs.index.id(cursor);
}

describe('r goes to', () => {
  test.each([
    ['r', 'r', 'a1', 'cause 1/3'],
    ['r', 'r r', 'a2', 'cause 2/3'],
    ['r', 'r r r', 'b', 'cause 3/3'],
    ['r', 'r r r r', 'a1', 'cause 1/3'],
    ['a', 'r', 'a1', 'cause 1/2'],
    ['a', 'r r', 'a2', 'cause 2/2'],
    ['a', 'r r r', 'a1', 'cause 1/2'],
    ['a', 'r r [', 'a', null],
    ['b', 'r', 'a1', 'cause 1/3'],
    ['x', 'r', 'a1', 'cause 1/3'],
    ['w', 'r', 'a1', 'cause 1/3'],
    ['h', 'r', 'a1', 'cause 1/3'],
    ['z', 'r', 'z', 'no run of this family failed'],
  ])('from %s with %s: %s', (id, keys, expected, notice) => {
    const after = pressed(standingOn(id), keys);
    expect(nameAt(after)).toBe(expected);
    expect(after.notice).toBe(notice);
  });

  test('nowhere from the only cause', () => {
    const one = stateOf(collectionOf([{ id: 'run_a', status: 'FAILED' }]));
    expect(pressed(one, 'r').notice).toBe('this is the only cause');
    expect(pressed(stateOf(collectionOf([])), 'r').notice).toBe('there is no run here');
  });

  test('a cause out of a view that was narrowed to a run beside it', () => {
    const narrowed = pressed(standingOn('w'), 'z r');
    expect(nameAt(narrowed)).toBe('a1');
    expect(narrowed.zoom).toBe(noRow);
  });
});
