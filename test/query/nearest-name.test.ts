import { expect, test } from 'vitest';
import { nearestName } from '../../source/query/nearest-name.ts';

const names = ['next-failure', 'quit', 'wrap', 'g'];

test.each([
  ['NEXT_FAILURE', 'next-failure'],
  ['warp', 'wrap'],
  ['qit', 'quit'],
  ['zebra', null],
  ['', null],
  // A letter has nothing in common with another.
  ['k', null],
  ['x'.repeat(100_000), null],
])('%.20s means %s', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant);
});
