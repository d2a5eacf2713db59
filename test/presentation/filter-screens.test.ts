/** Screens while a filter is typed and once it is set. `UPDATE_FRAMES=1` writes them anew; read what changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenLines, screenText } from '../../source/presentation/screen-text.ts';
import { segmentsWidth } from '../../source/presentation/segments.ts';
import { bodiesToAsk } from '../../source/state/filter/answered-filter.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { keysOf, pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const frames = resolve(import.meta.dirname, '../frames');
const fixtures = resolve(import.meta.dirname, '../../fixtures/run-schema');
const documents = ['order-family.ndjson', 'two-causes.ndjson', 'fan-out.ndjson'].flatMap((name) =>
  readFileSync(resolve(fixtures, name), 'utf8').split('\n').filter(Boolean),
);
const sizes = ['80x24', '120x40', '200x50', '40x12'];

function stateAt(size: string): Promise<State> {
  const [columns = 0, rows = 0] = size.split('x').map(Number);
  return stateOfDocuments(documents, { columns, rows }, null, { timeMode: 'root' });
}

function typed(state: State, text: string): State {
  return pressed(state, `f ${keysOf(text)}`);
}

/** The state after the first of the documents that decide were asked. */
function answered(state: State, count: number): State {
  const asked = bodiesToAsk(state, count);
  if (asked === null) throw new Error('no document decides');
  const matches = Uint8Array.from(asked.rows, (_, place) => (place === count - 1 ? 1 : 0));
  return reduce(state, { kind: 'bodies-filtered', asked, reply: { count, matches, failure: null } });
}

const cases: readonly (readonly [name: string, after: (state: State) => State])[] = [
  ['filter-just-opened', (state) => typed(state, '')],
  ['filter-of-a-status-while-typed', (state) => typed(state, 'status:failed !is:propagated')],
  ['filter-with-a-mistake', (state) => typed(state, 'is:cause tsak:ship-label')],
  [
    'filter-with-a-mistake-at-the-end',
    (state) => typed(state, 'task:ship-label (status:failed | duration:>5'),
  ],
  ['filter-with-a-long-mistake', (state) => typed(state, 'status:failed error:/timed(?=out)/')],
  ['filter-value-chosen', (state) => pressed(typed(state, 'task:'), 'tab tab')],
  ['filter-kept', (state) => pressed(typed(state, 'task:send-email | is:cause'), 'enter')],
  ['filter-while-bodies-are-read', (state) => answered(typed(state, 'payload.carrier:northpost'), 5)],
  ['filter-without-a-match', (state) => pressed(typed(state, 'task:nothing-like-it'), 'enter')],
  ['filter-with-failures-only', (state) => pressed(typed(state, 'task:*'), 'enter F')],
];

test.each([
  ['40x12', /\(esc\) {2}F, cause, zoom$/],
  ['80x24', /status:failed: \d+ .*\(esc\) {2}failures only, one cause, narrowed$/],
  ['120x40', /status:failed: \d+ .*\(esc\) {2}failures only \(F\) {2}one cause \(esc\) {2}narrowed \(esc\)$/],
  ['200x50', /failures only \(F\) {2}one cause: 1 of 3 families \(esc\) {2}narrowed: esc shows all$/],
] as const)('all that narrows the view is told at %s', async (size, told) => {
  const kept = pressed(typed(await stateAt(size), 'status:failed'), 'enter F C enter z');
  expect(screenLines(screenOf(kept))[1]?.trimEnd()).toMatch(told);
});

describe('a mistake', () => {
  const mistakes = [
    ['status:fialed', 'did you mean failed?'],
    ['status:failed task:ship* foo:1', 'there is no field foo; put the text in quotes to find it'],
    ['status:failed error:/timed(?=out)/', 'lookahead cannot be matched in linear time and is not supported'],
    [
      'status:failed created:>2026-13-01',
      'is not a date (2026-05-03), a time (2026-05-03T10:00) or a while ago (-2h)',
    ],
  ] as const;

  test.each(mistakes.flatMap(([text, words]) => sizes.map((size) => [text, size, words] as const)))(
    '%s is told whole at %s, its caret under the place',
    async (text, size, words) => {
      const state = typed(await stateAt(size), text);
      const lines = screenLines(screenOf(state));
      const place = lines.findIndex((line) => /^ (?:f|filter) /.test(line));
      const column = state.filter.draft?.mistake?.column ?? 0;
      expect(lines.at(-1)?.indexOf('^')).toBe((lines[place]?.indexOf(text.slice(0, 6)) ?? 0) + column - 1);
      expect(lines.slice(-6).join(' ').replace(/\s+/g, ' ')).toContain(words);
    },
  );

  test.each([
    ['status:fialed', /^ +\^ failed\?$/],
    ['(status:failed', /^ column 1: this \( h…$/],
  ])('%s is told in short at 20x5', async (text, told) => {
    expect(
      screenLines(screenOf(typed(await stateAt('20x5'), text)))
        .at(-1)
        ?.trimEnd(),
    ).toMatch(told);
  });
});

describe.each(cases)('%s', (name, after) => {
  test.each(sizes)('%s', async (size) => {
    const state = after(await stateAt(size));
    const screen = screenOf(state);
    const path = resolve(frames, `${name}-${size}.txt`);
    const text = screenText(screen);
    if (process.env['UPDATE_FRAMES'] === '1' || !existsSync(path)) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
    expect(screenLines(screen)).toHaveLength(state.size.rows - 1);
    for (const line of [...screen.bottom, ...screen.panes.flatMap(({ lines }) => lines)]) {
      expect(segmentsWidth(line.segments)).toBeLessThanOrEqual(state.size.columns);
    }
  });
});
