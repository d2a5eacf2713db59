import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRow } from '../../source/model/run-index.ts';
import type { Screen } from '../../source/presentation/screen.ts';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenLines, screenText } from '../../source/presentation/screen-text.ts';
import { segmentsWidth } from '../../source/presentation/segments.ts';
import { keymap } from '../../source/state/keymap.ts';
import type { Settings, Size, State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const frames = resolve(import.meta.dirname, '../frames');

interface Frame {
  /** Name of the frame's file: what it shows. */
  readonly name: string;
  readonly fixture: string;
  readonly size: string;
  readonly keys?: string;
  readonly select?: string;
  readonly settings?: Partial<Settings>;
}

/** Screens as a person sees them. `UPDATE_FRAMES=1` writes them anew; look at what changed before it is kept. */
const frameCases: readonly Frame[] = [
  ...['40x12', '80x24', '120x40', '200x50'].map((size) => ({
    name: `command-line-${size}`,
    fixture: 'run-schema/order-family.ndjson',
    size,
    keys: ': f a i l tab',
  })),
  {
    name: 'command-line-of-an-argument-ascii-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: ': t i m e space',
    settings: { isAscii: true },
  },
  {
    name: 'command-line-just-opened-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: ':',
  },
  {
    name: 'number-before-a-key-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '2 5',
  },
  {
    name: 'help-with-keys-of-less-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '?',
    settings: { keys: 'less' },
  },
  { name: 'opens-on-the-cause-80x24', fixture: 'run-schema/order-family.ndjson', size: '80x24' },
  { name: 'opens-on-the-cause-120x40', fixture: 'run-schema/order-family.ndjson', size: '120x40' },
  { name: 'opens-on-the-cause-200x50', fixture: 'run-schema/order-family.ndjson', size: '200x50' },
  { name: 'opens-on-the-cause-40x12', fixture: 'run-schema/order-family.ndjson', size: '40x12' },
  { name: 'opens-on-the-cause-20x5', fixture: 'run-schema/order-family.ndjson', size: '20x5' },
  { name: 'too-small-19x4', fixture: 'run-schema/order-family.ndjson', size: '19x4' },
  {
    name: 'details-alone-on-a-small-screen-40x12',
    fixture: 'run-schema/order-family.ndjson',
    size: '40x12',
    keys: 'tab',
  },
  {
    name: 'ascii-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    settings: { isAscii: true },
  },
  {
    name: 'ascii-120x40',
    fixture: 'run-schema/order-family.ndjson',
    size: '120x40',
    settings: { isAscii: true },
  },
  {
    name: 'all-unfolded-without-details-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '= d',
  },
  {
    name: 'all-folded-says-how-much-it-hides-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '-',
  },
  { name: 'narrowed-to-a-run-80x24', fixture: 'run-schema/order-family.ndjson', size: '80x24', keys: 'p z' },
  {
    name: 'times-as-dates-120x40',
    fixture: 'run-schema/order-family.ndjson',
    size: '120x40',
    settings: { timeMode: 'absolute' },
  },
  {
    name: 'times-since-the-first-failure-120x40',
    fixture: 'run-schema/order-family.ndjson',
    size: '120x40',
    settings: { timeMode: 'failure' },
  },
  {
    name: 'find-with-a-counter-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '/ s e n d enter n',
  },
  {
    name: 'find-while-typing-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: '/ l a b e l',
  },
  {
    name: 'find-without-a-match-40x12',
    fixture: 'run-schema/order-family.ndjson',
    size: '40x12',
    keys: '/ x x x',
  },
  {
    name: 'a-key-that-does-nothing-says-why-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: 't p',
  },
  { name: 'help-80x24', fixture: 'run-schema/order-family.ndjson', size: '80x24', keys: '?' },
  { name: 'help-120x40', fixture: 'run-schema/order-family.ndjson', size: '120x40', keys: '?' },
  { name: 'help-200x50', fixture: 'run-schema/order-family.ndjson', size: '200x50', keys: '?' },
  {
    name: 'help-of-the-details-scrolled-80x24',
    fixture: 'run-schema/order-family.ndjson',
    size: '80x24',
    keys: 'tab ? pagedown',
  },
  {
    name: 'help-over-a-list-searched-40x12',
    fixture: 'run-schema/order-family.ndjson',
    size: '40x12',
    keys: 'A ? / s o r t enter j',
  },
  {
    name: 'help-of-words-ascii-120x40',
    fixture: 'run-schema/order-family.ndjson',
    size: '120x40',
    keys: '? G',
    settings: { isAscii: true },
  },
  { name: 'help-40x12', fixture: 'run-schema/order-family.ndjson', size: '40x12', keys: '?' },
  { name: 'every-status-120x40', fixture: 'run-schema/every-status.ndjson', size: '120x40', keys: '=' },
  {
    name: 'every-status-ascii-100x30',
    fixture: 'run-schema/every-status.ndjson',
    size: '100x30',
    keys: '= d',
    settings: { isAscii: true },
  },
  { name: 'clock-skew-80x24', fixture: 'run-schema/clock-skew.ndjson', size: '80x24' },
  { name: 'missing-times-120x40', fixture: 'run-schema/missing-times.ndjson', size: '120x40' },
  { name: 'orphan-below-a-hole-80x24', fixture: 'run-schema/orphan.ndjson', size: '80x24' },
  { name: 'cycle-80x24', fixture: 'run-schema/cycle.ndjson', size: '80x24' },
  { name: 'hundred-deep-80x24', fixture: 'run-schema/hundred-deep.ndjson', size: '80x24' },
  { name: 'hundred-deep-40x12', fixture: 'run-schema/hundred-deep.ndjson', size: '40x12' },
  { name: 'fan-out-120x40', fixture: 'run-schema/fan-out.ndjson', size: '120x40' },
  { name: 'many-families-200x50', fixture: 'run-schema/one-cause-in-many-families.ndjson', size: '200x50' },
  {
    name: 'causes-120x40',
    fixture: 'run-schema/one-cause-in-many-families.ndjson',
    size: '120x40',
    keys: 'C',
  },
  {
    name: 'causes-ascii-80x24',
    fixture: 'run-schema/one-cause-in-many-families.ndjson',
    size: '80x24',
    keys: 'C',
    settings: { isAscii: true },
  },
  { name: 'causes-40x12', fixture: 'run-schema/two-causes.ndjson', size: '40x12', keys: 'C' },
  {
    name: 'one-cause-alone-80x24',
    fixture: 'run-schema/one-cause-in-many-families.ndjson',
    size: '80x24',
    keys: 'C enter',
  },
  {
    name: 'failures-only-80x24',
    fixture: 'run-schema/failed-child-of-good-parent.ndjson',
    size: '80x24',
    keys: 'F',
  },
  { name: 'scripts-stay-aligned-80x24', fixture: 'run-schema/scripts.ndjson', size: '80x24', keys: '=' },
  { name: 'forged-chrome-80x24', fixture: 'hostile/forged-chrome.ndjson', size: '80x24' },
  { name: 'control-characters-80x24', fixture: 'hostile/control-characters.ndjson', size: '80x24' },
  { name: 'hidden-characters-80x24', fixture: 'hostile/hidden-characters.ndjson', size: '80x24' },
  { name: 'list-page-120x40', fixture: 'list-page/page.json', size: '120x40' },
  { name: 'query-rows-80x24', fixture: 'query-rows/family.json', size: '80x24', keys: 'o' },
  {
    name: 'database-rows-with-attempts-120x40',
    fixture: 'database-row/with-attempts.ndjson',
    size: '120x40',
  },
  { name: 'electric-log-200x50', fixture: 'electric-message/log.ndjson', size: '200x50' },
  { name: 'api-run-with-relations-80x24', fixture: 'api-run/related-runs.json', size: '80x24' },
  { name: 'api-error-80x24', fixture: 'api-error/not-found.json', size: '80x24' },
];

describe('a frame', () => {
  test.each(frameCases)('$name', async ({ name, fixture, size, keys = '', select, settings }) => {
    const state = await stateOfFixture(fixture, sizeOf(size), select ?? null, settings);
    const shown = framed(screenOf(pressed(state, keys)));
    const file = resolve(frames, `${name}.txt`);
    if (process.env['UPDATE_FRAMES'] === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, shown);
    }
    expect(existsSync(file), `no frame ${file}: UPDATE_FRAMES=1 writes it`).toBe(true);
    expect(shown).toBe(readFileSync(file, 'utf8'));
  });
});

describe('a screen', () => {
  test('is exactly as wide as the terminal and one line lower, whatever was read, pressed or resized', () => {
    const keys = [...new Set(keymap.flatMap((binding) => binding.keys))].filter((key) => key !== 'q');
    fc.assert(
      fc.property(
        fc.array(wildRun, { maxLength: 30 }),
        fc.array(fc.constantFrom(...keys, 'a', 'e', '漢'), { maxLength: 25 }),
        fc.record({ columns: fc.integer({ min: 20, max: 200 }), rows: fc.integer({ min: 5, max: 60 }) }),
        fc.boolean(),
        (runs, pressedKeys, size, isAscii) => {
          const state = pressed(stateOf(collectionOf(runs), size, { isAscii }), pressedKeys.join(' '));
          expectWhole(screenOf(state), size);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('holds no sign of ours outside ASCII where only that may be drawn', () => {
    const runs = [
      {
        id: 'run_top',
        status: 'FAILED',
        started: 1,
        finished: 60,
        error: { message: 'a message longer than any screen '.repeat(9) },
      },
      ...Array.from(
        { length: 9 },
        (_, at): TerseRun => ({
          id: `run_${at}`,
          task: 'send',
          parent: 'run_top',
          started: at,
          finished: at + 1,
        }),
      ),
      { id: 'run_gone', presence: 'referenced' as const, task: 'gone', parent: 'run_top' },
    ];
    for (const columns of [20, 40, 80, 120, 200]) {
      const state = stateOf(collectionOf(runs), { columns, rows: 50 }, { isAscii: true });
      expect(screenText(screenOf(state))).toMatch(/^[\x20-\x7e\n]*$/);
      expect(screenText(screenOf(pressed(state, '?')))).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  test.each([
    [19, 24],
    [80, 4],
    [1, 1],
    [7, 3],
  ])('of %i×%i says that it is too small', (columns, rows) => {
    const screen = screenOf(stateOf(collectionOf([{ id: 'run_a' }]), { columns, rows }));
    expectWhole(screen, { columns, rows });
    if (rows > 1) expect(screenText(screen)).toContain('t');
  });

  test('draws a window of a large input without asking for runs outside it', () => {
    const runs = collectionOf(
      Array.from(
        { length: 20_000 },
        (_, at): TerseRun => ({
          id: `run_${at}`,
          status: at % 7 === 0 ? 'FAILED' : 'COMPLETED',
          ...(at % 50 === 0 ? {} : { parent: `run_${at - (at % 50)}` }),
          started: at,
          finished: at + 2,
        }),
      ),
    );
    const state = pressed(stateOf(runs, { columns: 120, rows: 40 }), '= G');
    const asked = new Set<number>();
    const index = new Proxy(runs.index, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (row: unknown, ...rest: unknown[]) => {
          if (typeof row === 'number') asked.add(row);
          return Reflect.apply(value, target, [row, ...rest]);
        };
      },
    });
    screenOf({ ...state, runs: { ...runs, index } });
    expect(asked.size).toBeGreaterThan(10);
    expect(asked.size).toBeLessThan(300);
  });
});

function expectWhole(screen: Screen, { columns, rows }: Size): void {
  for (const line of [...screen.top, ...screen.bottom]) expect(segmentsWidth(line.segments)).toBe(columns);
  for (const pane of screen.panes) {
    expect(pane.column + pane.width).toBeLessThanOrEqual(columns);
    for (const line of pane.lines) expect(segmentsWidth(line.segments)).toBe(pane.width);
  }
  const covered = Array.from({ length: rows - 1 }, () => 0);
  for (const pane of screen.panes) {
    for (const at of pane.lines.keys()) covered[pane.row + at] = (covered[pane.row + at] ?? 0) + pane.width;
  }
  for (const at of screen.top.keys()) covered[at] = columns;
  for (const at of screen.bottom.keys()) covered[rows - 1 - screen.bottom.length + at] = columns;
  expect(covered).toEqual(covered.map(() => columns));
  expect(screenLines(screen)).toHaveLength(rows - 1);
}

/** The frame between rules, so that blanks at the ends of its lines can be seen, with the selected lines told. */
function framed(screen: Screen): string {
  const lines = screenLines(screen).map((line) => `${line}│`);
  const rule = '─'.repeat(screen.columns);
  return [`${rule}┐`, ...lines, `${rule}┘`, ''].join('\n');
}

function sizeOf(text: string): Size {
  const [columns = 80, rows = 24] = text.split('x').map(Number);
  return { columns, rows };
}

async function stateOfFixture(
  fixture: string,
  size: Size,
  select: string | null,
  settings: Partial<Settings> = {},
): Promise<State> {
  const text = readFileSync(resolve(fixtures, fixture), 'utf8');
  const documents = fixture.endsWith('.ndjson')
    ? text.split('\n').filter(Boolean)
    : [text.replaceAll('\n', ' ')];
  const state = await stateOfDocuments(documents, size, select, { timeMode: 'root', ...settings });
  expect(state.cursor === noRow).toBe(state.runs.index.size === 0);
  return state;
}

const time = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });

/** Runs that point at one another at will, with any text as a task and times as they come. */
const wildRun: fc.Arbitrary<TerseRun> = fc
  .record(
    {
      id: fc.integer({ min: 0, max: 25 }).map((number) => `run_${number}`),
      task: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('send-email', '漢字'.repeat(20), '✔ x  2s'),
      ),
      status: fc.constantFrom(
        'COMPLETED',
        'COMPLETED',
        'FAILED',
        'EXECUTING',
        'QUEUED',
        'CRASHED',
        'CANCELED',
        'W\u001bAT',
        '',
      ),
      presence: fc.constantFrom('loaded', 'loaded', 'loaded', 'referenced'),
      parent: fc.option(
        fc.integer({ min: 0, max: 27 }).map((number) => `run_${number}`),
        { nil: undefined },
      ),
      created: time,
      started: time,
      finished: time,
      attemptCount: fc.option(fc.constantFrom(0, 1, 3, 1000), { nil: undefined }),
      error: fc.option(
        fc.record({ name: fc.constantFrom('E', ''), message: fc.string({ unit: 'binary' }) }),
        { nil: undefined },
      ),
    },
    { requiredKeys: ['id'] },
  )
  .map(
    (run) =>
      Object.fromEntries(
        Object.entries(run).filter(([, value]) => value !== undefined),
      ) as unknown as TerseRun,
  );
