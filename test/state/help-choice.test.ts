/** Enter in the help does what the selected line tells, in the place that the help was opened in. */
import { describe, expect, test } from 'vitest';
import { isCommand } from '../../source/state/command.ts';
import { helpPage } from '../../source/state/help-lines.ts';
import { actionForKey } from '../../source/state/keymap.ts';
import { keyContext } from '../../source/state/keys/key-binding.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);

/** The help open, on the line of a text. */
function onLine(state: State, text: string): State {
  const opened = pressed(state, '?');
  const place = helpPage(opened).items.findIndex((item) => item.text === text);
  expect(place).toBeGreaterThanOrEqual(0);
  return pressed(opened, 'j '.repeat(place));
}

function withoutNotice({ notice: _, ...rest }: State): object {
  return rest;
}

test('each line that can run does exactly what its key does there', () => {
  const { items } = helpPage(pressed(opening, '?'));
  let ran = 0;
  for (const [place, item] of items.entries()) {
    if (item.kind !== 'keys' || !item.binding.contexts.includes('tree')) continue;
    if (item.binding.keys.length > 3 || !item.binding.isAvailable(opening)) continue;
    const meant = actionForKey(opening, item.binding.keys[0] ?? '');
    const selected = pressed(opening, `? ${'j '.repeat(place)}`);
    const chosen = actionForKey(selected, 'enter');
    ran += 1;
    if (isCommand(meant)) {
      expect(chosen).toMatchObject({ kind: 'after-action', command: meant });
    } else {
      if (isCommand(chosen)) throw new Error(`${item.text} became a command`);
      const before = { ...opening, hasMoved: true };
      expect(reduce(selected, chosen)).toEqual(reduce(before, meant));
    }
  }
  expect(ran).toBeGreaterThan(30);
});

describe('where it cannot run it stays open and says why', () => {
  test.each([
    ['', 'in the histogram: later', 'this is a key of the histogram: W leads there'],
    ['', 'in the tasks: sort by the next column', 'this is a key of the lists: C leads there'],
    ['', 'in the find line: stay at the match', 'this is a key of the find line: / leads there'],
    ['', 'in the command line: do it', 'this is a key of the command line: : leads there'],
    ['', 'forward again', 'no later place to go forward to'],
    ['', 'took 3 attempts', 'this tells what is shown: there is no key to press'],
    ['A', 'next failure, causes first, folded or not', 'this is a key of the panes: esc leads there'],
    [
      '',
      'fold to that many levels; before a key that moves or steps: how many times (12j, 3e, 7G)',
      'press the digit itself: 1 … 9',
    ],
  ])('after "%s", %s: %s', (keys, text, notice) => {
    const on = onLine(pressed(opening, keys), text);
    const after = pressed(on, 'enter');
    expect(after.notice).toBe(notice);
    expect(withoutNotice(after)).toEqual(withoutNotice({ ...on, hasMoved: true }));
  });
});

test('what the copy menu copies is copied without it', () => {
  const on = onLine(opening, "after y: the run's id");
  expect(actionForKey(on, 'enter')).toMatchObject({
    kind: 'after-action',
    command: { kind: 'copy-text', text: 'run_s' },
  });
});

describe('closing it leads back to where it was opened', () => {
  test.each(['', 'tab', 'A', 'W', 'A / s e n d enter', 'y', 'Y'])('after "%s"', (keys) => {
    const before = pressed(opening, keys);
    for (const closing of ['?', 'q', 'escape']) {
      const after = pressed(before, `? j j ${closing}`);
      expect(after).toEqual({ ...before, hasMoved: true, notice: null });
      expect(keyContext(after)).toBe(keyContext(before));
    }
  });
});

test('a line of a list is run in the list that the help was opened over', () => {
  const after = pressed(onLine(pressed(opening, 'A'), 'in the tasks: sort by the next column'), 'enter');
  expect(after.overlay).toMatchObject({ kind: 'list', list: 'tasks' });
  expect(after.lists.tasks.column).toBe('rate');
});
