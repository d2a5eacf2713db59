import { expect, test } from 'vitest';
import { causesNear, causesOfRun } from '../../source/model/causes-of-run.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['r', ['d', 'c'], ['d', 'c']],
  ['b', ['d'], ['d']],
  ['d', ['d'], ['d']],
  // It failed for nobody: all causes of the family are as near.
  ['x', ['x'], ['d', 'c']],
])('%s failed for %j; below it, else beside it, lie %j', (id, causes, near) => {
  const run = (name: string, parent: string, finished: number): TerseRun => ({
    id: name,
    parent,
    status: 'FAILED',
    created: 1,
    finished,
    isAwaited: name !== 'x',
  });
  const { index, forest, blame } = collectionOf([
    { id: 'r', status: 'FAILED', created: 0, finished: 9 },
    run('b', 'r', 6),
    run('d', 'b', 5),
    run('c', 'r', 7),
    run('x', 'r', 8),
  ]);
  const names = (rows: readonly number[]): string[] => rows.map((row) => index.id(row));
  expect(names(causesOfRun(blame, index.rowOf(id)))).toEqual(causes);
  expect(names(causesNear(blame, forest, index.rowOf(id)))).toEqual(near);
});

test('a chain of a hundred thousand is followed to its end', () => {
  const { index, blame } = collectionOf(
    Array.from({ length: 100_000 }, (_, depth) => ({
      id: `r${depth}`,
      status: 'FAILED',
      ...(depth === 0 ? {} : { parent: `r${depth - 1}` }),
    })),
  );
  expect(causesOfRun(blame, 0).map((row) => index.id(row))).toEqual(['r99999']);
});
