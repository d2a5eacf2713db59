/** What is typed before the first run has come is kept: a line opens although there is nothing to ask yet. */
import { expect, test } from 'vitest';
import { reduce } from '../../source/state/reduce.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const none = collectionOf([]);
const reading = stateOf({ ...none, progress: { isComplete: false, bytesRead: 0, bytesTotal: null } });

test.each([
  ['f', 'filter'],
  ['/', 'find'],
] as const)('%s opens its line and takes what follows as text', (key, line) => {
  const typed = pressed(reading, `${key} s h i p`);
  const draft = line === 'filter' ? typed.filter.draft?.text : typed.find.draft;
  expect(draft).toBe('ship');
  expect(typed.notice).toBeNull();
});

test('a find typed ahead finds once the runs are there', () => {
  const typed = pressed(reading, '/ s h i p');
  const come = reduce(typed, { kind: 'runs-changed', runs: orders });
  const kept = pressed(come, 'enter');
  expect(kept.runs.index.taskIdentifier(kept.cursor)).toBe('ship-label');
});

test('with all read and no run there is nothing to find', () => {
  expect(pressed(stateOf(none), '/').notice).toBe('there is no run to find');
  expect(pressed(stateOf(none), 'f').notice).toBe('there is no run to filter');
});

test.each(['f', '/'])('esc leaves a line that %s opened ahead where the session opens', (key) => {
  for (const typed of [key, `${key} n o n e`, `${key} s h i p`]) {
    const come = reduce(pressed(reading, typed), { kind: 'runs-changed', runs: orders });
    const left = pressed(come, 'escape');
    expect(left.runs.index.taskIdentifier(left.cursor)).toBe('ship-label');
    expect(left.visible.count).toBe(stateOf(orders).visible.count);
  }
});

test('a filter typed ahead is asked once the runs are there', () => {
  const typed = pressed(reading, 'f t a s k : s h i p - l a b e l');
  const come = reduce(typed, { kind: 'runs-changed', runs: orders });
  const kept = pressed(come, 'enter');
  expect(kept.runs.index.taskIdentifier(kept.cursor)).toBe('ship-label');
  expect(kept.matched?.count).toBe(1);
});
