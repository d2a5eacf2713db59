/** `s S`: the order of the families. */
import { describe, expect, test } from 'vitest';
import { noRow } from '../../source/model/run-index.ts';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenText } from '../../source/presentation/screen-text.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const runs: readonly TerseRun[] = [
  { id: 'run_late', task: 'b', created: 50, started: 51, finished: 52 },
  { id: 'run_long', task: 'c', created: 10, started: 11, finished: 41 },
  { id: 'run_goes_on', task: 'a', status: 'EXECUTING', created: 30, started: 31 },
  { id: 'run_failed', task: 'd', status: 'FAILED', created: 20, started: 21, finished: 22 },
];
const opening = stateOf(collectionOf(runs));

function families({ rootOrder, runs: { index } }: State): string {
  return [...rootOrder].map((row) => index.id(row).slice(4)).join(' ');
}

describe('s goes round, S reverses', () => {
  test.each([
    ['', 'late long goes_on failed', null],
    ['s', 'long failed goes_on late', 'families oldest first'],
    ['s S', 'late goes_on failed long', 'families newest first'],
    ['s S S', 'long failed goes_on late', 'families oldest first'],
    ['s s', 'long late failed goes_on', 'families longest first'],
    ['s s s', 'failed goes_on late long', 'families failed first'],
    ['s s s s', 'failed late long goes_on', 'families most failures first'],
    ['s s s s s', 'goes_on late long failed', 'families by task'],
    ['s s s s s S', 'failed long late goes_on', 'families by task, reversed'],
    ['s s s s s s', 'late long goes_on failed', "families in the input's order"],
    ['S', 'failed goes_on long late', "families in the input's order, reversed"],
    ['S s', 'long failed goes_on late', 'families oldest first'],
  ])('%s', (keys, order, notice) => {
    const state = pressed(opening, keys);
    expect(families(state)).toBe(order);
    expect(state.notice).toBe(notice);
    expect(state.runs.index.id(state.cursor)).toBe('run_failed');
    expect(state.visible.row[state.position]).toBe(state.cursor);
  });
});

test('--sort is the order at first, and s goes on from it', () => {
  const sorted = stateOf(collectionOf(runs), undefined, { sort: 'duration' });
  expect(families(sorted)).toBe('long late failed goes_on');
  expect(pressed(sorted, 's').notice).toBe('families failed first');
});

test('what comes in goes to its place, and the cursor stays on its run', () => {
  const sorted = pressed(opening, 's s');
  const grown = reduce(sorted, {
    kind: 'runs-changed',
    runs: collectionOf([...runs, { id: 'run_longest', task: 'e', created: 0, started: 1, finished: 99 }]),
  });
  expect(families(grown)).toBe('longest long late failed goes_on');
  expect(grown.runs.index.id(grown.cursor)).toBe('run_failed');
});

test('what lies around a zoom is in the new order on the way out', () => {
  const out = pressed(opening, 'z s s escape');
  expect(out.zoom).toBe(noRow);
  const shown = [...out.visible.row.slice(0, out.visible.count)].filter(
    (_, at) => out.visible.isMessage[at] === 0,
  );
  expect(shown).toEqual([...out.rootOrder]);
});

test('the list of families says in which order it stands', () => {
  const wide = pressed(stateOf(collectionOf(runs), { columns: 200, rows: 50 }), 's s');
  const head = screenText(screenOf(wide))
    .split('\n')
    .find((line) => line.includes('FAMILIES'));
  expect(head).toMatch(/FAMILIES 4 +longest first │/);
});
