import { expect, test } from 'vitest';
import type { DetailRow } from '../../source/state/detail-row.ts';
import { joinedRows, noRows, rowsOf, spacedRows } from '../../source/state/joined-rows.ts';

const note = (text: string): DetailRow => ({ kind: 'note', text });
const blank: DetailRow = { kind: 'blank' };

test('rows follow one another, empty groups included', () => {
  const rows = joinedRows([noRows, rowsOf([note('a'), note('b')]), noRows, rowsOf([note('c')]), noRows]);
  expect(rows.count).toBe(3);
  expect([-1, 0, 1, 2, 3].map((at) => rows.at(at))).toEqual([blank, note('a'), note('b'), note('c'), blank]);
});

test('a blank stands between groups that have rows, and nowhere else', () => {
  const rows = spacedRows([noRows, rowsOf([note('a')]), noRows, rowsOf([note('b')])]);
  expect([0, 1, 2].map((at) => rows.at(at))).toEqual([note('a'), blank, note('b')]);
  expect(rows.count).toBe(3);
  expect(spacedRows([noRows]).count).toBe(0);
});
