/** `F`: what the tree leaves out for its worth, how much that is, and what brings it back. */
import { describe, expect, test } from 'vitest';
import { landOn } from '../../source/state/jump.ts';
import { leftOutCount } from '../../source/state/kept-runs.ts';
import { reduce } from '../../source/state/reduce.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { treeText } from '../helpers/tree-text.ts';
import { orders } from './order-family.ts';

const failed = { status: 'FAILED', error: { name: 'Error', message: 'no stock' }, finished: 9 };
const mixed = collectionOf([
  { id: 'run_a', task: 'order', ...failed },
  { id: 'run_b', task: 'reserve', parent: 'run_a', isAwaited: true, ...failed, finished: 8 },
  { id: 'run_c', task: 'mail', parent: 'run_a', status: 'COMPLETED', finished: 5 },
  { id: 'run_d', task: 'log', parent: 'run_c', status: 'COMPLETED', finished: 4 },
  { id: 'run_e', task: 'sync', status: 'COMPLETED', finished: 9 },
  { id: 'run_f', task: 'probe', parent: 'run_e', ...failed, finished: 3 },
  { id: 'run_g', task: 'well', status: 'COMPLETED', finished: 3 },
]);
const opening = stateOf(mixed);

describe('F goes round', () => {
  test.each([
    ['', ['▼ order', '❯ reserve', '! no stock', '▶ mail', '▶ sync', 'well'], 0, null],
    ['F', ['▼ order', '❯ reserve', '! no stock'], 5, 'failures only: 5 runs hidden'],
    ['F F', ['▼ order', '❯ reserve', '! no stock', '▶ sync'], 3, 'failures and handled only: 3 runs hidden'],
    ['F F F', ['▼ order', '❯ reserve', '! no stock', '▶ mail', '▶ sync', 'well'], 0, 'all runs are shown'],
  ])('%s', (keys, lines, hidden, notice) => {
    const state = pressed(opening, keys);
    const tasks = treeText(state)
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' ').trim());
    expect(tasks).toEqual(lines);
    expect(leftOutCount(state)).toBe(hidden);
    expect(state.notice).toBe(notice);
  });
});

test('a step that would show nothing more is passed over', () => {
  expect(pressed(stateOf(orders), 'F F').worth).toBe('all');
});

test('nothing failed: it says so, and all stays', () => {
  const well = stateOf(collectionOf([{ id: 'run_a', task: 'a', status: 'COMPLETED' }]));
  const state = pressed(well, 'F');
  expect(state.worth).toBe('all');
  expect(state.notice).toBe('no run failed here: all are shown');
});

test('a run whose children are all hidden cannot be unfolded, and says why', () => {
  const lone = collectionOf([
    { id: 'run_a', task: 'order', ...failed },
    { id: 'run_b', task: 'mail', parent: 'run_a' },
  ]);
  expect(pressed(stateOf(lone), 'F l').notice).toBe('what is below this run is hidden (F)');
});

test('of a view that was narrowed to a run only that run counts, and esc leaves the rest as narrow', () => {
  const zoomed = pressed(opening, 'g z F');
  expect(leftOutCount(zoomed)).toBe(2);
  expect(treeText(pressed(zoomed, 'escape'))).not.toContain('well');
});

test('a find looks only through what is shown', () => {
  expect(pressed(opening, 'F / m a i l').find.matches).toHaveLength(0);
  expect(pressed(opening, '/ m a i l').find.matches).toHaveLength(1);
});

test('a jump to a hidden run shows all again', () => {
  const state = landOn(pressed(opening, 'F'), mixed.index.rowOf('run_d'));
  expect(state.worth).toBe('all');
  expect(state.runs.index.id(state.cursor)).toBe('run_d');
});

test('runs that come in are held to the same worth', () => {
  const some = collectionOf([{ id: 'run_a', task: 'order', ...failed }]);
  const narrowed = pressed(stateOf({ ...some, progress: { ...some.progress, isComplete: false } }), 'F');
  const grown = reduce(narrowed, { kind: 'runs-changed', runs: mixed });
  expect(leftOutCount(grown)).toBe(5);
  expect(treeText(grown)).not.toContain('mail');
});
