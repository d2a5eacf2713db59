/** Random keys in the lists: each does something or says why not, and what the hint line offers does something. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenOf } from '../../../source/presentation/screen-of.ts';
import { segmentsWidth } from '../../../source/presentation/segments.ts';
import { keyHints } from '../../../source/state/key-hints.ts';
import { keymap } from '../../../source/state/keymap.ts';
import { keyContext } from '../../../source/state/keys/key-binding.ts';
import { openEntries, selectedPlace } from '../../../source/state/lists/list-overlay.ts';
import { listPage } from '../../../source/state/lists/list-page.ts';
import { reduce } from '../../../source/state/reduce.ts';
import type { State } from '../../../source/state/state.ts';
import { busyNight } from '../../helpers/busy-night.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

const night = busyNight();
const early = {
  ...collectionOf([
    { id: 'run_000', status: 'FAILED', finished: 3 },
    { id: 'run_c', parent: 'run_lost' },
  ]),
};
const openers = ['C', '!', 'I', 'Z', 'A', 'W'];
const inside = [
  ...[
    'j',
    'k',
    'h',
    'l',
    'g',
    'G',
    'space',
    'tab',
    'shift-tab',
    's',
    'S',
    'H',
    'L',
    '+',
    '-',
    '/',
    'a',
    'e',
    '漢',
  ],
  ...['enter', 'escape', 'ctrl-d', 'pageup', 'backspace', 'T', 'w', 'X'],
];

test('random keys', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(night, early),
      fc.constantFrom([20, 5], [40, 12], [80, 24], [120, 40], [200, 50]),
      fc.constantFrom(...openers),
      fc.array(fc.constantFrom(...inside, ...openers), { maxLength: 30 }),
      fc.boolean(),
      (runs, [columns = 80, rows = 24], opener, path, isAscii) => {
        let state = pressed(stateOf(runs, { columns, rows }, { isAscii }), opener);
        for (const key of path) {
          const before = state;
          state = pressed(state, key);
          if (!isChanged(before, state))
            expect(state.notice, `${key} must say why it does nothing`).not.toBeNull();
          holds(state);
        }
        state = reduce(state, { kind: 'runs-changed', runs: night });
        holds(state);
        const screen = screenOf(state);
        for (const line of screen.panes.flatMap((pane) => pane.lines))
          expect(segmentsWidth(line.segments)).toBeLessThanOrEqual(columns);
        if (state.overlay?.kind === 'list') {
          expect(screen.panes.map((pane) => pane.lines.length)).toEqual([rows - 1 - screen.top.length - 1]);
          expect(idle(state)).toEqual([]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function holds(state: State): void {
  const { overlay } = state;
  if (overlay?.kind !== 'list' || overlay.list === 'times') return;
  const entries = openEntries(state, overlay);
  const place = selectedPlace(entries, overlay);
  const { listRows } = listPage(state, entries.count);
  const top = Math.max(0, Math.min(overlay.top, entries.count - listRows));
  expect(place).toBeLessThan(Math.max(entries.count, 1));
  if (entries.count > 0) {
    expect(place).toBeGreaterThanOrEqual(top);
    expect(place).toBeLessThan(top + listRows);
  }
}

/** The hints of a list none of whose keys does anything. */
function idle(state: State): readonly string[] {
  const context = keyContext(state);
  return keyHints(state)
    .map(({ text }) => text)
    .filter((text) => {
      const bindings = keymap.filter((one) => one.hint?.text === text && one.contexts.includes(context));
      return !bindings.some((one) => one.keys.some((key) => isDoing(state, key)));
    });
}

function isDoing(state: State, key: string): boolean {
  return key === 'q' || isChanged(state, pressed(state, key));
}

function isChanged(before: State, after: State): boolean {
  const { notice: _, hasMoved: __, reload: ___, ...rest } = after;
  const { notice: _b, hasMoved: __b, reload: ___b, ...restBefore } = before;
  return Object.keys(rest).some(
    (name) => rest[name as keyof typeof rest] !== restBefore[name as keyof typeof restBefore],
  );
}
