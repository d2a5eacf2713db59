import { expect, test } from 'vitest';
import { helpPage } from '../../source/state/help-lines.ts';
import { helpSigns } from '../../source/state/help-signs.ts';
import { keymap } from '../../source/state/keymap.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const runs = fakeRuns(3, () => ({ parent: -1 }));

test.each([
  [200, 50],
  [120, 40],
  [80, 24],
  [40, 12],
  [20, 5],
])(
  'at %i×%i every key and sign is told in whole words, within its column, and can be scrolled to',
  (columns, rows) => {
    const state = pressed(stateOf(runs, { columns, rows }), '?');
    const page = helpPage(state);
    const text = page.lines.map((line) => ('text' in line ? line.text : '')).join(' ');
    // What has no key is found under `:`.
    const shown = keymap.filter(({ keys, takesText }) => keys.length > 0 || takesText);
    for (const { help } of shown) expect(text).toContain(help);
    for (const sign of helpSigns) expect(text).toContain(sign.text);
    const beside = page.isBeside ? page.labelWidth + 2 : 2;
    for (const line of page.lines) {
      if (line.kind !== 'keys') continue;
      // A single word may be longer than a tiny column.
      if (line.text.includes(' '))
        expect(3 + beside + line.text.length).toBeLessThanOrEqual(page.columnWidth);
    }
    const meaningFrom = page.areSignsBeside ? 3 + 8 + 2 : 5;
    for (const line of page.lines) {
      if (line.kind === 'sign') expect(meaningFrom + line.text.length).toBeLessThanOrEqual(page.columnWidth);
    }
    const last = pressed(state, 'G').overlay;
    expect(last?.top).toBe(Math.max(page.lines.length - page.rows * page.columns, 0));
  },
);

test('a search keeps what it matches, signs too', () => {
  const state = pressed(stateOf(runs), '? / q u e u e d enter');
  const { lines } = helpPage(state);
  expect(lines.filter(({ kind }) => kind === 'sign').length).toBe(2);
  expect(lines.filter(({ kind }) => kind === 'keys')).toEqual([]);
});
