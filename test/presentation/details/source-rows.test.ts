import { expect, test } from 'vitest';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { lineText } from '../../../source/presentation/segments.ts';
import { reduce } from '../../../source/state/reduce.ts';
import type { State } from '../../../source/state/state.ts';
import { pressed } from '../../helpers/session-state.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const document = {
  id: 'run_1',
  taskIdentifier: 'ship',
  status: 'FAILED',
  createdAt: '2026-05-03T10:00:00.000Z',
  error: {
    name: 'CarrierError',
    message: 'label rejected',
    stackTrace: [
      'CarrierError: label rejected',
      '    at createLabel (/app/src/trigger/ship.ts:42:11)',
      '    at post (/app/node_modules/undici/index.js:1:1)',
      '    at run (/app/dist/worker.mjs:9:20)',
      '    at elsewhere (/app/src/gone.ts:1:1)',
    ].join('\n'),
  },
};

const code = [
  '  const response = await post(order);',
  '  if (!response.ok) {',
  '\tthrow new \u001b[31mCarrierError();',
  '  }',
  '',
];

async function withCode(isAscii = false): Promise<State> {
  const state = await stateOfDocuments([document], { columns: 100, rows: 40 }, null, { isAscii });
  const ship = { label: 'src/trigger/ship.ts', line: 42, column: 2, firstLine: 40, lines: code };
  const worker = { label: 'src/worker.ts', line: 9, column: 1, firstLine: 8, lines: ['one', 'two', 'three'] };
  const loaded = reduce(state, {
    kind: 'sources-loaded',
    excerpts: new Map([
      ['/app/src/trigger/ship.ts:42:11', { ...ship, place: { file: '/code/ship.ts', line: 42, column: 11 } }],
      ['/app/dist/worker.mjs:9:20', { ...worker, place: { file: '/code/worker.ts', line: 9, column: 1 } }],
      ['/app/src/gone.ts:1:1', null],
    ]),
  });
  return pressed(loaded, 'x');
}

const text = (state: State) =>
  detailsLines(state, 70, 16)
    .map((line) => lineText(line).trimEnd())
    .filter((line) => line !== '');

test('the code around the first frame is open, that of others opens with enter', async () => {
  const state = await withCode();
  expect(text(state)).toEqual([
    '  ! CarrierError: label rejected',
    '    ▼ at createLabel (src/trigger/ship.ts:42:11)      <- your code',
    '          40 │   const response = await post(order);',
    '          41 │   if (!response.ok) {',
    '        > 42 │   throw new ␛[31mCarrierError();',
    '          43 │   }',
    '          44 │',
    '      … 1 frame in node_modules (enter)',
    '    ▶ at run (dist/worker.mjs:9:20)',
    '      at elsewhere (src/gone.ts:1:1)',
  ]);
  const inDetails = pressed(state, 'tab j enter j j enter');
  expect(text(inDetails).slice(1)).toEqual([
    '    ▶ at createLabel (src/trigger/ship.ts:42:11)      <- your code',
    '      … 1 frame in node_modules (enter)',
    '❯   ▼ at run (dist/worker.mjs:9:20)',
    '        here src/worker.ts:9:1',
    '           8 │ one',
    '        >  9 │ two',
    '          10 │ three',
    '      at elsewhere (src/gone.ts:1:1)',
  ]);
});

test('in ASCII', async () => {
  expect(text(await withCode(true)).slice(1, 5)).toEqual([
    '    v at createLabel (src/trigger/ship.ts:42:11)      <- your code',
    '          40 |   const response = await post(order);',
    '          41 |   if (!response.ok) {',
    '        > 42 |   throw new ␛[31mCarrierError();',
  ]);
});

test('left and right fold it too', async () => {
  const state = pressed(await withCode(), 'tab j h');
  expect(text(state)[1]).toContain('▶ at createLabel');
  expect(text(pressed(state, 'l'))[1]).toContain('▼ at createLabel');
});
