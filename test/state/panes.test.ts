/** Details, tabs, families, times: what the keys beside the tree's do. */
import { describe, expect, test } from 'vitest';
import type { RunBody } from '../../source/model/run-body.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);
const small = stateOf(orders, { columns: 50, rows: 12 });

function idAt({ runs, cursor }: State): string {
  return runs.index.id(cursor);
}

describe('tabs', () => {
  test('until one is chosen it is the one that tells most about the run', () => {
    expect(opening.details).toMatchObject({ tab: 'brief', isTabChosen: false });
    expect(pressed(opening, 'k').details.tab).toBe('overview');
  });

  test('a chosen one stays from run to run', () => {
    const chosen = pressed(opening, 'i k');
    expect(chosen.details).toMatchObject({ tab: 'json', isTabChosen: true });
  });

  test.each([
    ['o', 'overview'],
    ['x', 'error'],
    ['m', 'payload'],
    ['i', 'json'],
    ['d a', 'attempts'],
  ])('%s', (keys, tab) => {
    expect(pressed(opening, keys).details).toMatchObject({ tab, isOpen: true });
  });

  test('the one that is shown says so', () => {
    expect(pressed(opening, 'i i').notice).toBe('the raw JSON is shown already');
  });

  test(', and . go round those that have something to show', () => {
    const tabs = ['', '.', '. .', '. . .', '. . . .'].map(
      (keys) => pressed(opening, `o ${keys}`).details.tab,
    );
    expect(new Set(tabs).size).toBeGreaterThan(2);
    expect(pressed(opening, 'o . ,').details.tab).toBe('overview');
  });

  test('on a screen of one pane a tab fills it', () => {
    expect(small.pane).toBe('tree');
    expect(pressed(small, 'i').pane).toBe('details');
    expect(pressed(small, 'i escape').pane).toBe('tree');
  });
});

describe('the details', () => {
  test('enter goes in, esc goes out', () => {
    expect(pressed(opening, 'enter').pane).toBe('details');
    expect(pressed(opening, 'enter escape').pane).toBe('tree');
    expect(pressed(opening, 'd enter').details.isOpen).toBe(true);
  });

  test('d takes the keys back to the tree', () => {
    expect(pressed(opening, 'tab d')).toMatchObject({ pane: 'tree', details: { isOpen: false } });
    expect(pressed(small, 'd').pane).toBe('details');
    expect(pressed(small, 'd d').pane).toBe('tree');
  });

  test('rows are moved over with the row above and below in sight, ends say so', () => {
    const inside = pressed(opening, 'i o tab');
    expect(pressed(inside, 'k').notice).toBe('this is the first line');
    expect(pressed(inside, 'j j').details.cursor).toBe(2);
    const last = pressed(inside, 'G');
    expect(last.details.cursor).toBeGreaterThan(2);
    expect(pressed(last, 'j').notice).toBe('this is the last line');
    expect(pressed(last, 'g').details).toMatchObject({ cursor: 0, top: 0 });
    expect(last.cursor).toBe(opening.cursor);
  });

  test('another run is read from its first line', () => {
    expect(pressed(opening, 'o tab j j K').details).toMatchObject({ cursor: 0, top: 0 });
    expect(idAt(pressed(opening, 'o tab K'))).toBe('run_r');
  });

  test('enter on a run that is named goes there, [ comes back', () => {
    const inside = pressed(opening, 'o tab');
    const steps = Array.from({ length: 40 }, (_, count) => pressed(inside, `${'j '.repeat(count)}enter`));
    const gone = steps.find((state) => state.cursor !== inside.cursor);
    expect(gone).toBeDefined();
    expect(gone?.pane).toBe('tree');
    expect(idAt(pressed(gone as State, '['))).toBe('run_s');
  });
});

describe('the list of families', () => {
  const inList = pressed(stateOf(orders, { columns: 200, rows: 50 }), 'shift-tab');

  test('moving over it moves the tree; enter goes in', () => {
    expect(idAt(pressed(inList, 'j'))).toBe('run_w');
    expect(idAt(pressed(inList, 'G'))).toBe('run_x');
    expect(pressed(inList, 'G j').notice).toBe('this is the last family');
    expect(pressed(inList, 'k').notice).toBe('this is the first family');
    expect(pressed(inList, 'j enter')).toMatchObject({ pane: 'tree' });
  });

  test('its window follows the cursor, whichever pane moves it', () => {
    const many = stateOf(
      fakeRuns(500, () => ({ parent: -1 })),
      { columns: 200, rows: 50 },
    );
    const below = pressed(many, 'G');
    expect(below.familiesTop).toBe(500 - 44);
    expect(pressed(below, 'shift-tab g').familiesTop).toBe(0);
  });
});

describe('telling', () => {
  test('T goes round the three ways of telling times', () => {
    expect(['T', 'T T', 'T T T'].map((keys) => pressed(opening, keys).timeMode)).toEqual([
      'root',
      'failure',
      'absolute',
    ]);
    expect(pressed(opening, 'T').notice).toBe("times since the root's start");
  });

  test('u changes the zone, where there is another', () => {
    expect(pressed(opening, 'u')).toMatchObject({ isUtc: true, notice: 'times in UTC' });
    expect(pressed(opening, 'u u')).toMatchObject({ isUtc: false, notice: 'times in Europe/Berlin' });
    expect(pressed(stateOf(orders, undefined, { timeZone: 'UTC' }), 'u')).toMatchObject({
      isUtc: true,
      notice: 'times are in UTC: the session has no other zone',
    });
  });

  test('w wraps or cuts, < > scroll what is cut', () => {
    expect(pressed(opening, '> > <')).toMatchObject({ left: 8 });
    expect(pressed(opening, '> w')).toMatchObject({ left: 0, isWrapped: true });
    expect(pressed(opening, '> tab')).toMatchObject({ left: 0 });
  });
});

describe('bodies', () => {
  const body = (row: number) => {
    const document = orders.documents[orders.index.document(row)];
    const run = { pointer: '' };
    return { row, document, run, documents: [{ document, run }] } as unknown as RunBody;
  };

  test('a few of the newest are kept, the one under the cursor among them', () => {
    let state = reduce(opening, { kind: 'run-loaded', body: body(opening.cursor) });
    for (let row = 0; row < orders.index.size; row += 1)
      state = reduce(state, { kind: 'run-loaded', body: body(row) });
    expect(state.bodies.size).toBeLessThanOrEqual(8);
    expect(state.bodies.has(opening.cursor)).toBe(true);
    expect(state.bodies.has(orders.index.size - 1)).toBe(true);
  });

  test('one that cannot be had is told by row, until it can', () => {
    const failed = reduce(opening, { kind: 'run-load-failed', row: 2, reason: 'the file has changed' });
    expect(failed.failedLoads.get(2)).toBe('the file has changed');
    expect(reduce(failed, { kind: 'run-loaded', body: body(2) }).failedLoads.size).toBe(0);
  });

  test('an answer for a row that is no longer there is dropped', () => {
    expect(reduce(opening, { kind: 'run-loaded', body: body(1_000) })).toBe(opening);
  });
});
