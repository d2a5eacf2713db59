import { expect, test } from 'vitest';
import { causesLines } from '../../source/presentation/causes-lines.ts';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenText } from '../../source/presentation/screen-text.ts';
import { lineText } from '../../source/presentation/segments.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

function failed(id: number, message: string, finished?: number): TerseRun {
  return {
    id: `run_${id}`,
    status: 'FAILED',
    created: 0,
    ...(finished === undefined ? {} : { finished }),
    error: { name: 'Error', message },
  };
}

function shown(runs: readonly TerseRun[], rows: number, isAscii = false, width = 44): readonly string[] {
  const state = stateOf(collectionOf(runs), { columns: 200, rows: 50 }, { timeZone: 'UTC', isAscii });
  return causesLines(state, width, rows).map((line) => lineText(line).trimEnd());
}

const runs = [
  failed(1, 'no route', 10),
  failed(2, 'no route', 11),
  failed(3, 'no route', 40),
  failed(4, 'out of stock', 50),
];

test('groups the causes of the whole input and tells when they happened', () => {
  expect(shown(runs, 8)).toEqual([
    '',
    ' CAUSES 2',
    '    3× 3 families  Error: no route',
    '    1× 1 family    Error: out of stock',
    '',
    ' WHEN THEY FAILED',
    ' ██                             █         █',
    ' 2026-08-21 11:00:10    2026-08-21 11:00:50',
  ]);
});

test('says how many it leaves out', () => {
  const many = Array.from({ length: 9 }, (_, at) => failed(at, `${'abcdefghi'[at]} is missing`, at));
  expect(shown(many, 10).slice(1, 7)).toEqual([
    ' CAUSES 9',
    '    1× 1 family    Error: a is missing',
    '    1× 1 family    Error: b is missing',
    '    1× 1 family    Error: c is missing',
    ' … 6 more',
    '',
  ]);
});

test('without ends there is nothing to say of time', () => {
  expect(shown([failed(1, 'no route'), failed(2, 'no route')], 7).slice(2)).toEqual([
    '    2× 2 families  Error: no route',
    '',
    '',
    '',
    '',
  ]);
});

test('in ASCII', () => {
  const crowd = [...Array.from({ length: 7 }, (_, at) => failed(at, 'x', 0)), failed(8, 'x', 9)];
  expect(shown(crowd, 7, true)[2]).toBe('    8x 8 families  Error: x');
  expect(shown(crowd, 7, true)[5]).toBe(` #${' '.repeat(40)}:`);
});

test('where there is no room there is nothing', () => {
  expect(shown(runs, 6)).toEqual([]);
});

test('shows counts of every length whole, one below the other', () => {
  const state = stateOf(collectionOf(runs), { columns: 80, rows: 24 });
  const { blame } = state.runs;
  const sizes = [1_234_567, 5_511];
  const groups = blame.groups.map((group, at) => {
    const rows = Array.from({ length: sizes[at] ?? 0 }, () => 0);
    return { ...group, rows, families: rows };
  });
  const grown = { ...state, runs: { ...state.runs, blame: { ...blame, groups } } };
  expect(
    causesLines(grown, 60, 8)
      .slice(2, 4)
      .map((line) => lineText(line).trimEnd()),
  ).toEqual([
    ' 1,234,567× 1,234,567 families Error: no route',
    '     5,511× 5,511 families     Error: out of stock',
  ]);
  const list = screenText(screenOf(pressed(grown, 'C'))).split('\n');
  expect(list.find((line) => line.includes('no route'))).toContain(
    ' 1,234,567×  1,234,567 families   Error: no',
  );
  expect(list.find((line) => line.includes('out of st'))).toContain(
    '     5,511×  5,511 families       Error: out',
  );
});

test.each([
  [41, 50, ' 2026-08-21 11:00:10            11:00:50'],
  [42, 50, ' 2026-08-21 11:00:10  2026-08-21 11:00:50'],
  [40, 86_400, ' 2026-08-21 11:00:10     08-22 11:00:00'],
])('in %d cells both times can be told apart', (width, last, line) => {
  const two = [failed(1, 'no route', 10), failed(2, 'no route', last)];
  expect(shown(two, 7, false, width).at(-1)).toBe(line);
});
