/** Finding in the JSON of the details: what it leads to, what it unfolds, how it is stepped through and left. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pathText } from '../../source/model/json-path.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import { jsonFindPlace, jsonFindText, jsonMatches } from '../../source/state/json-find-matches.ts';
import type { State } from '../../source/state/state.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const document = {
  id: 'run_a',
  status: 'COMPLETED',
  taskIdentifier: 'import',
  createdAt: '2026-11-03T09:12:00.000Z',
  payload: {
    needle: { id: 7 },
    items: [{ sku: 'a' }, { sku: 'NEEDLE', deep: [[['needle']]] }, { sku: 'c' }],
    note: 'say "hi"',
  },
};

let opening: State;

beforeAll(async () => {
  const state = await stateOfDocuments([document], { columns: 80, rows: 24 });
  opening = pressed(state, 'm tab');
});

function typed(state: State, text: string): State {
  return pressed(state, `/ ${[...text].map((one) => (one === ' ' ? 'space' : one)).join(' ')}`);
}

/** Path of the value that the cursor is on, and its place among the matches. */
function place(state: State): readonly unknown[] {
  const row = detailRows(state).at(state.details.cursor);
  const { place: at, total } = jsonFindPlace(state);
  if (row.kind !== 'json') return [row.kind, `${at}/${total}`];
  return [pathText(row.tree, row.node, row.top, row.name), `${at}/${total}`];
}

test('it leads to the first match at the line or after it, whatever hides that unfolded', () => {
  expect(place(typed(opening, 'needle'))).toEqual(['payload.needle', '1/3']);
  expect(place(typed(pressed(opening, 'j j j j'), 'needle'))).toEqual(['payload.items[1].sku', '2/3']);
  expect(place(typed(pressed(opening, 'G'), 'needle'))).toEqual(['payload.needle', '1/3']);
  expect(place(typed(opening, '"hi'))).toEqual(['payload.note', '1/1']);
});

test('capitals count where one is typed', () => {
  expect(place(typed(opening, 'NEED'))).toEqual(['payload.items[1].sku', '1/1']);
});

test('a text that is taken back folds again, and leads from where it was opened', () => {
  const back = pressed(typed(opening, 'nex'), 'backspace');
  expect([...back.details.toggledFolds]).toEqual([]);
  expect(place(back)).toEqual(['payload.needle', '1/3']);
  expect(jsonFindText(back)).toBe('ne');
});

test('enter stays; n and N go on and round; esc forgets it, then leaves the pane', () => {
  const kept = pressed(typed(opening, 'needle'), 'enter');
  const second = pressed(kept, 'n');
  const third = pressed(second, 'n');
  expect(place(third)).toEqual(['payload.items[1].deep[0][0][0]', '3/3']);
  const around = pressed(third, 'n');
  expect([place(around), around.notice]).toEqual([['payload.needle', '1/3'], 'from the top again']);
  expect(pressed(around, 'N').notice).toBe('from the bottom again');
  expect(place(pressed(kept, '2 n'))).toEqual(['payload.items[1].deep[0][0][0]', '3/3']);
  const left = pressed(third, 'escape');
  expect([left.pane, left.jsonFind.text, place(left)]).toEqual([
    'details',
    '',
    ['payload.items[1].deep[0][0][0]', '0/0'],
  ]);
  expect(pressed(left, 'escape').pane).toBe('tree');
});

test('n goes on from the line, not from the last match', () => {
  const kept = pressed(typed(opening, 'needle'), 'enter g n');
  expect(place(kept)).toEqual(['payload.needle', '1/3']);
  expect(place(pressed(kept, 'G N'))).toEqual(['payload.items[1].deep[0][0][0]', '3/3']);
});

test('esc in the line puts cursor and folds back', () => {
  const back = pressed(typed(opening, 'needle'), 'n escape');
  expect(back.details).toEqual(opening.details);
  expect(back.jsonFind.draft).toBeNull();
});

test('without a match enter goes back and says so', () => {
  const state = pressed(typed(opening, 'zebra'), 'enter');
  expect([state.notice, state.details, state.jsonFind.text]).toEqual([
    'nothing matches zebra in this JSON',
    opening.details,
    '',
  ]);
});

test('up brings back earlier finds, those among runs too', () => {
  const amongRuns = pressed(typed(pressed(opening, 'escape'), 'import'), 'enter');
  const state = pressed(amongRuns, 'tab / up');
  expect(jsonFindText(state)).toBe('import');
  expect(pressed(typed(pressed(opening, '/ i d enter'), ''), 'up').jsonFind.draft).toBe('id');
});

test('an erased line closes', () => {
  expect(pressed(opening, '/ a backspace backspace').jsonFind.draft).toBeNull();
});

describe('a find among runs', () => {
  test('is stepped through in the JSON while that has the keys', () => {
    const found = pressed(typed(pressed(opening, 'escape'), 'import'), 'enter');
    const inside = pressed(pressed(found, 'escape escape i tab'), '');
    expect(jsonFindText(inside)).toBe('');
    const kept = pressed(pressed(found, 'i tab'), 'n');
    expect(place(kept)).toEqual(['json.taskIdentifier', '1/1']);
  });
});

test('a million keys', async () => {
  const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":{"v":${index}}`).join(',');
  const text = `{"id":"run_a","status":"COMPLETED","taskIdentifier":"import","payload":{${keys}}}`;
  const state = pressed(await stateOfDocuments([text], { columns: 80, rows: 24 }), 'm tab');
  const found = pressed(typed(state, '299999'), 'enter');
  expect(place(found)).toEqual(['payload.k299999', '1/2']);
  expect(place(pressed(found, 'n'))).toEqual(['payload.k299999.v', '2/2']);
});

test('matches are those of the whole tree, whichever texts were asked for before', () => {
  const fresh = (text: string) => jsonMatches(opening, text).nodes.map((nodes) => [...nodes]);
  const narrowed = ['s', 'sk', 'sku'].map(fresh).at(-1);
  expect(narrowed).toEqual(fresh('sku'));
  expect(fresh('sku')[0]).toHaveLength(3);
});
