/** The find line: what it matches, where it leads while it is typed, and how it is left. */
import { describe, expect, test } from 'vitest';
import { findCounter } from '../../source/state/find.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { treeText } from '../helpers/tree-text.ts';
import { orderRuns, orders } from './order-family.ts';

const opening = stateOf(orders);

/** The state after a text was typed into the find line, one key a character. */
function typed(state: State, text: string): State {
  return [...text].reduce(
    (before, character) => pressed(before, character === ' ' ? 'space' : character),
    pressed(state, '/'),
  );
}

function idAt({ runs, cursor }: State): string {
  return runs.index.id(cursor);
}

describe('a find matches', () => {
  test.each([
    ['a task', 'ship-', 'run_s', '1/1'],
    ['an id', 'run_wc', 'run_wc', '1/1'],
    ['a tag', 'stock:red', 'run_r', '1/1'],
    ["an input's status", 'timed_out', 'run_x', '1/1'],
    ['a status as the row words it', 'timed out', 'run_x', '1/1'],
    ['a version', '20260821', 'run_wc', '1/1'],
    ["an error's name", 'carriererror', 'run_s', '2/2'],
    ["an error's message", 'fulfil failed', 'run_p', '1/1'],
    ['name and message as they are shown', 'CarrierError: label', 'run_s', '2/2'],
    ['nothing', 'nowhere', 'run_s', 'no match'],
    ['case with a capital only', 'Ship-', 'run_s', 'no match'],
    ['no pattern', '.*', 'run_s', 'no match'],
  ])('%s', (_, text, id, counter) => {
    const state = typed(opening, text);
    expect({ id: idAt(state), counter: findCounter(state) }).toEqual({ id, counter });
  });
});

test('it leads to the first match at the cursor or after it, then round to the first', () => {
  expect(idAt(typed(opening, 'send'))).toBe('run_m1');
  expect(idAt(typed(opening, 'run_c'))).toBe('run_c');
  expect(idAt(typed(pressed(opening, 'G'), 'charge'))).toBe('run_c');
});

test('a match in a folded row or group is unfolded, and folded again as the text goes on', () => {
  const inGroup = typed(opening, 'run_m3');
  expect(treeText(inGroup)).toContain('❯    send-email');
  const onward = pressed(inGroup, 'backspace backspace w c');
  expect(idAt(onward)).toBe('run_wc');
  expect(treeText(onward)).toContain('▶ 5 × send-email');
  expect(treeText(onward)).toContain('▼ well-order');
});

test('esc puts cursor, folds and window back', () => {
  const back = pressed(typed(opening, 'run_wc'), 'escape');
  expect(treeText(back)).toBe(treeText(opening));
  expect(back.top).toBe(opening.top);
  expect(back.find.draft).toBeNull();
  expect(findCounter(back)).toBeNull();
});

test('an erased line closes, as in less', () => {
  const closed = pressed(typed(opening, 'wc'), 'backspace backspace backspace');
  expect(closed.find.draft).toBeNull();
  expect(treeText(closed)).toBe(treeText(opening));
});

test('enter stays; n and N go on and round; [ goes back to where the find began', () => {
  const found = pressed(typed(opening, 'charge'), 'enter');
  expect([idAt(found), findCounter(found)]).toEqual(['run_wc', '2/2']);
  const next = pressed(found, 'n');
  expect([idAt(next), findCounter(next), next.notice]).toEqual(['run_c', '1/2', 'from the top again']);
  const before = pressed(next, 'N');
  expect([idAt(before), findCounter(before), before.notice]).toEqual([
    'run_wc',
    '2/2',
    'from the bottom again',
  ]);
  expect(idAt(pressed(found, '['))).toBe('run_s');
});

test('off the matches n goes to the next of them and N to the one before', () => {
  const off = pressed(typed(opening, 'charge'), 'enter t g j j');
  expect(findCounter(off)).toBe('0/2');
  expect(idAt(pressed(off, 'n'))).toBe('run_wc');
  expect(idAt(pressed(off, 'N'))).toBe('run_c');
});

test('with no find n and N step through failures; esc ends a find', () => {
  expect(idAt(pressed(opening, 'n'))).toBe('run_x');
  expect(idAt(pressed(opening, 'N'))).toBe('run_f');
  const ended = pressed(typed(opening, 'charge'), 'enter escape');
  expect(ended.notice).toBe('find ended: n N step through failures');
  expect(idAt(pressed(ended, 'n'))).toBe('run_x');
});

test('without a match enter goes back and says so once bodies are searched too', () => {
  const none = { documents: Int32Array.of(), pointers: [], share: 1, isComplete: true, failure: null };
  const searched = reduce(typed(opening, 'zebra'), { kind: 'bodies-searched', text: 'zebra', found: none });
  const state = pressed(searched, 'enter');
  expect([idAt(state), state.notice, state.find.text]).toEqual(['run_s', 'nothing matches zebra', '']);
});

test.each(['z', 'F'])(
  'without a match in a view that %s narrowed it says that others are left out',
  (key) => {
    const none = { documents: Int32Array.of(), pointers: [], share: 1, isComplete: true, failure: null };
    const narrowed = pressed(pressed(opening, key), '/ z e b r a');
    const searched = reduce(narrowed, { kind: 'bodies-searched', text: 'zebra', found: none });
    expect(pressed(searched, 'enter').notice).toBe('nothing matches zebra here: other runs are left out');
  },
);

test('an empty find repeats the last one; without any it says what to do', () => {
  const once = pressed(typed(opening, 'charge'), 'enter g');
  expect(idAt(pressed(once, '/ enter'))).toBe('run_c');
  expect(pressed(opening, '/ enter').notice).toBe('nothing to find: type a text after /');
});

test('up and down bring earlier finds back', () => {
  const twice = pressed(typed(pressed(typed(opening, 'charge'), 'enter'), 'sync'), 'enter');
  const recalled = pressed(twice, '/ up');
  expect(recalled.find.draft).toBe('sync');
  expect(pressed(recalled, 'up').find.draft).toBe('charge');
  expect(pressed(recalled, 'up up').notice).toBe('no earlier find');
  expect(pressed(recalled, 'up down').find.draft).toBe('sync');
  expect(pressed(recalled, 'up down down').find.draft).toBe('');
  expect(pressed(opening, '/ up').notice).toBe('no earlier find');
});

test('a find stays within the view that z narrowed', () => {
  const state = typed(pressed(opening, 'p z'), 'charge');
  expect(findCounter(state)).toBe('no match');
});

test('runs that come in while the line is open are found, and esc still goes back', () => {
  const some = stateOf(collectionOf(orderRuns.slice(0, 5)));
  const line = typed(some, 'c');
  const more = reduce(line, { kind: 'runs-changed', runs: orders });
  const on = pressed(more, 'h a r g e');
  expect(findCounter(on)).toBe('2/2');
  expect(idAt(pressed(on, 'escape'))).toBe('run_s');
});

test('a longer text asks only what matched the shorter, a shorter one nothing', () => {
  const runs = fakeRuns(10_000, (row) => ({
    parent: row < 100 ? -1 : row % 100,
    task: row === 5_000 ? 'zzy' : 'hat',
  }));
  const first = typed(stateOf(runs), 'z');
  runs.asked.count = 0;
  const second = pressed(first, 'z');
  expect(runs.asked.count).toBeLessThan(100);
  runs.asked.count = 0;
  pressed(second, 'backspace');
  expect(runs.asked.count).toBeLessThan(100);
});
