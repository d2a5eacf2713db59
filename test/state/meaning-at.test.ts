/** Statuses, verdicts and codes are explained where they stand. */
import { describe, expect, test } from 'vitest';
import { helpedCodes } from '../../source/model/error-code-help.ts';
import { runStates, stateFacts } from '../../source/model/run-state.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import { glossary, glossaryOfCode, glossaryOfState } from '../../source/state/glossary.ts';
import { helpPage } from '../../source/state/help-lines.ts';
import { tellMeaning } from '../../source/state/meaning-at.ts';
import type { DetailsTab, State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const wide = { columns: 150, rows: 25 };
const oom = { code: 'TASK_PROCESS_OOM_KILLED', message: 'Process ran out of memory' };
const crashed: TerseRun = {
  id: 'run_a',
  task: 'resize',
  status: 'CRASHED',
  created: 0,
  started: 1,
  finished: 9,
  error: oom,
  attempts: [
    { status: 'FAILED', started: 1, finished: 2, error: { name: 'E', message: 'no' } },
    { status: 'FAILED', started: 4, finished: 9, error: oom },
  ],
};

/** The state with the keys in a tab of the details, on the first row whose text begins so. */
function onRow(runs: readonly TerseRun[], tab: DetailsTab, beginning: string, size = wide): State {
  const opened = stateOf(collectionOf(runs), size);
  const state = {
    ...opened,
    pane: 'details' as const,
    details: { ...opened.details, tab, isTabChosen: true },
  };
  const place = detailTexts(detailRows(state)).findIndex((text) => text.startsWith(beginning));
  expect(place).toBeGreaterThanOrEqual(0);
  return pressed(state, 'j '.repeat(place));
}

describe('enter tells what it means', () => {
  test.each<[string, DetailsTab, string, string]>([
    [
      'a status',
      'overview',
      'Status',
      "Crashed: crashed, won't be retried; most often out of memory; a failure (CRASHED)",
    ],
    ['a verdict', 'overview', 'Verdict', 'cause: no child explains why it failed'],
    ['an attempt', 'attempts', '#1', 'Failed: failed with errors; a failure (COMPLETED_WITH_ERRORS, FAILED)'],
    [
      'a gap',
      'attempts',
      'gap',
      'gap: between two attempts: back-off or a wait, the JSON does not say which',
    ],
    [
      'a code in a message',
      'error',
      '! TASK_PROCESS',
      'TASK_PROCESS_OOM_KILLED: The process ran out of memory: use a larger machine, or hold less in memory at once',
    ],
  ])('%s', (_, tab, beginning, notice) => {
    const size = { columns: 150, rows: tab === 'overview' ? 22 : 25 };
    const state = onRow([crashed], tab, beginning, tab === 'overview' ? { ...size, columns: 99 } : size);
    expect(pressed(state, 'enter').notice).toBe(notice);
    expect(pressed(state, 'space').notice).toBe('nothing folds here');
  });

  test('in the help, at its place, where the last line is too short', () => {
    const narrow = onRow([crashed], 'overview', 'Error: TASK_PROCESS', { columns: 60, rows: 24 });
    const told = pressed(narrow, 'enter');
    const { overlay } = told;
    if (overlay?.kind !== 'help') throw new Error('the help is not open');
    const page = helpPage(told);
    expect(page.items[overlay.selected]).toMatchObject({ kind: 'word', label: 'TASK_PROCESS_OOM_KILLED' });
    const line = page.from[overlay.selected] ?? -1;
    expect(line).toBeGreaterThanOrEqual(overlay.top);
    expect(line).toBeLessThan(overlay.top + page.rows);
    expect(pressed(told, 'escape')).toEqual({ ...narrow, hasMoved: true });
  });
});

test('no word stands in the table twice, and each can be told', () => {
  const words = glossary.map(({ word }) => word);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  for (const entry of glossary) {
    expect(entry.text).not.toBe('');
    for (const columns of [20, 200]) {
      const told = tellMeaning(stateOf(collectionOf([crashed]), { columns, rows: 24 }), entry);
      const { overlay } = told;
      const said =
        told.notice ?? (overlay?.kind === 'help' ? helpPage(told).items[overlay.selected]?.text : null);
      expect(said).toContain(entry.text);
    }
  }
});

test('every state, and every code with a sentence of help, has its entry', () => {
  for (const state of runStates) {
    const entry = glossaryOfState(state);
    expect(entry?.word).toBe(stateFacts[state].label);
    for (const status of stateFacts[state].statuses) expect(entry?.text).toContain(status);
  }
  for (const code of helpedCodes) {
    expect(glossaryOfCode(`trigger.dev internal error (${code})`)?.word ?? code).toBe(code);
    expect(glossaryOfCode(`${code}: message`)).toEqual(glossaryOfCode(code));
  }
  expect(glossaryOfCode('CarrierError: no such thing')).toBeNull();
  expect(glossaryOfCode(`${'x'.repeat(600)} SIGTERM`)).toBeNull();
  expect(glossaryOfCode('killed by SIGTERM')?.word).toBe('SIGTERM');
});
