/** A number before a key: so many presses at once, and what its digits folded taken back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);
const inLess = stateOf(orders, undefined, { keys: 'less' });

/** What a person sees, and what the next keys depend on. */
function seen({
  visible,
  cursor,
  position,
  top,
  zoom,
  pane,
  details,
  find,
  left,
  overlay,
  familiesTop,
}: State) {
  const folds = [visible.unfolded, visible.ungrouped].map((bits) => [...bits]);
  const rows = [[...visible.row], [...visible.isMessage], [...visible.isGroup]];
  return {
    folds,
    rows,
    cursor,
    position,
    top,
    zoom,
    pane,
    details,
    find: find.text,
    left,
    overlay,
    familiesTop,
  };
}

const steps = ['j', 'k', 'J', 'K', 'e', 'E', 'n', 'N', 'p', '[', ']', '<', '>', 'down', 'up'];
const paths = [
  '',
  'g',
  'G',
  '=',
  '= G',
  '-',
  'tab',
  'tab m',
  '/ c enter',
  'p z',
  'e e [',
  'F',
  'C',
  '?',
  'A',
];

test('is as many presses of a key that moves or steps, in every pane', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.constantFrom(...steps),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('default', 'less', 'trigger'),
      fc.constantFrom([20, 5], [80, 24], [120, 40], [200, 50]),
      (path, key, times, keys, [columns = 80, rows = 24]) => {
        // `less` and the dashboard have other keys for some of these: what they do there is no step.
        if (keys !== 'default' && !['j', 'k', 'J', 'K', 'p', '[', ']'].includes(key)) return;
        const start = pressed(stateOf(orders, { columns, rows }, { keys }), path);
        const digits = [...String(times)].join(' ');
        const single = pressed(start, Array<string>(times).fill(key).join(' '));
        const counted = pressed(start, `${digits} ${key}`);
        expect(counted.cursor).toBe(single.cursor);
        // Jumps on the way unfold what they lead to; so many at once lead to the last place alone.
        if (!['e', 'E', 'n', 'N', '[', ']'].includes(key)) expect(seen(counted)).toEqual(seen(single));
      },
    ),
    { numRuns: 200 },
  );
});

describe('goes to', () => {
  test.each([
    ['1 G', 'run_p'],
    ['3 G', 'run_f'],
    // The message under a run is no row.
    ['6 G', 'run_m1'],
    ['6 g', 'run_m1'],
    ['9 9 9 G', 'run_x'],
    ['G 2 k', 'run_m1'],
    ['g 2 ctrl-d', 'run_x'],
    ['2 p', 'run_p'],
    ['9 p', 'run_p'],
    ['g 2 e', 'run_s'],
    ['1 2 j', 'run_x'],
    ['1 0 j', 'run_x'],
  ])('%s: %s', (keys, id) => {
    const after = pressed(opening, keys);
    expect(after.runs.index.id(after.cursor)).toBe(id);
  });
});

test('the first digit folds at once; a key that does not move leaves it so', () => {
  const folded = pressed(opening, '1');
  expect(folded.visible.count).toBe(3);
  expect(folded.count?.number).toBe(1);
  expect(pressed(folded, 'd').visible.count).toBe(3);
  expect(pressed(folded, 'd').count).toBeNull();
  expect(pressed(folded, 'j').visible.count).toBe(opening.visible.count);
});

test('more digits are one number, a nought among them; without a number a nought unfolds all', () => {
  expect(pressed(opening, '1 2 0').count?.number).toBe(120);
  expect(pressed(opening, '0').count).toBeNull();
  expect(pressed(opening, '0').visible.count).toBeGreaterThan(opening.visible.count);
});

test('of any length is one step', () => {
  const million = stateOf(fakeRuns(300_000, () => ({ parent: -1 })));
  const far = pressed(million, `${'9 '.repeat(60)}j`);
  expect(far.cursor).toBe(299_999);
  expect(pressed(far, `${'9 '.repeat(60)}K`).cursor).toBe(0);
});

test('in the keys of less digits fold nothing', () => {
  expect(pressed(inLess, '1').visible).toBe(inLess.visible);
  expect(pressed(inLess, '3 j').cursor).toBe(pressed(inLess, 'j j j').cursor);
  expect(pressed(inLess, '0').notice).toBe('a number begins with 1 to 9');
  expect(pressed(inLess, '1 0 j').cursor).toBe(pressed(opening, 'G').cursor);
});

test('runs that come in between the digit and the key are kept', () => {
  const half = stateOf(fakeRuns(40, () => ({ parent: -1 })));
  const more = fakeRuns(80, () => ({ parent: -1 }));
  const digit = reduce(pressed(half, 'j 5'), { kind: 'runs-changed', runs: more });
  const moved = pressed(digit, 'j');
  expect(moved.visible.count).toBe(80);
  expect(moved.cursor).toBe(6);
});

test('a reload takes the number away', () => {
  const other = fakeRuns(5, (row) => ({ parent: -1, task: `other-${row}` }));
  const reloaded = reduce(pressed(opening, '5'), { kind: 'runs-changed', runs: other });
  expect(reloaded.count).toBeNull();
});
