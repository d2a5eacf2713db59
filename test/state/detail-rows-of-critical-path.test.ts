import { expect, test } from 'vitest';
import { criticalPathRows } from '../../source/state/detail-rows-of-critical-path.ts';
import { rowsOf } from '../../source/state/joined-rows.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';

function rowsAt(row: number, runs: readonly TerseRun[]): string[] {
  return detailTexts(rowsOf(criticalPathRows({ runs: collectionOf(runs), row })));
}

const top: TerseRun = { id: 'top', created: 0, finished: 20 };
const child: TerseRun = { id: 'a', parent: 'top', created: 2, finished: 12, isAwaited: true };

test('a root tells what its end waited for', () => {
  expect(rowsAt(0, [top, child])).toEqual([
    '(what its end waited for, and the time in each alone)',
    'critical 0 10000/20000',
    '  critical 1 10000/20000',
  ]);
});

test('and whether it is known to have waited', () => {
  expect(
    rowsAt(0, [
      top,
      { ...child, id: 'b', parent: 'top' },
      { id: 'c', parent: 'b', created: 3, finished: 5 },
    ])[0],
  ).toMatch(/if it awaited them: the input does not say/);
});

test('other runs, and roots that waited for nothing, tell none', () => {
  expect(rowsAt(1, [top, child, { id: 'c', parent: 'a', created: 3, finished: 5 }])).toEqual([]);
  expect(rowsAt(0, [top])).toEqual([]);
  expect(rowsAt(0, [{ id: 'top' }, child])).toEqual([]);
});

test('of a long path the beginning is told, and how much is left', () => {
  const chain = Array.from({ length: 30 }, (_, at) => ({
    id: `d${at}`,
    created: 0,
    finished: 9,
    ...(at === 0 ? {} : { parent: `d${at - 1}` }),
  }));
  const rows = rowsAt(0, chain);
  expect(rows).toHaveLength(14);
  expect(rows.at(-1)).toBe('(… 18 more runs on the path)');
});
