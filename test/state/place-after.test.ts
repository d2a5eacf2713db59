import { expect, test } from 'vitest';
import type { Movement } from '../../source/state/action.ts';
import { isDownward, placeAfter } from '../../source/state/place-after.ts';

test.each<[Movement, number, boolean]>([
  ['next', 21, true],
  ['previous', 19, false],
  ['first', 0, false],
  ['last', 99, true],
  ['page-down', 29, true],
  ['page-up', 11, false],
  ['half-page-down', 25, true],
  ['half-page-up', 15, false],
])('%s from place 20 of a list of 100, ten in sight, leads to %d', (movement, wanted, isDown) => {
  expect(placeAfter(movement, { place: 20, last: 99, rows: 10 })).toBe(wanted);
  expect(isDownward(movement)).toBe(isDown);
});

test('a list with one row in sight still moves by pages', () => {
  expect(placeAfter('page-down', { place: 3, last: 9, rows: 1 })).toBe(4);
  expect(placeAfter('half-page-up', { place: 3, last: 9, rows: 0 })).toBe(2);
});
