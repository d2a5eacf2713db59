/** Single lines and names: verdict, breadcrumb, time axis, quoted names, marked matches. */
import { describe, expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { breadcrumbLine } from '../../source/presentation/breadcrumb-line.ts';
import { formatBytes, formatCount, formatCounted } from '../../source/presentation/format-count.ts';
import { markMatches } from '../../source/presentation/mark-matches.ts';
import { cutName, quotedName } from '../../source/presentation/run-name.ts';
import { lineText, segment, segmentsText } from '../../source/presentation/segments.ts';
import { timeAxisText } from '../../source/presentation/time-axis.ts';
import { verdictLine } from '../../source/presentation/verdict-line.ts';
import { visible } from '../../source/presentation/visible.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const family = collectionOf([
  { id: 'run_1', task: 'process-order', status: 'FAILED', created: 0, started: 0, finished: 9 },
  {
    id: 'run_2',
    task: 'fulfil-order',
    status: 'FAILED',
    parent: 'run_1',
    created: 1,
    started: 1,
    finished: 8,
  },
  { id: 'run_3', task: 'ship-label', status: 'FAILED', parent: 'run_2', created: 2, started: 2, finished: 7 },
  { id: 'run_4', task: 'nightly', created: 0, started: 0, finished: 9, isInvalid: true },
  { id: 'run_5', task: 'nightly', status: 'EXECUTING', created: 0, started: 0 },
]);

function verdict(runs: RunCollection, width: number): string {
  return lineText(verdictLine(stateOf(runs), width));
}

describe('the verdict', () => {
  test.each([
    [90, ' runs.ndjson  5 runs, 3 families  ✘ 3 failed = 1 cause  ◐ 1 unfinished  ! 1 invalid   1/3 '],
    [80, ' runs.ndjson  5 runs, 3 families  ✘ 3 failed = 1 cause  ◐ 1  ! 1 invalid    1/3 '],
    [70, ' runs.ndjson  5 runs  ✘ 3 failed = 1 cause  ! 1 invalid           1/3 '],
    [40, ' runs.ndjson  5 runs  ✘ 3  ! 1      1/3 '],
    [30, ' 5 runs  ✘ 3 failed  ! 1  1/3 '],
    [20, ' ✘ 3  ! 1       1/3 '],
  ])('at %i', (width, text) => {
    expect(verdict(family, width)).toBe(text);
  });

  test('says that nothing failed', () => {
    expect(verdict(collectionOf([{ id: 'run_1' }]), 40).trimEnd()).toBe(' runs.ndjson  1 run  ✔ none failed');
  });

  test.each([
    [{ isComplete: false, bytesRead: 42, bytesTotal: 100 }, 'reading 42% …'],
    [{ isComplete: false, bytesRead: 100, bytesTotal: 100 }, 'reading 99% …'],
    [{ isComplete: false, bytesRead: 12_000_000, bytesTotal: null }, 'reading 12 MB …'],
    [{ isComplete: false, bytesRead: 0, bytesTotal: 0 }, 'reading …'],
  ])('while it reads: %o', (progress, text) => {
    expect(verdict({ ...family, progress }, 100)).toContain(text);
  });

  test('a file cannot pass for a verdict', () => {
    const runs = { ...family, inputs: [{ name: 'x  ✔ none failed' }] };
    expect(verdict(runs, 100)).toContain('"x  ✔ none failed"');
  });
});

describe('the breadcrumb', () => {
  const state = stateOf(family);
  test.each([
    [60, ' process-order › fulfil-order › ship-label'],
    [41, ' … › fulfil-order › ship-label'],
    [30, ' … › fulfil-order › ship-label'],
    [29, ' … › ship-label'],
    [13, ' ship-label'],
    [8, ' ship-l…'],
  ])('at %i', (width, text) => {
    expect(lineText(breadcrumbLine(state, width)).trimEnd()).toBe(text);
    expect(lineText(breadcrumbLine(state, width))).toHaveLength(width);
  });

  test('says that the view is narrowed', () => {
    expect(lineText(breadcrumbLine(pressed(state, 'z'), 80)).trimEnd()).toMatch(/narrowed: esc shows all$/);
  });
});

describe('the time axis', () => {
  const label = (timeMs: number) => `+${timeMs / 1000}s`;
  test.each([
    [0, 41_200, 45, '+0s       +10s       +20s       +30s         '],
    [0, 0, 10, '          '],
    [Number.NaN, Number.NaN, 5, '     '],
    [0, 10_000, 4, '+0s '],
    [0, 10_000, 2, '  '],
  ])('from %d to %d in %i cells', (startMs, endMs, cells, text) => {
    const shown = timeAxisText({ startMs, endMs }, cells, { originMs: 0, label });
    expect(shown).toHaveLength(cells);
    expect(shown.trimEnd()).toBe(text.trimEnd());
  });

  test('ends soon, whatever the span', () => {
    for (const endMs of [1, 999, 1e9, 1e13, 8.64e15]) {
      expect(timeAxisText({ startMs: -8.64e15, endMs }, 60, { originMs: 0, label: () => 'x' })).toHaveLength(
        60,
      );
    }
  });
});

describe('names', () => {
  test.each([
    ['send-email', 'send-email'],
    ['src/trigger/send email.ts', 'src/trigger/send email.ts'],
    ['注文を処理する', '注文を処理する'],
    ['', '""'],
    ['a  b', '"a  b"'],
    [' a', '" a"'],
    ['ship-label ×3', '"ship-label ×3"'],
    ['✔ fine', '"✔ fine"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\u001bb', '"a␛b"'],
    ['12 × send', '"12 × send"'],
  ])('%j stands as %s', (name, shown) => {
    expect(quotedName(name)).toBe(shown);
  });

  test('a cut name keeps its quotes closed', () => {
    expect(cutName(quotedName('✔ charge-card  2.1s'), 10)).toBe('"✔ charg…"');
    expect(cutName(quotedName('charge-card'), 6)).toBe('charg…');
    expect(quotedName('x'.repeat(1_000_000)).length).toBeLessThan(500);
    expect(quotedName('✘'.repeat(1_000_000)).length).toBeLessThan(500);
  });
});

describe('marked matches', () => {
  test.each([
    ['send-email', 'em', ['send-', '[em]', 'ail']],
    ['send-email', 'e', ['s', '[e]', 'nd-', '[e]', 'mail']],
    ['send-email', '', ['send-email']],
    ['Send', 'send', ['[Send]']],
    ['send', 'Send', ['send']],
    ['e\u0301a', 'a', ['e\u0301', '[a]']],
    ['e\u0301a', 'e', ['e\u0301a']],
  ])('%s, %s', (text, find, parts) => {
    const marked = markMatches([segment(visible(text), 'strong')], find);
    expect(marked.map((part) => (part.tone === 'match' ? `[${part.text}]` : part.text))).toEqual(parts);
    expect(segmentsText(marked)).toBe(text);
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('%i is %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test('counts with their nouns', () => {
  expect(formatCounted(1, 'family', 'families')).toBe('1 family');
  expect(formatCounted(2, 'family', 'families')).toBe('2 families');
  expect(formatCounted(2000, 'run')).toBe('2,000 runs');
});

test.each([
  [0, '0 B'],
  [980, '980 B'],
  [1000, '1.0 kB'],
  [12_400, '12 kB'],
  [999_600, '1.0 MB'],
  [1_400_000_000, '1.4 GB'],
  [2_600_000_000_000, '2600 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
