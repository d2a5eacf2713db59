/** The histogram of failures over time: its stretches, the cursor over them, and the filter that enter asks for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesFilter } from '../../../source/state/lists/move-over-times.ts';
import { rangeOf, type Times, timesOf } from '../../../source/state/lists/times.ts';
import { reduce } from '../../../source/state/reduce.ts';
import type { State } from '../../../source/state/state.ts';
import { busyNight } from '../../helpers/busy-night.ts';
import { collectionOf, startOfTestsMs } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

const opening = stateOf(busyNight(), { columns: 80, rows: 24 }, { timeZone: 'UTC' });

function histogram(state: State): Times {
  const times = timesOf(state);
  if (times === null) throw new Error('no run ended');
  return times;
}

/** What is selected: `12:20 for 300s: 2/5`. */
function selection(state: State): string {
  const times = histogram(state);
  const { fromMs, toMs, failed, all } = rangeOf(times, times.at, times.selected);
  return `${new Date(fromMs).toISOString().slice(11, 16)} for ${(toMs - fromMs) / 1000}s: ${failed}/${all}`;
}

describe('the cursor', () => {
  test.each([
    ['W', '12:20 for 300s: 2/5', null],
    ['W l', '12:25 for 300s: 1/5', null],
    ['W h h', '12:10 for 300s: 0/5', null],
    ['W j', '12:25 for 300s: 1/5', null],
    ['W g', '11:00 for 300s: 0/5', null],
    ['W g h', '11:00 for 300s: 0/5', 'no run ended earlier'],
    ['W G', '13:55 for 300s: 0/5', null],
    ['W G l', '13:55 for 300s: 0/5', 'no run ended later'],
    ['W L', '12:20 for 600s: 3/10', null],
    ['W L L H', '12:20 for 600s: 3/10', null],
    ['W L l', '12:25 for 600s: 2/10', null],
    ['W H', '12:20 for 300s: 2/5', 'a single stretch is selected: - takes longer ones, + shorter ones'],
    ['W G L', '13:55 for 300s: 0/5', 'no run ended later'],
    ['W -', '12:15 for 900s: 3/15', null],
    ['W - -', '12:00 for 3600s: 10/60', null],
    ['W +', '12:21 for 60s: 1/1', null],
    ['W - +', '12:20 for 300s: 2/5', null],
    ['W L +', '12:21 for 60s: 1/1', null],
  ])('%s', (keys, expected, notice) => {
    const state = pressed(opening, keys);
    expect(selection(state)).toBe(expected);
    expect(state.notice).toBe(notice);
  });

  test('ends where stretches do', () => {
    expect(pressed(opening, `W ${'+ '.repeat(20)}`).notice).toBe('there are no shorter stretches');
    expect(pressed(opening, `W ${'- '.repeat(20)}`).notice).toBe('there are no longer stretches');
  });

  test('stays in its time when the list is closed and opened again', () => {
    expect(selection(pressed(opening, 'W l l W W'))).toBe('12:30 for 300s: 1/5');
  });
});

test('enter asks for the runs that ended in what is selected, to its last millisecond', () => {
  const state = pressed(opening, 'W L');
  expect(timesFilter(histogram(state))).toBe('finished:2026-08-21T12:20:00.000Z..2026-08-21T12:29:59.999Z');
  expect(pressed(state, 'enter').overlay).toBeNull();
});

test('stretches begin at whole hours and days of the zone', () => {
  const berlin = stateOf(busyNight(), { columns: 80, rows: 24 }, { timeZone: 'Asia/Kolkata' });
  const times = histogram(pressed(berlin, 'W - - -'));
  expect(times.stepMs).toBe(6 * 3_600_000);
  expect(new Date(rangeOf(times, times.at, 1).fromMs).toISOString()).toBe('2026-08-21T06:30:00.000Z');
});

describe('opens with', () => {
  const failing = (finished: number) => ({ id: `run_f${finished}`, status: 'FAILED', finished });
  const well = (finished: number) => ({ id: `run_${finished}`, finished });
  test.each([
    ['all that ended, where nothing failed', [well(0), well(59)], 1_000],
    ['all that ended, where failures lie all over it', [failing(0), well(30), failing(59)], 1_000],
    [
      'the failures, where they are close together',
      [well(0), failing(500_000), failing(500_020), well(900_000)],
      1_000,
    ],
    ['the shortest, where all is one moment', [failing(5)], 100],
  ])('%s', (_, runs, stepMs) => {
    expect(histogram(pressed(stateOf(collectionOf(runs)), 'W')).stepMs).toBe(stepMs);
  });

  test('years where a run ended in the year 9999', () => {
    const far = (Date.parse('9999-12-31T00:00:00Z') - startOfTestsMs) / 1000;
    const state = pressed(stateOf(collectionOf([failing(0), failing(far)])), 'W');
    expect(histogram(state).shown).toBeLessThanOrEqual(72);
    expect(selection(state)).toMatch(/: 1\/1$/);
  });
});

test('whatever is pressed, the cursor is in the window, the window in the times, and every end in one stretch', () => {
  const keys = fc.constantFrom('h', 'l', 'H', 'L', '+', '-', 'g', 'G', 'ctrl-d', 'pageup');
  const ends = fc.array(fc.integer({ min: -4_000_000, max: 4_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      ends,
      fc.array(keys, { maxLength: 30 }),
      fc.integer({ min: 20, max: 200 }),
      (seconds, path, columns) => {
        const runs = collectionOf(
          seconds.map((finished, at) => ({
            id: `run_${at}`,
            finished,
            ...(at % 3 === 0 ? { status: 'FAILED' } : {}),
          })),
        );
        let state = pressed(stateOf(runs, { columns, rows: 24 }), 'W');
        for (const key of path) {
          state = pressed(state, key);
          const times = histogram(state);
          const { at, selected, left, shown, first, last, barCells } = times;
          expect(at).toBeGreaterThanOrEqual(left);
          expect(at).toBeLessThan(left + shown);
          expect(left).toBeGreaterThanOrEqual(first);
          expect(left + shown - 1).toBeLessThanOrEqual(last);
          expect(at + selected - 1).toBeLessThanOrEqual(last);
          expect(shown * barCells).toBeLessThanOrEqual(columns);
          const whole = rangeOf(times, first, last - first + 1);
          expect(whole.all).toBe(seconds.length);
          expect(whole.failed).toBe(Math.ceil(seconds.length / 3));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('what comes in leaves the cursor in its time', () => {
  const runs = [
    { id: 'run_1', status: 'FAILED', finished: 100 },
    { id: 'run_2', finished: 200 },
  ];
  const before = pressed(stateOf(collectionOf(runs)), 'W');
  const after = reduce(before, {
    kind: 'runs-changed',
    runs: collectionOf([...runs, { id: 'run_3', status: 'FAILED', finished: -500 }]),
  });
  expect(selection(after)).toBe(selection(before));
});
