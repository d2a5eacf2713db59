/** Keys cost what they change, not what there is: counted by the questions that the index is asked. */
import { describe, expect, test } from 'vitest';
import { noRow } from '../../source/model/run-index.ts';
import { type FakeRuns, fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

/** Families of ten runs: a root with nine children, one in a hundred families with a failed one. */
function families(size: number): FakeRuns {
  return fakeRuns(size, (row) => {
    const place = row % 10;
    const isFailing = Math.floor(row / 10) % 100 === 50;
    const isFailed = isFailing && place === 9;
    return {
      parent: place === 0 ? noRow : row - place,
      state: isFailed ? 'failed' : isFailing && place === 0 ? 'executing' : 'succeeded',
      task: `task-${place}`,
      ...(isFailed ? { message: 'broken' } : {}),
    };
  });
}

const window = 24;
/** A key may ask some questions of each row in the window, and of those that it folds or unfolds. */
const mostQuestions = window * 10;

describe.each([10_000, 1_000_000])('in %i rows', (size) => {
  const runs = families(size);
  const opening = stateOf(runs);

  test('opens on the first failure', () => {
    expect(runs.index.id(opening.cursor)).toBe('run_509');
    expect(opening.visible.count).toBe(size / 10 + (size / 1000) * 10);
  });

  test.each([
    'j',
    'k',
    'J',
    'K',
    'g',
    'G',
    'ctrl-d',
    'pagedown',
    'space',
    'p',
    't',
    'h',
    'p h',
    'G l',
    'G l l',
    'G space j space',
    'z',
    'z escape',
    'tab',
    'd',
    '+',
    'T',
    '[',
    'G [ ]',
  ])('%s', (keys) => {
    runs.asked.count = 0;
    const state = pressed(opening, keys);
    expect(runs.asked.count).toBeLessThan(mostQuestions);
    expect(state).not.toBe(opening);
  });

  test('stepping through failures asks only those', () => {
    runs.asked.count = 0;
    pressed(opening, 'e e E E');
    expect(runs.asked.count).toBeLessThan(mostQuestions);
  });
});

test('a million levels: opening, folding and jumping neither recurse nor go over them again and again', () => {
  const size = 1_000_000;
  const runs = fakeRuns(size, (row) => ({
    parent: row - 1,
    state: row === size - 1 ? 'failed' : 'executing',
  }));
  const opening = stateOf(runs);
  expect(opening.cursor).toBe(size - 1);
  expect(pressed(opening, '-').visible.count).toBe(1);
  expect(pressed(opening, '- e').cursor).toBe(size - 1);
  expect(pressed(opening, 't').position).toBe(0);
});

test('a million siblings are one group', () => {
  const size = 1_000_001;
  const runs = fakeRuns(size, (row) => ({
    parent: row === 0 ? -1 : 0,
    task: row === 0 ? 'fan-out' : 'send',
  }));
  const opening = stateOf(runs);
  expect(opening.visible.count).toBe(2);
  const open = pressed(opening, 'j space');
  expect(open.visible.count).toBe(size);
  expect(pressed(open, 'J J h').visible.count).toBe(2);
});

test('ten thousand different siblings unfold, fold and are walked', () => {
  const runs = fakeRuns(10_001, (row) => ({ parent: row === 0 ? -1 : 0 }));
  const open = pressed(stateOf(runs), 'l');
  expect(open.visible.count).toBe(10_001);
  expect(pressed(open, 'G K K p').cursor).toBe(0);
});
