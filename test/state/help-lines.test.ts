import { describe, expect, test } from 'vitest';
import { filterFields } from '../../source/query/filter-fields.ts';
import { glossary } from '../../source/state/glossary.ts';
import { helpPage } from '../../source/state/help-lines.ts';
import { helpTop } from '../../source/state/help-overlay.ts';
import { helpSigns } from '../../source/state/help-signs.ts';
import { keymap } from '../../source/state/keymap.ts';
import type { State } from '../../source/state/state.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const runs = fakeRuns(3, () => ({ parent: -1 }));
const sizes = [
  [200, 50],
  [120, 40],
  [100, 8],
  [80, 24],
  [40, 12],
  [20, 5],
] as const;

test.each(sizes)(
  'at %i×%i every key, word and sign is told in whole words, within its column',
  (columns, rows) => {
    const page = helpPage(pressed(stateOf(runs, { columns, rows }), '?'));
    const text = page.lines.map((line) => ('text' in line ? line.text : '')).join(' ');
    // What has no key is found under `:`.
    const shown = keymap.filter(({ keys, takesText }) => keys.length > 0 || takesText);
    for (const { help } of shown) expect(text).toContain(help);
    for (const sign of [...helpSigns, ...glossary]) expect(text).toContain(sign.text);
    for (const { doc } of filterFields) expect(text).toContain(doc.replaceAll('`', ''));
    const beside = 3 + page.labelWidth + 2;
    for (const line of page.lines) {
      // A single word may be longer than a tiny column.
      if (!('item' in line) || !line.text.includes(' ')) continue;
      const isBelow = line.kind === 'sign' ? !page.areSignsBeside : line.isBelow;
      const from = isBelow ? 5 : line.kind === 'sign' ? 3 + 8 + 2 : beside;
      expect(from + line.text.length).toBeLessThanOrEqual(page.columnWidth);
    }
  },
);

/** Whether all of the selected item is drawn, its first line at the least. */
function isInSight(state: State): boolean {
  const { overlay } = state;
  if (overlay?.kind !== 'help') return false;
  const page = helpPage(state);
  const top = helpTop(page, overlay.top, overlay.selected);
  const [from = 0, to = 0] = [page.from[overlay.selected], page.to[overlay.selected]];
  const shown = page.rows * page.columns;
  return from >= top && Math.min(to, from + shown) <= top + shown && top === overlay.top;
}

describe.each(sizes)('at %i×%i', (columns, rows) => {
  const opened = pressed(stateOf(runs, { columns, rows }), '?');

  test('each item can be gone to, and all of it is in sight then', () => {
    const { items } = helpPage(opened);
    let state = opened;
    for (let at = 0; at < items.length; at += 1) {
      expect(state.overlay).toMatchObject({ selected: at });
      expect(isInSight(state)).toBe(true);
      state = pressed(state, 'j');
    }
    expect(state.notice).toBe('this is the end of the help');
    for (let at = items.length - 1; at > 0; at -= 1) {
      state = pressed(state, 'k');
      expect(state.overlay).toMatchObject({ selected: at - 1 });
      expect(isInSight(state)).toBe(true);
    }
    expect(state.overlay?.top).toBe(rows > 5 ? 0 : 1);
  });

  test('pages lead to the end and back', () => {
    let state = opened;
    for (let page = 0; state.notice === null; page += 1) {
      expect(page).toBeLessThan(500);
      expect(isInSight(state)).toBe(true);
      state = pressed(state, 'pagedown');
    }
    expect(state.overlay).toMatchObject({ selected: helpPage(state).items.length - 1 });
    while (state.notice !== 'this is the beginning of the help') state = pressed(state, 'pageup');
    expect(state.overlay).toMatchObject({ selected: 0, top: rows > 5 ? 0 : 1 });
  });

  test('tab goes from heading to heading, and back', () => {
    const { lines, from } = helpPage(opened);
    const headings = lines.flatMap((line, at) => (line.kind === 'heading' ? [at] : []));
    let state = opened;
    for (const heading of headings) {
      const { overlay } = state;
      if (overlay?.kind !== 'help') throw new Error('the help is closed');
      expect(from[overlay.selected]).toBe(heading + 1);
      expect(isInSight(state)).toBe(true);
      state = pressed(state, 'tab');
    }
    expect(state.notice).toBe('this is the last heading');
    for (const _ of headings.slice(1)) state = pressed(state, 'shift-tab');
    expect(state.overlay).toMatchObject({ selected: 0 });
    expect(pressed(state, 'shift-tab').notice).toBe('this is the first heading');
  });

  test('two columns go on by a whole one, and tear nothing that fits into one with its heading', () => {
    const page = helpPage(opened);
    if (page.columns === 1) return expect(columns).toBeLessThan(100);
    const last = pressed(opened, 'G').overlay;
    expect((last?.top ?? 1) % page.rows).toBe(0);
    for (const [item, from] of page.from.entries()) {
      const to = page.to[item] ?? 0;
      if (to - from < page.rows) expect(Math.floor(from / page.rows)).toBe(Math.floor((to - 1) / page.rows));
    }
  });
});

describe('the place that it was opened in comes first', () => {
  test.each([
    ['?', 'In the tree', ['previous-row']],
    ['tab ?', 'In the details', ['details']],
    ['A ?', 'In the list', ['causes']],
    ['W ?', 'In the histogram', ['causes']],
    ['y ?', 'In the copy menu', ['copy id']],
  ])('%s: %s', (keys, heading, [first]) => {
    const { lines, items } = helpPage(pressed(stateOf(orders), keys));
    expect(lines[0]).toEqual({ kind: 'heading', text: heading });
    expect(items[0]).toMatchObject({ binding: { command: first } });
    // Nothing is told twice.
    const bindings = items.flatMap((item) => (item.kind === 'keys' ? [item.binding] : []));
    expect(new Set(bindings).size).toBe(bindings.length);
  });

  test('and no key of its own that does nothing there', () => {
    const { items, lines } = helpPage(pressed(stateOf(orders), 'W ?'));
    const second = lines.findIndex((line, at) => line.kind === 'heading' && at > 0);
    const own = items.filter((_, item) => (lines[second - 2] as { item: number }).item >= item);
    expect(own.length).toBeGreaterThan(5);
    for (const item of own)
      expect(item).toMatchObject({ binding: { contexts: expect.arrayContaining(['times']) } });
  });
});

test('a search keeps what it matches: keys, signs and words', () => {
  const state = pressed(stateOf(runs), '? / q u e u e d enter');
  const { items } = helpPage(state);
  expect(items.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'word from creation to start: queued:>5m',
    'sign queued, delayed, waiting, paused',
    'sign queued',
    'word waits to be executed; not ended (QUEUED, PENDING)',
    'word left the queue, not yet executing; not ended (DEQUEUED)',
  ]);
});

test('another preset and other keys of a config file are told', () => {
  const bindings = new Map([['next-failure', ['ctrl-n']]]);
  const { items } = helpPage(pressed(stateOf(runs, undefined, { keys: 'less', bindings }), '?'));
  const labels = new Map(items.flatMap((item) => (item.kind === 'keys' ? [[item.text, item.label]] : [])));
  expect(labels.get('next failure, causes first, folded or not')).toBe('ctrl-n');
  expect(labels.get('a page down')).toBe('space f ctrl-f PgDn');
});
