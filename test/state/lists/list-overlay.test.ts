/** The lists over the screen: opened, moved over, searched, chosen from, left. */
import { describe, expect, test } from 'vitest';
import { noRow } from '../../../source/model/run-index.ts';
import { selectedEntry } from '../../../source/state/lists/choose-entry.ts';
import type { ListEntry } from '../../../source/state/lists/list-entry.ts';
import { reduce } from '../../../source/state/reduce.ts';
import type { State } from '../../../source/state/state.ts';
import { busyNight } from '../../helpers/busy-night.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

const opening = stateOf(busyNight(), { columns: 120, rows: 40 }, { timeZone: 'UTC' });

/** The selected line in few words; null where no list is open. */
function selected(state: State): string | null {
  const { overlay } = state;
  if (overlay?.kind !== 'list') return null;
  const entry = selectedEntry(state, overlay);
  return entry === undefined ? 'nothing' : words(state, entry);
}

function words({ runs: { index } }: State, entry: ListEntry): string {
  switch (entry.kind) {
    case 'cause':
      return entry.group.error?.name ?? '';
    case 'problem-kind':
      return `${entry.isOpen ? 'v' : '>'} ${entry.name} ${entry.count}`;
    case 'problem':
      return entry.problem.message.slice(0, 20);
    case 'warning':
      return entry.warning.message.slice(0, 20);
    case 'missing':
    case 'stuck':
      return index.id(entry.row);
    case 'task':
      return entry.isAll ? 'all' : (entry.figures.task ?? '');
  }
}

describe('a key opens its list, and closes it', () => {
  test.each([
    ['C', 'CarrierError'],
    ['!', 'v not-json 1'],
    ['I', 'run_lost'],
    ['Z', 'run_waits'],
    ['A', 'all'],
    ['C C', null],
    ['! q', null],
    ['Z escape', null],
    ['C !', 'v not-json 1'],
    ['W W', null],
  ])('%s', (keys, line) => {
    expect(selected(pressed(opening, keys))).toBe(line);
  });
});

describe('tab goes through the lists that have something to show', () => {
  test.each([
    ['C tab', 'problems'],
    ['C tab tab', 'missing'],
    ['C tab tab tab', 'stuck'],
    ['C tab tab tab tab', 'tasks'],
    ['C tab tab tab tab tab', 'times'],
    ['W tab', 'causes'],
    ['C shift-tab', 'times'],
    ['A ,', 'stuck'],
    ['A .', 'times'],
  ])('%s', (keys, list) => {
    expect(pressed(opening, keys).overlay).toMatchObject({ kind: 'list', list });
  });

  test('lists without anything are passed over', () => {
    const well = stateOf(collectionOf([{ id: 'run_1', created: 1, started: 1, finished: 2 }]));
    expect(pressed(well, 'A tab').overlay).toMatchObject({ list: 'times' });
    expect(pressed(well, 'A tab tab').overlay).toMatchObject({ list: 'tasks' });
  });
});

describe('a list without anything says so', () => {
  const well = stateOf(collectionOf([{ id: 'run_1', task: 'a', status: 'EXECUTING' }]));
  test.each([
    ['C', 'nothing failed: there are no causes to list'],
    ['!', 'nothing is wrong with the input: there are no problems to list'],
    ['I', 'no run is missing: every id that is named has its document'],
    ['Z', 'no run is stuck'],
    ['W', 'no run tells when it ended'],
    ['A tab', 'there is nothing else to list'],
  ])('%s', (keys, notice) => {
    expect(pressed(well, keys).notice).toBe(notice);
  });

  test('nobody knows what is stuck while the input is read', () => {
    const runs = { ...busyNight(), progress: { isComplete: false, bytesRead: 1, bytesTotal: 2 } };
    expect(pressed(stateOf(runs), 'Z').notice).toBe('which runs are stuck is known once the input is read');
  });
});

describe('moving', () => {
  test.each([
    ['A j', 'ship-label', null],
    ['A G', 'send-email', null],
    ['A G j', 'send-email', 'this is the last task'],
    ['A k', 'all', 'this is the first task'],
    ['I G', 'run_named', null],
    ['I G g', 'run_lost', null],
    ['Z j', 'run_below', null],
  ])('%s', (keys, line, notice) => {
    const state = pressed(opening, keys);
    expect(selected(state)).toBe(line);
    expect(state.notice).toBe(notice);
  });
});

describe('/ narrows the list', () => {
  test.each([
    ['A / m a i l', 'send-email'],
    ['A / m a i l enter', 'send-email'],
    ['A / M A I L', 'nothing'],
    ['A / s enter j', 'sync-stock'],
    ['A / m a i l backspace backspace backspace backspace', 'all'],
    // Esc ends the search first, on the same line, and then the list.
    ['A / m a i l escape', 'send-email'],
    ['A / m a i l enter escape', 'send-email'],
    ['A / m a i l enter escape escape', null],
    ['C / p a y m', 'PaymentError'],
    ['! / s k e w', 'the run ended 5s bef'],
    ['! / d o n e', 'must be one of the 1'],
    ['I / a u d i t', 'run_named'],
    ['Z / q', 'nothing'],
  ])('%s', (keys, line) => {
    expect(selected(pressed(opening, keys))).toBe(line);
  });

  test('there is no text to find in a histogram', () => {
    const state = reduce(pressed(opening, 'W'), { kind: 'find-opened' });
    expect(state.notice).toBe('there is no text to find here: h l move over the time');
  });
});

describe('kinds of problems', () => {
  test.each([
    ['! j', 'a comma or } is expe'],
    ['! space', '> not-json 1'],
    ['! space j', 'v invalid 1'],
    ['! h', '> not-json 1'],
    ['! h h', '> not-json 1'],
    ['! h l', 'v not-json 1'],
    ['! l', 'a comma or } is expe'],
    ['! j h', 'v not-json 1'],
    ['! enter', '> not-json 1'],
    ['! enter enter', 'v not-json 1'],
  ])('%s', (keys, line) => {
    expect(selected(pressed(opening, keys))).toBe(line);
  });

  test('a kind with many is closed until somebody opens it', () => {
    const twice = Array.from({ length: 30 }, (_, at) => ({ id: `run_${at % 15}`, task: 'a', updated: at }));
    const many = stateOf(collectionOf(twice));
    expect(selected(pressed(many, '!'))).toBe('> duplicate 15');
    expect(selected(pressed(many, '! l'))).toBe('v duplicate 15');
    // It stays open while the list is closed.
    expect(selected(pressed(many, '! l escape !'))).toBe('v duplicate 15');
  });
});

describe('enter goes to the run', () => {
  test.each([
    ['I enter', 'run_lost', 'tree', null],
    ['I j enter', 'run_named', 'tree', null],
    ['Z j enter', 'run_below', 'tree', null],
    ['! G enter', 'run_skewed', 'details', 'runs.ndjson:183:1'],
    ['! j j j enter', 'run_011', 'details', 'runs.ndjson:12:34: enter shows the value that is wrong'],
  ])('%s', (keys, id, pane, notice) => {
    const state = pressed(opening, keys);
    expect(state.overlay).toBeNull();
    expect(state.runs.index.id(state.cursor)).toBe(id);
    expect(state.pane).toBe(pane);
    expect(state.notice).toBe(notice);
    expect(pressed(state, '[').cursor).toBe(opening.cursor);
  });

  test('what is no problem of a run stays in the list', () => {
    const state = pressed(opening, '! j enter');
    expect(selected(state)).toBe('a comma or } is expe');
    expect(state.notice).toBe('this is not the problem of a run: there is nothing to go to');
  });

  test('the problems of the run are shown, whatever tab was shown', () => {
    expect(pressed(opening, 'i ! G enter').details.tab).toBe('problems');
  });
});

describe('where nothing matches', () => {
  test.each(['enter', 'space', 'l'])('%s says so', (key) => {
    const state = pressed(opening, `A / z z z enter ${key}`);
    expect(state.notice).toBe('there is nothing here to open');
  });
});

describe('what comes in', () => {
  test('leaves the cursor on its line', () => {
    const before = pressed(stateOf(collectionOf([{ id: 'run_1', parent: 'run_b' }])), 'I');
    const after = reduce(before, {
      kind: 'runs-changed',
      runs: collectionOf([
        { id: 'run_1', parent: 'run_b' },
        { id: 'run_2', parent: 'run_a' },
      ]),
    });
    expect(selected(after)).toBe('run_b');
  });

  test('may take the line away', () => {
    const before = pressed(stateOf(collectionOf([{ id: 'run_1', parent: 'run_b' }])), 'I');
    const after = reduce(before, { kind: 'runs-changed', runs: collectionOf([{ id: 'run_1' }]) });
    expect(selected(after)).toBe('nothing');
    expect(pressed(after, 'enter').cursor).not.toBe(noRow);
  });
});

test('a list opens on the line that the run under the cursor is in', () => {
  const onStuck = pressed(opening, 'Z j enter');
  expect(selected(pressed(onStuck, 'Z'))).toBe('run_below');
  expect(selected(pressed(pressed(opening, 'I G enter'), 'I'))).toBe('run_named');
});
