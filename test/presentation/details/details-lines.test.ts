import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { detailsTitle } from '../../../source/presentation/details/details-title.ts';
import { lineText, segmentsWidth } from '../../../source/presentation/segments.ts';
import { detailRows, detailTabs } from '../../../source/state/detail-rows.ts';
import type { DetailsTab, Settings, State } from '../../../source/state/state.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures');
const frames = resolve(import.meta.dirname, '../../frames');

type Look = Partial<Pick<State, 'isWrapped' | 'left' | 'pane'>> &
  Partial<Pick<State['details'], 'cursor' | 'top' | 'column' | 'jsonLevel'>> & {
    readonly toggled?: readonly string[];
    readonly settings?: Partial<Settings>;
    /** Task of the run to look at; else where a session opens. */
    readonly task?: string;
  };

interface Frame extends Look {
  readonly name: string;
  readonly fixture: string;
  readonly tab: DetailsTab;
  /** Cells and lines of the pane, its title not counted. */
  readonly pane80?: number;
  readonly pane120?: number;
  readonly pane50?: number;
}

const order = 'run-schema/order-family.ndjson';

/** The details as a person sees them. `UPDATE_FRAMES=1` writes them anew; look at what changed before it is kept. */
const frameCases: readonly Frame[] = [
  { name: 'attempts', fixture: order, tab: 'attempts', pane80: 10, pane120: 12, pane50: 10 },
  { name: 'attempts-of-2024', fixture: 'api-run/legacy-attempts.json', tab: 'attempts', pane80: 10 },
  { name: 'attempts-not-listed', fixture: 'api-run/failed.json', tab: 'attempts', pane80: 10 },
  { name: 'attempts-ascii', fixture: order, tab: 'attempts', pane80: 10, settings: { isAscii: true } },
  {
    name: 'frames-unfolded',
    fixture: order,
    tab: 'attempts',
    pane80: 16,
    toggled: ['frames:3:0', 'frames:3:1'],
    pane: 'details',
    cursor: 7,
  },
  { name: 'overview-of-a-failed-run', fixture: order, tab: 'overview', pane80: 24, pane120: 24 },
  { name: 'overview-of-its-root', fixture: order, task: 'process-order', tab: 'overview', pane120: 24 },
  { name: 'overview-of-a-missing-run', fixture: order, task: 'audit-log', tab: 'overview', pane80: 12 },
  {
    name: 'overview-since-the-start',
    fixture: order,
    tab: 'overview',
    pane80: 16,
    settings: { timeMode: 'root', timeZone: 'Asia/Kolkata' },
  },
  {
    name: 'overview-wrapped',
    fixture: 'api-run/related-runs.json',
    tab: 'overview',
    pane50: 24,
    isWrapped: true,
  },
  { name: 'overview-of-a-success', fixture: 'api-run/success.json', tab: 'overview', pane120: 24 },
  { name: 'error-with-causes', fixture: 'api-run/error-causes.json', tab: 'error', pane80: 12 },
  { name: 'error-of-a-thrown-object', fixture: 'api-run/thrown-object.json', tab: 'error', pane80: 12 },
  { name: 'error-of-trigger-dev', fixture: 'api-run/depth-one.json', tab: 'error', pane80: 6 },
  { name: 'errors-that-differ', fixture: 'api-run/legacy-attempts.json', tab: 'error', pane80: 12 },
  { name: 'payload', fixture: order, tab: 'payload', pane80: 16 },
  {
    name: 'json-to-level-1',
    fixture: order,
    tab: 'json',
    pane80: 18,
    jsonLevel: 1,
    pane: 'details',
    cursor: 3,
  },
  { name: 'json-scrolled-sideways', fixture: order, tab: 'json', pane50: 12, left: 12, pane: 'details' },
  { name: 'waits', fixture: 'trace/retried.json', tab: 'attempts', pane80: 10, pane120: 10, pane50: 10 },
  { name: 'waits-that-go-on', fixture: 'trace/goes-on.json', tab: 'attempts', pane80: 8 },
  { name: 'log', fixture: 'trace/retried.json', tab: 'log', pane80: 12, pane120: 12, pane50: 12 },
  { name: 'several-documents', fixture: 'api-run/realtime-states.ndjson', tab: 'overview', pane80: 30 },
  { name: 'json-of-several-documents', fixture: 'api-run/realtime-states.ndjson', tab: 'json', pane80: 12 },
  { name: 'unwrapped-payload', fixture: 'database-row/bodies.ndjson', tab: 'payload', pane80: 8 },
  { name: 'problems', fixture: 'invalid/wrong-types.json', tab: 'problems', pane80: 14 },
  { name: 'contradictions', fixture: 'run-schema/clock-skew.ndjson', tab: 'problems', pane80: 8 },
  { name: 'control-characters', fixture: 'hostile/control-characters.ndjson', tab: 'error', pane80: 8 },
  { name: 'escape-sequences', fixture: 'hostile/escape-sequences.ndjson', tab: 'json', pane80: 20 },
];

const frameFiles = frameCases.flatMap((frame) =>
  ([80, 120, 50] as const).flatMap((width) => {
    const height = frame[`pane${width}`];
    return height === undefined
      ? []
      : [{ ...frame, width, height, file: `details-${frame.name}-${width}x${height}` }];
  }),
);

describe('a frame', () => {
  test.each(frameFiles)('$file', async ({ file, width, height, fixture, tab, ...look }) => {
    const state = await lookingAt(documentsOf(fixture), width, tab, look);
    const shown = framed(state, width, height);
    const path = resolve(frames, `${file}.txt`);
    if (process.env['UPDATE_FRAMES'] === '1') writeFileSync(path, shown);
    expect(existsSync(path), `no frame ${path}: UPDATE_FRAMES=1 writes it`).toBe(true);
    expect(shown).toBe(readFileSync(path, 'utf8'));
  });
});

describe('the lines', () => {
  test('are as many and as wide as asked, and hold nothing that a terminal acts on, whatever the document says', async () => {
    await fc.assert(
      fc.asyncProperty(
        wildDocument,
        fc.integer({ min: 20, max: 160 }),
        fc.integer({ min: 1, max: 30 }),
        fc.record({
          cursor: fc.nat(60),
          left: fc.nat(30),
          isWrapped: fc.boolean(),
          jsonLevel: fc.nat(5),
          column: fc.constantFrom('left' as const, 'right' as const),
        }),
        fc.record({ isAscii: fc.boolean(), timeMode: fc.constantFrom('absolute', 'root', 'failure') }),
        async (document, width, height, look, settings) => {
          const start = await lookingAt([document], width, 'overview', {
            ...look,
            pane: 'details',
            settings,
          });
          for (const tab of new Set<DetailsTab>([...detailTabs(start), 'error', 'payload', 'problems'])) {
            const state = withCursor({ ...start, details: { ...start.details, tab } }, look.cursor, height);
            const lines = [detailsTitle(state, width), ...detailsLines(state, width, height)];
            expect(lines).toHaveLength(height + 1);
            for (const line of lines) expect(segmentsWidth(line.segments)).toBe(width);
            expect(lines.map(lineText).join('')).not.toMatch(
              /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
            );
            expect(lines.map(lineText).join('\n')).not.toMatch(/NaN|Invalid Date|undefined|\[object/);
            const mark = settings.isAscii ? /^>|\| >/m : /^❯|│ ❯/m;
            expect(lines.map(lineText).join('\n')).toMatch(mark);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  test('show the cursor’s row where wrapped rows above it fill the pane', async () => {
    const payload = Array.from({ length: 9 }, (_, at) => `${at} ${'long '.repeat(60)}`);
    const look = { isWrapped: true, cursor: 8, pane: 'details' as const };
    const state = await lookingAt([run({ payload })], 40, 'payload', look);
    const lines = detailsLines(state, 40, 9).map(lineText);
    expect(lines.some((line) => line.startsWith('❯') && line.includes('"7 long'))).toBe(true);
  });

  test('of a string of a hundred million characters are made of its first few, and tell the rest', async () => {
    const payload = `"${'a'.repeat(100_000_000)}"`;
    const document = JSON.stringify(run({})).replace('"payload":null', `"payload":${payload}`);
    const state = await lookingAt([document], 80, 'payload', {});
    const [line] = detailsLines(state, 80, 3).map(lineText);
    expect(line).toMatch(/^ {2}▶ "a{50,}… 100 MB more *$/);
    const scrolled = detailsLines({ ...state, pane: 'details', left: 1000 }, 80, 3).map(lineText);
    expect(scrolled[0]).toMatch(/a… 100 MB more *$/);
  });

  test('of a message of ten million characters tell how many are left out', async () => {
    const message = 'm'.repeat(10_000_000);
    const state = await lookingAt([run({ error: { message } })], 80, 'error', {});
    const lines = detailsLines(state, 80, 9).map(lineText);
    expect(lines.join('\n')).toMatch(/m… 9,999,\d{3} more/);
    expect(lines.filter((line) => line.includes('mmm'))).toHaveLength(3);
  });

  test('are drawn without asking for a row outside the window', async () => {
    const payload = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key${at}`, at]));
    const state = await lookingAt([run({ payload })], 80, 'payload', {
      cursor: 30_005,
      top: 30_000,
      pane: 'details',
    });
    expect(detailRows(state).count).toBe(50_002);
    const lines = detailsLines(state, 80, 8).map(lineText);
    expect(lines[0]).toMatch(/^ {6}"key29999": 29999 *$/);
    expect(lines[5]).toMatch(/^❯ {5}"key30004": 30004 *$/);
  });

  test('cannot be forged by a message: its further lines bear a mark', async () => {
    const message = 'real\n    at forged (src/a.ts:1:1)      <- your code\n! Error: forged';
    const state = await lookingAt([run({ error: { name: 'Error', message } })], 80, 'error', {});
    expect(detailsLines(state, 80, 3).map((line) => lineText(line).trimEnd())).toEqual([
      '  ! Error: real',
      '  │     at forged (src/a.ts:1:1)      <- your code',
      '  │ ! Error: forged',
    ]);
  });

  test('keep digits, escapes and empty things as they are', async () => {
    const payload =
      '{"big":9007199254740993,"huge":1e999,"":null,"text":"a\\n\\"b\\"\\\\u{200b}","e":[{}],"n":[[]]}';
    const document = JSON.stringify(run({})).replace('"payload":null', `"payload":${payload}`);
    const state = await lookingAt([document], 80, 'payload', {});
    expect(detailsLines(state, 80, 12).map((line) => lineText(line).trimEnd())).toEqual([
      '  ▼ {',
      '      "big": 9007199254740993',
      '      "huge": 1e999',
      '      "": null',
      '      "text": "a\\n\\"b\\"\\\\\\\\u{200b}"',
      '    ▼ "e": [',
      '        {}',
      '      ]',
      '    ▼ "n": [',
      '        []',
      '      ]',
      '    }',
    ]);
  });
});

describe('the title', () => {
  test.each([
    [80, '─ ship-label  ─ brief │ overview │ [attempts] │ error │ payload │ json ─'],
    [
      120,
      '─ ship-label  run_0p4j6lx00k2eyk0p8re6z  ─ brief │ overview │ [attempts] │ error │ payload │ json ────',
    ],
    [50, '─ brief │ overview │ [attempts] │ error › ────────'],
    [40, '─ ‹ overview │ [attempts] │ error › ──'],
    [20, '─ ‹ [attempts] › ───'],
  ])('at %i cells', async (width, title) => {
    const state = await lookingAt(documentsOf(order), width, 'attempts', {});
    expect(lineText(detailsTitle(state, width)).slice(0, title.length)).toBe(title);
  });

  test('names the current tab also where it has nothing to show', async () => {
    const state = await lookingAt([run({})], 80, 'output', {});
    expect(lineText(detailsTitle(state, 80))).toContain(' │ [output] ─');
  });
});

function run(parts: object): object {
  return { id: 'run_a', status: 'FAILED', taskIdentifier: 'task', attempts: [], payload: null, ...parts };
}

async function lookingAt(
  documents: readonly (string | object)[],
  width: number,
  tab: DetailsTab,
  { toggled = [], settings = {}, task, pane, isWrapped, left, ...details }: Look,
): Promise<State> {
  const size = { columns: width, rows: width >= 100 ? 40 : 24 };
  const select = task === undefined ? null : idOfTask(documents, task);
  const state = await stateOfDocuments(documents, size, select, { timeMode: 'absolute', ...settings });
  return {
    ...state,
    pane: pane ?? 'tree',
    isWrapped: isWrapped ?? false,
    left: left ?? 0,
    details: { ...state.details, ...details, tab, toggledFolds: new Set(toggled) },
  };
}

/** As the reducers keep it: on a row that there is, in the window. */
function withCursor(state: State, wanted: number, height: number): State {
  const cursor = Math.max(0, Math.min(wanted, detailRows(state).count - 1));
  return { ...state, details: { ...state.details, cursor, top: Math.max(0, cursor - height + 1) } };
}

function idOfTask(documents: readonly (string | object)[], task: string): string {
  const text = documents.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const match = new RegExp(`"id":"(run_[^"]*)","status":"[^"]*","taskIdentifier":"${task}"`).exec(text);
  return match?.[1] ?? '';
}

function documentsOf(fixture: string): readonly string[] {
  const text = readFileSync(resolve(fixtures, fixture), 'utf8');
  return fixture.endsWith('.ndjson') ? text.split('\n').filter(Boolean) : [text];
}

function framed(state: State, width: number, height: number): string {
  const lines = [detailsTitle(state, width), ...detailsLines(state, width, height)];
  return `${lines.map((line) => `${lineText(line)}│`).join('\n')}\n`;
}

const wildText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'Error: m\n    at f (/app/src/a.ts:1:2)\n    at g (node:x:1:1)',
    '\u001b[2J',
    '漢字'.repeat(30),
    '{"a":[1,{"b":"\u202e"}]}',
    '2026-08-21T11:00:00.000Z',
    '2026-08-21T10:00:00+05',
    '0000-01-01T00:00:00Z',
    'a\tb\r\nc',
  ),
);

const wildError = fc.option(
  fc.record(
    { name: wildText, message: wildText, stackTrace: wildText, stack: wildText },
    { requiredKeys: [] },
  ),
);

const wildDocument = fc
  .record(
    {
      status: fc.constantFrom('FAILED', 'COMPLETED', 'EXECUTING', 'W\u001bAT', 'CRASHED', 'QUEUED'),
      taskIdentifier: wildText,
      version: wildText,
      createdAt: wildText,
      startedAt: wildText,
      finishedAt: wildText,
      tags: fc.array(wildText, { maxLength: 3 }),
      payload: fc.oneof(fc.jsonValue(), wildText),
      output: fc.jsonValue(),
      metadata: fc.jsonValue(),
      attemptCount: fc.oneof(fc.nat(5), wildText),
      error: wildError,
      attempts: fc.array(
        fc.record(
          {
            status: fc.constantFrom('FAILED', 'COMPLETED', 'EXECUTING', 'odd'),
            startedAt: wildText,
            completedAt: wildText,
            error: wildError,
          },
          { requiredKeys: [] },
        ),
        { maxLength: 4 },
      ),
      extra: fc.jsonValue(),
    },
    { requiredKeys: ['status'] },
  )
  .map((parts) => ({ id: 'run_wild', ...parts }));
