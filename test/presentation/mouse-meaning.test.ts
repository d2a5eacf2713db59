/** What a click and the wheel do, at the cells of a screen as it is drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mouseMeaning } from '../../source/presentation/mouse-meaning.ts';
import { screenOf } from '../../source/presentation/screen-of.ts';
import { screenLines } from '../../source/presentation/screen-text.ts';
import { isCommand } from '../../source/state/command.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';
import { orders } from '../state/order-family.ts';

function start(columns = 80, rows = 24, settings: Partial<State['settings']> = {}): State {
  return stateOf(orders, { columns, rows }, { isMouse: true, ...settings });
}

/** The cell at which a text first stands on the screen, `offset` cells on. */
function cellOf(state: State, text: string, offset = 0): { column: number; row: number } {
  const lines = screenLines(screenOf(state));
  const row = lines.findIndex((line) => line.includes(text));
  expect(row, `${text} must be on the screen:\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
  return { column: (lines[row] ?? '').indexOf(text) + offset, row };
}

function meantAt(
  state: State,
  text: string,
  offset = 0,
  gesture: 'press' | 'wheel-up' | 'wheel-down' = 'press',
) {
  return mouseMeaning(state, { gesture, ...cellOf(state, text, offset) });
}

function clicked(state: State, text: string, offset = 0): State {
  const meant = meantAt(state, text, offset);
  return meant === null || isCommand(meant) ? state : reduce(state, meant);
}

function taskAt({ runs, cursor }: State): string | null {
  return runs.index.taskIdentifier(cursor);
}

describe('a click', () => {
  test('puts the cursor on a row, whatever of it is hit', () => {
    const after = clicked(start(), 'reserve-stock');
    expect(taskAt(after)).toBe('reserve-stock');
    expect(after.visible.count).toBe(start().visible.count);
  });

  test('on a message means its run', () => {
    expect(taskAt(clicked(pressed(start(), 'g'), '! CarrierError: label rejected'))).toBe('ship-label');
  });

  test('on a fold sign folds and unfolds', () => {
    const folded = clicked(start(), '▼✘ fulfil-order');
    expect(taskAt(folded)).toBe('fulfil-order');
    expect(folded.visible.count).toBeLessThan(start().visible.count);
    expect(clicked(folded, '▶✘ fulfil-order').visible.count).toBe(start().visible.count);
    expect(clicked(start(), '▶✔ 5 × send-email').visible.count).toBe(start().visible.count + 4);
  });

  test('on a fold sign of ASCII too, and not on the mark of the cursor', () => {
    const ascii = start(80, 24, { isAscii: true });
    expect(clicked(ascii, 'v FAIL fulfil-order').visible.count).toBeLessThan(ascii.visible.count);
    const here = clicked(ascii, '+ ok   5 x send-email', 2);
    expect(here.visible.count).toBe(ascii.visible.count);
    expect(clicked(here, '>').visible.count).toBe(ascii.visible.count);
  });

  test.each([true, false])('on a fold sign of JSON unfolds and folds (ASCII: %s)', async (isAscii) => {
    const document = {
      id: 'run_a',
      status: 'QUEUED',
      payload: { order: { lines: { first: 1, second: 2 } } },
    };
    const shown = pressed(
      await stateOfDocuments([document], { columns: 80, rows: 24 }, null, { isMouse: true, isAscii }),
      'm',
    );
    const [folded, unfolded] = isAscii ? ['+', 'v'] : ['▶', '▼'];
    const open = clicked(shown, `${folded} "lines"`);
    expect(screenLines(screenOf(open)).join('\n')).toContain('"second": 2');
    expect(screenLines(screenOf(clicked(open, `${unfolded} "lines"`))).join('\n')).not.toContain(
      '"second": 2',
    );
  });

  test('chooses a tab', () => {
    expect(clicked(start(), 'error │ json').details.tab).toBe('error');
    expect(clicked(start(), 'json ───', 3).details.tab).toBe('json');
    expect(clicked(start(), '[brief]', 3).notice).toBe('the tab brief is shown already');
    expect(meantAt(start(), '│ json')).toEqual({ kind: 'pane-chosen', pane: 'details' });
  });

  test('does what the last line hints at: of several keys the one that is hit', () => {
    expect(meantAt(start(), '↑↓ move')).toEqual({ kind: 'moved', movement: 'previous' });
    expect(meantAt(start(), '↑↓ move', 1)).toEqual({ kind: 'moved', movement: 'next' });
    expect(meantAt(start(), '↑↓ move', 4)).toEqual({ kind: 'moved', movement: 'next' });
    expect(meantAt(start(), 'e failure', 3)).toEqual({ kind: 'failure-stepped', direction: 1 });
    expect(meantAt(start(), 'q quit', 2)).toEqual({ kind: 'quit' });
  });

  test('goes to a pane and to a row of the details', () => {
    const wide = start(200, 50);
    expect(clicked(wide, 'FAMILIES').pane).toBe('families');
    const details = clicked(wide, 'Status');
    expect(details.pane).toBe('details');
    expect(screenLines(screenOf(details)).join('\n')).toMatch(/❯ +Status/);
  });

  test('goes to a family', () => {
    const wide = start(200, 50);
    const { row } = cellOf(wide, 'FAMILIES');
    const meant = mouseMeaning(wide, { gesture: 'press', column: 4, row: row + 3 });
    expect(meant).toEqual({ kind: 'family-pointed', place: 2 });
    expect(taskAt(meant === null || isCommand(meant) ? wide : reduce(wide, meant))).toBe('sync-stock');
  });

  test('selects a line of a list, and a candidate of the command line', () => {
    const causes = pressed(start(), 'C');
    const { row } = cellOf(causes, '1×');
    expect(mouseMeaning(causes, { gesture: 'press', column: 4, row })).toMatchObject({ kind: 'moved' });
    expect(clicked(pressed(start(), ': t i m e space'), 'time root').palette.draft).toBe('time root');
  });

  test('means nothing on the first lines, on a line of text that is typed, on an answer', () => {
    expect(mouseMeaning(start(), { gesture: 'press', column: 4, row: 0 })).toBeNull();
    expect(mouseMeaning(pressed(start(), '/ c'), { gesture: 'press', column: 4, row: 6 })).toBeNull();
    expect(meantAt(pressed(start(), 'G j'), 'this is the last row')).toBeNull();
  });

  test('folds JSON in the details', async () => {
    const run = {
      id: 'run_a',
      status: 'COMPLETED',
      taskIdentifier: 'a',
      payload: { parcel: { grams: 1850, items: 4 } },
      isTest: false,
      tags: [],
      attempts: [],
      createdAt: '2026-11-03T08:00:00.000Z',
      updatedAt: '2026-11-03T08:00:00.000Z',
    };
    const documents = await stateOfDocuments([run], { columns: 80, rows: 24 }, null, { isMouse: true });
    const state = pressed(documents, 'm');
    const folded = clicked(state, '▼ "parcel"');
    expect(screenLines(screenOf(folded)).join('\n')).toContain('▶ "parcel": {…} 2 keys');
    expect(clicked(state, '"parcel"').details.toggledFolds.size).toBe(0);
  });
});

describe('the wheel', () => {
  test('scrolls the pane under it, the keys staying where they are', () => {
    const small = pressed(start(80, 18), '= g');
    const meant = meantAt(small, 'charge-card', 0, 'wheel-down');
    expect(meant).toEqual({ kind: 'wheel-turned', pane: 'tree', rows: 3 });
    const after = meant === null || isCommand(meant) ? small : reduce(small, meant);
    expect(after.top).toBe(3);
    expect(after.pane).toBe('tree');
    expect(after.position).toBe(4);
    const details = meantAt(small, 'overview', 0, 'wheel-down');
    expect(details).toEqual({ kind: 'wheel-turned', pane: 'details', rows: 3 });
  });

  test('moves over a list and through the candidates', () => {
    expect(mouseMeaning(pressed(start(), 'C'), { gesture: 'wheel-down', column: 3, row: 9 })).toEqual({
      kind: 'moved',
      movement: { movement: 'next', times: 3 },
    });
    expect(mouseMeaning(pressed(start(), ':'), { gesture: 'wheel-up', column: 3, row: 9 })).toEqual({
      kind: 'command-completed',
      direction: -1,
    });
  });
});

test('nothing answers where the mouse is the terminal’s', () => {
  expect(mouseMeaning(stateOf(orders), { gesture: 'press', column: 4, row: 5 })).toBeNull();
});

test('wherever one clicks or turns, the state holds together', () => {
  const gesture = fc.constantFrom('press' as const, 'wheel-up' as const, 'wheel-down' as const);
  const mouse = fc.record({
    gesture,
    column: fc.integer({ min: 0, max: 210 }),
    row: fc.integer({ min: 0, max: 60 }),
  });
  const size = fc.constantFrom([20, 5], [40, 12], [80, 24], [120, 40], [200, 50]);
  const keys = fc.constantFrom('', '=', 'tab', 'm', 'C', 'A', '?', ':', '/ c enter', 'y', 'p z', '5', 'd');
  let answered = 0;
  fc.assert(
    fc.property(size, keys, fc.array(mouse, { maxLength: 12 }), ([columns = 80, rows = 24], path, mice) => {
      let state = pressed(start(columns, rows), path);
      for (const one of mice) {
        const meant = mouseMeaning(state, one);
        if (meant === null || isCommand(meant)) continue;
        answered += 1;
        state = reduce(state, meant);
        expect(state.visible.row[state.position]).toBe(state.cursor);
        expect(state.visible.isMessage[state.position]).toBe(0);
        expect(screenLines(screenOf(state))).toHaveLength(rows - 1);
      }
    }),
    { numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(300);
});
