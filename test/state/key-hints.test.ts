/** The hint line holds only keys that do something now: each is pressed, and something else than a notice must come of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { isCommand } from '../../source/state/command.ts';
import { keyHints } from '../../source/state/key-hints.ts';
import { actionForKey, keymap } from '../../source/state/keymap.ts';
import { keyContext } from '../../source/state/keys/key-binding.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const none = collectionOf([]);
const one = collectionOf([{ id: 'run_a', task: 'a' }]);
const oneFailed = collectionOf([{ id: 'run_a', task: 'a', status: 'FAILED', error: { message: 'boom' } }]);
const twoFailed = collectionOf([
  { id: 'run_a', task: 'a', status: 'FAILED', error: { message: 'boom' } },
  { id: 'run_b', task: 'b', status: 'FAILED', error: { message: 'boom' } },
]);

/** What a person sees, or what the next keys depend on: all but the notice. */
function seen({ notice, hasMoved, reload, runs, ...rest }: State): unknown {
  const { isStale, ...find } = rest.find;
  return { ...rest, find };
}

/** Texts of the hints of a state none of whose keys does anything. */
function idleHints(state: State): readonly string[] {
  const context = keyContext(state);
  const before = seen(state);
  const does = (key: string): boolean => {
    const meant = actionForKey(state, key);
    return isCommand(meant) || !isSame(seen(reduce(state, meant)), before);
  };
  return keyHints(state)
    .map(({ text }) => text)
    .filter((text) => {
      const bindings = keymap.filter(
        (each) => each.hint?.text === text && each.contexts.includes(context) && each.isAvailable(state),
      );
      return !bindings.some((each) => each.keys.some(does));
    });
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}

const opening: readonly (readonly [string, RunCollection, string])[] = [
  ['nothing', none, ''],
  ['nothing, the help', none, '?'],
  ['one run', one, ''],
  ['one run, its details', one, 'tab'],
  ['one failure', oneFailed, ''],
  ['one failure, found', oneFailed, '/ a enter'],
  ['one failure, its details', oneFailed, 'tab x'],
  ['two failures', twoFailed, ''],
  ['a family', orders, ''],
  ['a family, the help searched until it fits', orders, '? / c o p y enter'],
  ['a family, a line of details', orders, 'tab m h'],
];

test.each(opening)('%s', (_, runs, keys) => {
  for (const columns of [20, 80, 120, 200])
    expect(idleHints(pressed(stateOf(runs, { columns, rows: columns === 200 ? 50 : 24 }), keys))).toEqual([]);
});

const keys = keymap
  .flatMap((each) => each.keys)
  .filter((key) => !['q', 'ctrl-c', 'ctrl-z', 'R'].includes(key));

test('wherever random keys lead', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(none, one, oneFailed, twoFailed, orders),
      fc.constantFrom([20, 5], [40, 12], [80, 24], [120, 40], [200, 50]),
      fc.array(fc.constantFrom(...keys, 's'), { maxLength: 25 }),
      (runs, [columns = 80, rows = 24], path) => {
        const state = pressed(stateOf(runs, { columns, rows }), path.join(' '));
        expect(idleHints(state)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
