/** Screens while something is found: in bodies, and in the JSON of the details. `UPDATE_FRAMES=1` writes them anew; read what changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FoundDocuments } from '../../source/model/found-documents.ts';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenLines, screenText } from '../../source/presentation/screen-text.ts';
import { bodyText } from '../../source/state/body-find.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const frames = resolve(import.meta.dirname, '../frames');
const fixture = resolve(import.meta.dirname, '../../fixtures/run-schema/order-family.ndjson');
const documents = readFileSync(fixture, 'utf8').split('\n').filter(Boolean);
const sizes = ['80x24', '120x40', '200x50', '40x12'];

async function stateAt(size: string): Promise<State> {
  const [columns = 0, rows = 0] = size.split('x').map(Number);
  const [first = ''] = documents;
  const { id } = JSON.parse(first) as { readonly id: string };
  return stateOfDocuments(documents, { columns, rows }, id, { timeMode: 'root' });
}

function typed(state: State, text: string): State {
  return pressed(state, `/ ${[...text].map((one) => (one === ' ' ? 'space' : one)).join(' ')}`);
}

/** The payload with the keys; on a small screen it has them as soon as it is shown. */
function inPayload(state: State): State {
  const shown = pressed(state, 'm');
  return shown.pane === 'details' ? shown : pressed(shown, 'tab');
}

/** The state after all documents that hold the text were found. */
function searched(state: State, rest: Partial<FoundDocuments> = {}): State {
  const text = bodyText(state);
  const places = documents.flatMap((one, place) => (one.includes(text) ? [place] : []));
  const found = {
    documents: Int32Array.from(places),
    pointers: [],
    share: 1,
    isComplete: true,
    failure: null,
  };
  return reduce(state, { kind: 'bodies-searched', text, found: { ...found, ...rest } });
}

const cases: readonly (readonly [name: string, after: (state: State) => State])[] = [
  [
    'find-while-bodies-are-searched',
    (state) => searched(typed(state, 'cus_881'), { share: 0.37, isComplete: false }),
  ],
  ['find-of-what-only-a-body-has', (state) => pressed(searched(typed(state, 'cus_881')), 'enter')],
  [
    'find-of-nothing-so-far',
    (state) => pressed(searched(typed(state, 'cus_9'), { share: 0.5, isComplete: false }), 'enter'),
  ],
  ['find-opened-at-its-match', (state) => pressed(searched(typed(state, 'cus_881')), 'enter enter')],
  ['find-in-json-while-typed', (state) => typed(inPayload(state), 'sku')],
  ['find-in-json-kept', (state) => pressed(typed(inPayload(state), 'sku'), 'enter n')],
];

describe.each(cases)('%s', (name, after) => {
  test.each(sizes)('%s', async (size) => {
    const screen = screenOf(after(await stateAt(size)));
    const path = resolve(frames, `${name}-${size}.txt`);
    const text = screenText(screen);
    if (process.env['UPDATE_FRAMES'] === '1' || !existsSync(path)) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
    expect(screenLines(screen)).toHaveLength(Number(size.split('x')[1]) - 1);
  });
});

test('what is found in JSON is marked, as it is shown there', async () => {
  const quoted = JSON.stringify({
    id: 'run_a',
    status: 'COMPLETED',
    taskIdentifier: 't',
    payload: { note: 'say "hi"' },
  });
  const state = typed(pressed(await stateOfDocuments([quoted], { columns: 80, rows: 24 }), 'm tab'), '"hi"');
  const marked = screenOf(state)
    .panes.flatMap(({ lines }) => lines)
    .flatMap(({ segments }) => segments)
    .filter(({ tone }) => tone === 'match')
    .map(({ text }) => text);
  expect(marked).toEqual(['\\"hi\\"']);
});

test('a string is shown from its match where that is further on than can be seen', async () => {
  const note = `${'a'.repeat(5000)}é needle ${'b'.repeat(5000)}`;
  const long = JSON.stringify({ id: 'run_a', status: 'COMPLETED', taskIdentifier: 't', payload: { note } });
  const state = typed(pressed(await stateOfDocuments([long], { columns: 80, rows: 24 }), 'm tab'), 'needle');
  expect(screenText(screenOf(state))).toMatch(/"note": "…a+é needle b+… 10 kB more/);
});
