import { expect, test } from 'vitest';
import type { RowMatches } from '../../source/query/match-rows.ts';
import { type FamilyOrder, sortFamilies } from '../../source/query/sort-families.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const runs = collectionOf([
  { id: 'run_a', status: 'COMPLETED', created: 0, started: 0, finished: 100 },
  { id: 'run_a1', parent: 'run_a', status: 'FAILED', created: 5, started: 6, finished: 8 },
  { id: 'run_a2', parent: 'run_a', status: 'FAILED', created: 5, started: 7, finished: 8 },
  { id: 'run_b', status: 'FAILED', created: 1, started: 1, finished: 50 },
  { id: 'run_b1', parent: 'run_b', status: 'FAILED', created: 3, started: 3, finished: 20 },
  { id: 'run_c', status: 'EXECUTING', created: 2 },
  { id: 'run_c1', parent: 'run_c', status: 'EXECUTING', created: 9, started: 9 },
]);

function matching(...ids: readonly string[]): RowMatches {
  const bits = new Uint8Array(1);
  for (const id of ids) {
    const row = runs.index.rowOf(id);
    bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { bits, count: ids.length };
}

test.each<[FamilyOrder, boolean, readonly string[], readonly string[]]>([
  // Families without a match come last, as all that is not known.
  ['duration', false, ['run_a1', 'run_b1', 'run_c1'], ['run_b', 'run_a', 'run_c']],
  ['duration', true, ['run_a1', 'run_b1', 'run_c1'], ['run_a', 'run_b', 'run_c']],
  ['duration', false, ['run_a', 'run_b1'], ['run_a', 'run_b', 'run_c']],
  ['duration', false, ['run_a2', 'run_a1'], ['run_a', 'run_b', 'run_c']],
  ['start', false, ['run_a1', 'run_b1', 'run_c1'], ['run_b', 'run_a', 'run_c']],
  ['start', true, ['run_a1', 'run_b1', 'run_c1'], ['run_c', 'run_a', 'run_b']],
  // One that its parent survived is no failure.
  ['failures', false, ['run_a1', 'run_b1', 'run_b'], ['run_b', 'run_a', 'run_c']],
  ['failures', false, ['run_c1'], ['run_a', 'run_b', 'run_c']],
  ['input', false, ['run_b'], ['run_a', 'run_b', 'run_c']],
  ['status', false, ['run_c1'], ['run_b', 'run_c', 'run_a']],
])('by %s, reversed %s, of %j', (order, isReversed, ids, sorted) => {
  const roots = sortFamilies(runs, order, isReversed, matching(...ids));
  expect([...roots].map((row) => runs.index.id(row))).toEqual(sorted);
});
