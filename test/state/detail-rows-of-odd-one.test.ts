/** Odd one out: what the failed siblings share, in the tab compare. */
import { expect, test } from 'vitest';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import type { RunBody } from '../../source/model/run-body.ts';
import { rowsToLoad } from '../../source/state/comparison-base.ts';
import { oddOneRows } from '../../source/state/detail-rows-of-odd-one.ts';
import { rowsOf } from '../../source/state/joined-rows.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

function siblings(failed: number, others: number): State {
  const run = (place: number): TerseRun => ({
    id: `run_${place}`,
    task: 'ship',
    parent: 'run_p',
    created: place,
    finished: place + 1,
    version: place <= failed ? '2' : '1',
    ...(place <= failed ? { status: 'FAILED' } : {}),
  });
  const runs = collectionOf([
    { id: 'run_p', task: 'order' },
    ...Array.from({ length: failed + others }, (_, place) => run(place + 1)),
  ]);
  const documents = runs.documents.map((document) => ({ ...document, byteLength: 100 }));
  return pressed(stateOf({ ...runs, documents }, undefined, { select: 'run_1' }), 'c');
}

function bodyOf(row: number, carrier: string): RunBody {
  const json = parseJsonTree(new TextEncoder().encode(`{"payload":{"carrier":"${carrier}"}}`));
  return { row, json, parts: { payload: { tree: json, node: 1 } } } as unknown as RunBody;
}

function told(state: State, failed: number): readonly string[] {
  const bodies = new Map(
    rowsToLoad(state).map((row) => [row, bodyOf(row, row <= failed ? 'ups' : 'dhl')] as const),
  );
  return detailTexts(rowsOf(oddOneRows({ ...state, bodies })));
}

test('tells what all failed ones have and none of the others', () => {
  expect(told(siblings(2, 4), 2)).toEqual([
    '',
    '# among its siblings: 2 failed, 4 went well',
    '(payload.carrier is "ups" in all 2 failed, in none of 4 others)',
    '(version is 2 in all 2 failed, in none of 4 others)',
  ]);
});

test('says how many it looked at where there are more', () => {
  expect(told(siblings(60, 100), 60).at(-1)).toBe('(looked at 100 of 160)');
});

test('says how many are still to be read', () => {
  expect(detailTexts(rowsOf(oddOneRows(siblings(2, 4)))).at(-1)).toBe('(reading them, 6 to come…)');
});

test.each([
  [2, 2],
  [5, 0],
])('%i failed and %i well ones are too few', (failed, others) => {
  expect(told(siblings(failed, others), failed)).toEqual([]);
});
