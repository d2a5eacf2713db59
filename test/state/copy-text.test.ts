/** What each key of the copy menu puts on the clipboard. */
import { describe, expect, test } from 'vitest';
import { pointerOf } from '../../source/model/json-node.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import { actionForKey } from '../../source/state/keymap.ts';
import type { State } from '../../source/state/state.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const key = 'tr_prod_abcDEF123456ghiJKL';
const run = {
  id: 'run_a',
  status: 'FAILED',
  taskIdentifier: 'ship-label',
  createdAt: '2026-08-21T11:00:00.000Z',
  updatedAt: '2026-08-21T11:00:09.000Z',
  isTest: false,
  payload: { order: 7, apiKey: 'abc', note: 'a\nb' },
  error: {
    name: 'CarrierError',
    message: `refused ${key}`,
    stackTrace: `CarrierError: refused ${key}\n    at f (/app/src/a.ts:1:2)`,
  },
  attemptCount: 1,
  attempts: [],
  relatedRuns: { children: [{ id: 'run_gone', status: 'COMPLETED', taskIdentifier: 'b' }] },
};

const size = { columns: 120, rows: 40 };
const loaded = (): Promise<State> => stateOfDocuments([run], size);

/** What the last of the keys asks for. */
async function copied(keys: string, state?: State): Promise<unknown> {
  const all = keys.split(' ');
  const before = pressed(state ?? (await loaded()), all.slice(0, -1).join(' '));
  return actionForKey(before, all.at(-1) ?? '');
}

const masked = ', 1 secret masked (Y copies raw),';

test.each([
  ['y y', 'run id', 'run_a'],
  ['y i', 'run id', 'run_a'],
  ['y e', `error${masked}`, 'CarrierError: refused [redacted]'],
  ['Y e', 'error', `CarrierError: refused ${key}`],
  ['y s', `stack${masked}`, 'CarrierError: refused [redacted]\n    at f (/app/src/a.ts:1:2)'],
  ['Y j', 'JSON of the run', JSON.stringify(run)],
  ['y m', 'missing id', 'run_gone'],
])('%s copies the %s', async (keys, what, text) => {
  expect(await copied(keys)).toEqual({ kind: 'copy-text', text, what });
});

describe('the value and the path of the selected row', () => {
  test.each([
    ['m tab y v', '{"order":7,"apiKey":"[redacted]","note":"a\\nb"}'],
    ['m tab Y v', '{"order":7,"apiKey":"abc","note":"a\\nb"}'],
    ['m tab j y v', '7'],
    ['m tab j j j y v', 'a\nb'],
    ['m tab j j y p', '/payload/apiKey'],
    ['i tab j y p', '/id'],
  ])('%s', async (keys, text) => {
    expect(await copied(keys)).toMatchObject({ kind: 'copy-text', text });
  });
});

describe('what a name above the selected row calls secret', () => {
  const payload = { apiKey: 'abc', credentials: { user: 'ada', pins: [1234] }, order: 7 };
  const state = () => stateOfDocuments([{ ...run, payload }], size);

  test.each([
    ['m tab j y v', 'value, 1 secret masked (Y copies raw),', '[redacted]'],
    ['m tab j Y v', 'value', 'abc'],
    [
      'm tab j j y v',
      'value, 2 secrets masked (Y copies raw),',
      '{"user":"[redacted]","pins":["[redacted]"]}',
    ],
    ['m tab j j j y v', 'value, 1 secret masked (Y copies raw),', '[redacted]'],
    ['m tab = j j j j j y v', 'value, 1 secret masked (Y copies raw),', '"[redacted]"'],
    ['m tab G k y v', 'value', '7'],
  ])('%s', async (keys, what, text) => {
    expect(await copied(keys, await state())).toEqual({ kind: 'copy-text', text, what });
  });
});

describe('what no clipboard takes is told of before it is masked', () => {
  const payload = { text: 'x'.repeat(2 ** 21) };
  const state = () => stateOfDocuments([{ ...run, payload }], size);

  test.each([
    ['y j', /^JSON of the run is too long for a terminal's clipboard \(2,09\d,\d{3} bytes\)$/],
    ['m tab y v', /^value is too long for a terminal's clipboard \(2,097,163 bytes\)$/],
    ['m tab j Y v', /^value is too long for a terminal's clipboard \(2,097,154 bytes\)$/],
    ['y c', /^command that triggers it again is too long for a terminal's clipboard \(2,097,163 bytes\)$/],
  ])('%s', async (keys, text) => {
    expect(await copied(keys, await state())).toEqual({
      kind: 'noticed',
      text: expect.stringMatching(text),
    });
  });
});

test('JSON goes out with secrets masked and is JSON still', async () => {
  const { text } = (await copied('y j')) as { readonly text: string };
  expect(JSON.parse(text)).toMatchObject({
    payload: { order: 7, apiKey: '[redacted]' },
    error: { message: 'refused [redacted]' },
  });
  expect(text).not.toContain(key);
});

test('commands: trigger again, fetch what is missing', async () => {
  expect(await copied('Y c')).toMatchObject({ text: expect.stringContaining('"apiKey":"abc"') });
  expect(await copied('y c')).toMatchObject({
    text: expect.stringContaining('/api/v1/tasks/ship-label/trigger'),
  });
  expect(await copied('y f')).toMatchObject({
    text: expect.stringMatching(/api\/v3\/runs\/run_gone \| runlens$/),
  });
});

test.each([
  ['y v', 'go to a row of the details for its value: tab'],
  ['y p', 'go to a row of JSON for its path: i, then tab'],
])('%s says why it copies nothing', async (keys, text) => {
  expect(await copied(keys)).toEqual({ kind: 'noticed', text });
});

test('the path of a value in an older document of the run is that of the document', async () => {
  const older = { ...run, status: 'EXECUTING', updatedAt: '2026-08-21T11:00:01.000Z' };
  const state = pressed(await stateOfDocuments([run, older], size), 'i tab G space G k');
  const { cursor } = state.details;
  const row = detailRows(state).at(cursor);
  if (row.kind !== 'json') throw new Error(`the cursor stands on no JSON but on ${row.kind}`);
  expect(row.name).toBe('json@1');
  expect(await copied('y p', state)).toMatchObject({ text: pointerOf(row.tree, row.node) });
});

test('any answer closes the menu', async () => {
  const open = pressed(await loaded(), 'y');
  expect(open.copying).toBe('redacted');
  expect(pressed(open, 'v').copying).toBeNull();
  expect(pressed(open, 'escape').copying).toBeNull();
  expect(pressed(open, '?').copying).toBeNull();
});
