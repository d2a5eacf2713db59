/** A key that does nothing says which key was likely meant, or what it does elsewhere. */
import { describe, expect, test } from 'vitest';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);

describe('in a line', () => {
  test.each([
    ['', 'ctrl-f', 'ctrl-f does nothing here; PgDn: a page down'],
    ['', 'ctrl-b', 'ctrl-b does nothing here; PgUp: a page up'],
    ['', 'b', 'b does nothing here; PgUp: a page up'],
    [
      '',
      '&',
      '& does nothing here; f: only the runs that a query matches, shown while it is typed; what stands above them stays, dim. esc undoes',
    ],
    ['', 'Q', 'Q does nothing here; q: quit'],
    ['', 'X', 'X does nothing here; space: fold or unfold'],
    ['', 'H', 'H does nothing here; g: first row; after a number: that row'],
    ['', 'backspace', 'backspace does nothing here; [: back to where the last jump began'],
    ['', 'V', 'V does nothing here; v: open this line of your code in $VISUAL or $EDITOR'],
    ['', 'é', 'é does nothing here: ? lists the keys'],
    ['', 'ctrl-k', 'ctrl-k does nothing here: ? lists the keys'],
    ['A', 'e', 'e does nothing here; in the tree: next failure, causes first, folded or not'],
    ['W', 'd', 'd does nothing here; in the tree: details on or off'],
    ['A', 'H', 'H does nothing here; g: first row; after a number: that row'],
    ['?', 'z', 'z does nothing here; in the tree: make this run the root of the view (esc undoes)'],
    ['y', 'x', 'x does nothing here; in the tree: error'],
    ['/', 'tab', 'tab does nothing here; in the tree: next pane'],
    ['/', 'ctrl-w', 'ctrl-w does nothing here; in the filter line: take back a word'],
  ])('after "%s" %s', (keys, key, notice) => {
    expect(pressed(opening, `${keys} ${key}`).notice).toBe(notice);
  });
});

test('other keys of a preset or a config file are the ones that are named', () => {
  const less = stateOf(orders, undefined, { keys: 'less' });
  expect(pressed(less, 'ctrl-r').notice).toBe('ctrl-r does nothing here; R: read the input anew');
  expect(pressed(less, 'L').notice).toMatch(/^L does nothing here; in the histogram: one stretch more$/);
  const bindings = new Map([
    ['page-down', ['ctrl-t']],
    ['page-up', []],
  ]);
  const own = stateOf(orders, undefined, { bindings });
  expect(pressed(own, 'ctrl-f').notice).toBe('ctrl-f does nothing here; ctrl-t: a page down');
  expect(pressed(own, 'pageup').notice).toBe('PgUp does nothing here: ? lists the keys');
  expect(pressed(own, 'ctrl-b').notice).toBe('ctrl-b does nothing here; :page-up: a page up');
});

test('a key does nothing else, and what was open stays open', () => {
  const before = pressed(opening, 'A');
  expect({ ...pressed(before, 'e'), notice: null }).toEqual({ ...before, hasMoved: true });
});
