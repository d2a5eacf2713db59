/** A run that a find matches by nothing but its documents: where that is, and how it is opened there. */
import { expect, test } from 'vitest';
import { pathText } from '../../source/model/json-path.ts';
import { bodyMatchPath } from '../../source/state/body-match.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const document = {
  id: 'run_a',
  status: 'COMPLETED',
  taskIdentifier: 'import',
  payload: { list: [{ deep: [{ carrier: 'ups' }] }] },
  output: { carrier: 'ups' },
  ttl: '10m',
};

async function found(text: string, keys: string): Promise<State> {
  const opening = await stateOfDocuments([document], { columns: 80, rows: 24 });
  const typed = pressed(opening, `/ ${[...text].join(' ')}`);
  const some = { documents: Int32Array.of(0), pointers: [], share: 1, isComplete: true, failure: null };
  return pressed(reduce(typed, { kind: 'bodies-searched', text, found: some }), keys);
}

function place(state: State): readonly unknown[] {
  const row = detailRows(state).at(state.details.cursor);
  return [
    state.pane,
    state.details.tab,
    row.kind === 'json' ? pathText(row.tree, row.node, row.top, row.name) : row.kind,
  ];
}

test('the payload comes before the output, these before the rest of the document', async () => {
  expect(bodyMatchPath(await found('ups', 'enter'))).toBe('payload.list[0].deep[0].carrier');
  expect(bodyMatchPath(await found('10m', 'enter'))).toBe('ttl');
});

test('enter opens the details there, whatever hides it unfolded', async () => {
  expect(place(await found('ups', 'enter enter'))).toEqual([
    'details',
    'payload',
    'payload.list[0].deep[0].carrier',
  ]);
  expect(place(await found('10m', 'enter enter'))).toEqual(['details', 'json', 'json.ttl']);
});

test('of a tab that shows JSON with a match it is that tab', async () => {
  const state = await found('ups', 'enter');
  const inOutput = reduce(state, { kind: 'tab-chosen', tab: 'output' });
  expect(place(pressed(inOutput, 'enter'))).toEqual(['details', 'output', 'output.carrier']);
});

test('a run that is found by what its row tells is opened as ever', async () => {
  const state = await found('import', 'enter');
  expect(bodyMatchPath(state)).toBeNull();
  expect(pressed(state, 'enter').details.tab).toBe(state.details.tab);
});
