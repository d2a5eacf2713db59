import { expect, test } from 'vitest';
import { familyRows } from '../../source/model/family-rows.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const names = (runs: ReturnType<typeof collectionOf>) =>
  [...runs.forest.roots].map((root) =>
    [...familyRows(runs.forest, root)].map((row) => runs.index.id(row)).join(' '),
  );

test('parents come before their children, a subtree before the next sibling', () => {
  const runs = collectionOf([
    { id: 'run_r', created: 0 },
    { id: 'run_b', parent: 'run_r', created: 2 },
    { id: 'run_a', parent: 'run_r', created: 1 },
    { id: 'run_a1', parent: 'run_a', created: 3 },
    { id: 'run_s', created: 9 },
  ]);
  expect(names(runs)).toEqual(['run_r run_a run_a1 run_b', 'run_s']);
});

test('a chain of a hundred thousand is walked', () => {
  const runs = collectionOf(
    Array.from({ length: 100_000 }, (_, depth) => ({
      id: `run_${depth}`,
      ...(depth === 0 ? {} : { parent: `run_${depth - 1}` }),
    })),
  );
  let count = 0;
  for (const row of familyRows(runs.forest, runs.forest.roots[0] ?? 0)) count += row < 0 ? 0 : 1;
  expect(count).toBe(100_000);
});
