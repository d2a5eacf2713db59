/** Whatever keys are pressed, the state holds together. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runStates } from '../../source/model/run-state.ts';
import type { Action } from '../../source/state/action.ts';
import { hasBit } from '../../source/state/bit-set.ts';
import { isCommand } from '../../source/state/command.ts';
import { actionForKey, keymap } from '../../source/state/keymap.ts';
import { layoutOf, paneRows, reachablePanes } from '../../source/state/layout.ts';
import { reduce } from '../../source/state/reduce.ts';
import { rebuildVisibleRows } from '../../source/state/splice-visible-rows.ts';
import type { State } from '../../source/state/state.ts';
import { viewTops } from '../../source/state/view-tops.ts';
import { type FakeRun, fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const run = fc.record({
  parent: fc.double({ min: 0, max: 1, noNaN: true }),
  isRoot: fc.boolean(),
  state: fc.oneof({ weight: 9, arbitrary: fc.constant('succeeded' as const) }, fc.constantFrom(...runStates)),
  task: fc.oneof(
    { weight: 5, arbitrary: fc.constant('send-email') },
    fc.constantFrom('charge', 'ship', 'Sync'),
  ),
  message: fc.option(fc.constantFrom('label rejected', 'out of memory'), { nil: undefined }),
});

const forest = fc.array(run, { maxLength: 60, size: 'max' }).map((made) =>
  made.map((one, row): FakeRun => {
    const parent =
      row === 0 || (one.isRoot && row % 3 === 0) ? -1 : Math.floor(one.parent ** 4 * (row - 0.001));
    const { state, task, message } = one;
    return { parent, state, task, ...(message === undefined ? {} : { message }) };
  }),
);

const size = fc.record({ columns: fc.integer({ min: 20, max: 220 }), rows: fc.integer({ min: 5, max: 60 }) });

const keys = keymap
  .flatMap((one) => one.keys)
  .filter((key) => !['q', 'ctrl-c', 'ctrl-z', 'R', 'y'].includes(key));

type Step =
  | { readonly key: string }
  | { readonly size: State['size'] }
  | { readonly known: number }
  | { readonly row: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ key: fc.constantFrom(...keys, 's', 'X', 'é') }) },
  { weight: 1, arbitrary: fc.record({ size }) },
  { weight: 1, arbitrary: fc.record({ known: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ row: fc.integer({ min: -2, max: 70 }) }) },
);

test('random keys, sizes and arriving runs keep cursor, window and rows together', () => {
  let groups = 0;
  fc.assert(
    fc.property(forest, size, fc.array(step, { maxLength: 60, size: 'max' }), (runs, firstSize, steps) => {
      let known = Math.floor(runs.length / 2);
      const collection = (count: number) => {
        const made = fakeRuns(count, (row) => runs[row] as FakeRun);
        return { ...made, progress: { ...made.progress, isComplete: count === runs.length } };
      };
      let state = stateOf(collection(known), firstSize);
      holds(state);
      for (const one of steps) {
        const before = state;
        if ('key' in one) {
          state = pressed(state, one.key);
          saysSo(before, state, one.key);
        } else if ('size' in one) state = reduce(state, { kind: 'resized', size: one.size });
        else if ('row' in one) state = reduce(state, { kind: 'row-selected', row: one.row });
        else {
          known = Math.max(known, Math.floor(one.known * (runs.length + 1)));
          state = reduce(state, { kind: 'runs-changed', runs: collection(Math.min(known, runs.length)) });
          staysInSight(before, state);
        }
        holds(state);
        groups += state.visible.isGroup.includes(1) ? 1 : 0;
      }
    }),
    { numRuns: 150 },
  );
  expect(groups, 'groups must occur for this to prove anything of them').toBeGreaterThan(50);
});

function holds(state: State): void {
  const { visible, position, cursor, top, runs, zoom } = state;
  const naive = rebuildVisibleRows(runs, visible, viewTops(state));
  expect([...visible.row]).toEqual([...naive.row]);
  expect([...visible.isMessage]).toEqual([...naive.isMessage]);
  expect([...visible.isGroup]).toEqual([...naive.isGroup]);
  expect(visible.count).toBe(naive.count);
  const height = paneRows(state, 'tree');
  if (visible.count === 0) {
    expect({ position, cursor, top }).toEqual({ position: -1, cursor: -1, top: 0 });
  } else {
    expect(visible.row[position]).toBe(cursor);
    expect(visible.isMessage[position]).toBe(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThanOrEqual(Math.max(visible.count - height, 0));
    const margin = height >= 3 ? 1 : 0;
    expect(position - top).toBeGreaterThanOrEqual(Math.min(margin, position));
    expect(top + height - 1 - position).toBeGreaterThanOrEqual(
      Math.min(margin, visible.count - 1 - position),
    );
  }
  expect(reachablePanes(state)).toContain(state.pane);
  expect(state.details.cursor).toBeGreaterThanOrEqual(0);
  expect(state.details.top).toBeGreaterThanOrEqual(0);
  expect(zoom < runs.forest.size).toBe(true);
  const { height: frame, topRows, bottomRows, panes } = layoutOf(state);
  for (const pane of panes) {
    expect(pane.height).toBeGreaterThanOrEqual(1);
    expect(pane.row).toBeGreaterThanOrEqual(topRows);
    expect(pane.row + pane.height).toBeLessThanOrEqual(frame - bottomRows);
    expect(pane.column + pane.width).toBeLessThanOrEqual(state.size.columns);
  }
}

/** A key that does nothing says so. */
function saysSo(before: State, after: State, key: string): void {
  const { notice: _, hasMoved: __, reload: ___, ...rest } = after;
  const { notice: _b, hasMoved: __b, reload: ___b, ...restBefore } = before;
  const isChanged = Object.keys(rest).some(
    (name) => rest[name as keyof typeof rest] !== restBefore[name as keyof typeof restBefore],
  );
  // What is asked of the world is answered by the world.
  if (!isChanged && !isCommand(actionForKey(before, key)))
    expect(after.notice, `${key} must say why it does nothing`).not.toBeNull();
}

/** What came in leaves the cursor's run where it was on the screen, once the person has moved. */
function staysInSight(before: State, after: State): void {
  if (!before.hasMoved || before.cursor < 0) return;
  const isGroup = before.visible.isGroup[before.position] === 1;
  if (!isGroup && before.zoom < 0) expect(after.cursor).toBe(before.cursor);
  for (let row = 0; row < before.runs.forest.size; row += 1) {
    if (hasBit(before.visible.touched, row) && hasBit(before.visible.unfolded, row)) {
      expect(hasBit(after.visible.unfolded, row)).toBe(true);
    }
  }
}

test('every action is answered in every state without an exception', () => {
  const action = fc.constantFrom<Action>(
    { kind: 'find-committed' },
    { kind: 'find-typed', text: 'send' },
    { kind: 'find-erased' },
    { kind: 'find-recalled', direction: -1 },
    { kind: 'row-selected', row: 1_000_000 },
    { kind: 'run-load-failed', row: 3, reason: 'gone' },
    { kind: 'noticed', text: 'hello' },
    { kind: 'key-unknown', key: 'é' },
    { kind: 'pane-chosen', pane: 'families' },
    { kind: 'pane-chosen', pane: 'details' },
    { kind: 'folded-to-level', level: 0 },
    { kind: 'escaped' },
    { kind: 'zoomed' },
  );
  fc.assert(
    fc.property(forest, size, fc.array(action, { maxLength: 20 }), (runs, firstSize, actions) => {
      const made = fakeRuns(runs.length, (row) => runs[row] as FakeRun);
      holds(actions.reduce(reduce, stateOf(made, firstSize)));
    }),
    { numRuns: 200 },
  );
});
