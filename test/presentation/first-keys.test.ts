/** The keys that suffice for a beginning stand where there is nothing else, until one is pressed. */
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenLines } from '../../source/presentation/screen-text.ts';
import { firstKeys } from '../../source/state/first-keys.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { Settings, Size, State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

function family(children: number, status: string): readonly TerseRun[] {
  const below = Array.from({ length: children }, (_, at) => ({
    id: `run_${at}`,
    task: `task-${at}`,
    parent: 'run_top',
    status,
    created: 1,
    started: 2,
    finished: 3 + at,
  }));
  return [{ id: 'run_top', task: 'top', status, created: 0, started: 0, finished: 99 }, ...below];
}

function opened(runs: readonly TerseRun[], size: Size, settings: Partial<Settings> = {}): State {
  const state = stateOf(collectionOf(runs), size, settings);
  return { ...state, details: { ...state.details, isOpen: false } };
}

/** A run that has next to nothing to tell. */
const bareDocument = {
  createdAt: '2026-11-03T08:00:00.000Z',
  updatedAt: '2026-11-03T08:00:01.000Z',
  isTest: false,
  tags: [],
  attempts: [],
};

const text = (state: State): string => screenLines(screenOf(state)).join('\n');
const lines = (state: State) =>
  firstKeys(state).map((keys) => keys.map((key) => `${key.label} ${key.text}`).join('  '));
const small = { columns: 80, rows: 24 };

test('three lines: moving and folding; what failed and why; what to ask with', () => {
  expect(lines(opened(family(2, 'FAILED'), small))).toEqual([
    '↑↓ move  ←→ fold, unfold  enter open',
    'eE next, previous failure  r its cause  C all causes',
    '/ find  f filter  y copy  : all commands  ? help  q quit',
  ]);
});

test('where nothing failed the second tells of figures', () => {
  expect(lines(opened(family(2, 'COMPLETED'), small))[1]).toBe('A tasks in figures  D the slowest run');
});

test('with the keys of a preset, of the config file and of ASCII', () => {
  const less = lines(opened(family(2, 'FAILED'), small, { keys: 'less' }));
  expect(less[2]).toBe('/ find  & filter  y copy  : all commands  ? help  q quit');
  const trigger = lines(opened(family(2, 'FAILED'), small, { keys: 'trigger' }));
  expect(trigger[1]).toBe('ctrl-e E next, previous failure  r its cause  C all causes');
  const bindings = new Map([
    ['causes', ['ctrl-t']],
    ['copy', []],
  ]);
  const own = lines(opened(family(2, 'FAILED'), small, { bindings }));
  expect(own.slice(1)).toEqual([
    'eE next, previous failure  r its cause  ctrl-t all causes',
    '/ find  f filter  : all commands  ? help  q quit',
  ]);
  expect(lines(opened(family(2, 'FAILED'), small, { isAscii: true }))[0]).toBe(
    'kj move  hl fold, unfold  enter open',
  );
});

describe('they never hide a row', () => {
  // 24 rows: 19 for the tree.
  test.each([
    [1, true],
    [12, true],
    [13, true],
    [14, false],
    [18, false],
    [40, false],
  ])('with %i children', (children, isThere) => {
    const runs = family(children, 'COMPLETED').map((run) => ({ ...run }));
    const state = pressed(opened(runs, small), '=');
    const shown = { ...state, hasMoved: false, notice: null };
    const rows = shown.visible.count;
    expect(text(shown).includes('/ find  f filter  y copy')).toBe(isThere);
    expect(19 - rows >= 5).toBe(isThere);
    const without = text({ ...shown, hasMoved: true }).split('\n');
    for (const [at, line] of text(shown).split('\n').entries()) {
      if (without[at]?.trim() !== '') expect(line).toBe(without[at]);
    }
  });
});

test('the first key takes them away, a resize does not', () => {
  const state = opened(family(3, 'FAILED'), small);
  expect(text(state)).toContain('all commands');
  expect(text(pressed(state, 'j'))).not.toContain('all commands');
  expect(text(pressed(state, 'é'))).not.toContain('all commands');
  expect(text(pressed(state, '?'))).not.toContain('all commands  ? help');
  const resized = reduce(state, { kind: 'resized', size: { columns: 70, rows: 20 } });
  expect(text(resized)).toContain('all commands');
});

test('below the details where the tree leaves no room, once all of these is there', async () => {
  const document = { ...bareDocument, id: 'run_one', taskIdentifier: 'one', status: 'CANCELLED' };
  const state = await stateOfDocuments([document], { columns: 80, rows: 60 });
  expect(text(state)).toContain('all commands');
  const before = { ...state, bodies: new Map() };
  expect(text(before)).not.toContain('all commands');
  // Beside the tree they would be read as the details'.
  const wide = await stateOfDocuments([document], { columns: 200, rows: 50 });
  expect(text(wide).split('all commands')).toHaveLength(2);
});

test.each([
  [40, 20],
  [20, 12],
  [300, 60],
])('at %i×%i each line fits', (columns, rows) => {
  const state = opened(family(1, 'FAILED'), { columns, rows });
  for (const line of screenLines(screenOf(state))) expect([...line].length).toBeLessThanOrEqual(columns);
  expect(text(state)).toMatch(columns < 30 ? /↑↓ move {2}/ : /↑↓ move {2}←→ fold, unfold/);
});
