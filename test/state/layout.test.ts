import { describe, expect, test } from 'vitest';
import { layoutOf, paneRows, reachablePanes } from '../../source/state/layout.ts';
import { reduce } from '../../source/state/reduce.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const many = fakeRuns(200, () => ({ parent: -1 }));

/** `tree 80×9 at 0,3 (1)`: width × height at column,row, with head rows. */
function boxes(columns: number, rows: number, keys = ''): string {
  const layout = layoutOf(pressed(stateOf(many, { columns, rows }), keys));
  const panes = layout.panes.map(
    ({ name, column, row, width, height, headRows }) =>
      `${name} ${width}×${height} at ${column},${row} (${headRows})`,
  );
  return [layout.kind, ...panes].join(' | ');
}

test.each([
  [80, 24, '', 'column | tree 80×9 at 0,3 (0) | details 80×10 at 0,12 (1)'],
  [80, 24, 'd', 'column | tree 80×19 at 0,3 (0)'],
  [120, 40, '', 'wide | tree 120×16 at 0,3 (1) | details 120×19 at 0,19 (1)'],
  [200, 50, '', 'three | families 50×45 at 0,3 (1) | tree 81×45 at 51,3 (1) | details 67×45 at 133,3 (1)'],
  [40, 12, '', 'single | tree 40×8 at 0,2 (0)'],
  [40, 12, 'tab', 'single | details 40×8 at 0,2 (1)'],
  [20, 5, '', 'single | tree 20×2 at 0,1 (0)'],
  [20, 5, 'tab', 'single | details 20×2 at 0,1 (0)'],
  [1, 1, '', 'single | tree 1×1 at 0,1 (0)'],
])('%i×%i %s', (columns, rows, keys, expected) => {
  expect(boxes(columns, rows, keys)).toBe(expected);
});

describe('sizes', () => {
  test('a tree that is small whatever is unfolded leaves its room to the details', () => {
    const few = fakeRuns(4, (row) => ({ parent: row === 0 ? -1 : 0, state: 'failed', message: 'm' }));
    const state = stateOf(few, { columns: 80, rows: 40 });
    expect(paneRows(state, 'tree')).toBe(7);
    expect(paneRows(pressed(state, '-'), 'tree')).toBe(7);
  });

  test('+ and _ change the pane that has the keys, as far as that goes', () => {
    const state = stateOf(many, { columns: 80, rows: 40 });
    const rows = (keys: string) => paneRows(pressed(state, keys), 'tree');
    expect(rows('+')).toBeGreaterThan(rows(''));
    expect(rows('_')).toBeLessThan(rows(''));
    expect(rows('tab +')).toBe(rows('_'));
    expect(pressed(state, '+ + + + + + +').notice).toBe('this pane is as large as it gets');
    expect(pressed(state, '_ _ _ _ _ _ _').notice).toBe('this pane is as small as it gets');
    expect(pressed(stateOf(many, { columns: 40, rows: 12 }), '+').notice).toBe(
      'one pane fills this small a screen',
    );
  });

  test('panes are reached in reading order, round and round', () => {
    const state = stateOf(many, { columns: 200, rows: 50 });
    expect(reachablePanes(state)).toEqual(['families', 'tree', 'details']);
    expect(['tab', 'tab tab', 'tab tab tab', 'shift-tab'].map((keys) => pressed(state, keys).pane)).toEqual([
      'details',
      'families',
      'tree',
      'families',
    ]);
  });

  test('a pane that a smaller terminal has no room for gives the keys to the tree', () => {
    const state = pressed(stateOf(many, { columns: 200, rows: 50 }), 'shift-tab');
    expect(reduce(state, { kind: 'resized', size: { columns: 80, rows: 24 } }).pane).toBe('tree');
    expect(reduce(state, { kind: 'pane-chosen', pane: 'families' }).notice).toBeNull();
  });
});
