/**
 * A small program over the real terminal and the real screen session, with a pure part of its own: rows of numbers. It lets tests
 * provoke what the real program gives no way to provoke, such as an error while drawing. `--fault NAME` says which; `--mouse` listens
 * to the mouse.
 */

import type { RunFeed } from '../../source/model/run-feed.ts';
import type { Line } from '../../source/presentation/line.ts';
import type { Screen } from '../../source/presentation/screen.ts';
import { fitSegments, segment } from '../../source/presentation/segments.ts';
import { own, visible } from '../../source/presentation/visible.ts';
import type { Action } from '../../source/state/action.ts';
import { initialState } from '../../source/state/initial-state.ts';
import type { State } from '../../source/state/state.ts';
import { openTerminal } from '../../source/terminal/open-terminal.ts';
import { runScreen, type ScreenMachine } from '../../source/ui/run-screen.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const faultAt = process.argv.indexOf('--fault');
const fault = faultAt < 0 ? undefined : process.argv[faultAt + 1];
const rowCount = 10_000;
const attack = 'torn \u001b]52;c;eA==\u0007 by a test';

const runs = collectionOf([]);
const feed: RunFeed = {
  current: () => runs,
  subscribe: () => () => {},
  load: () => Promise.reject(new Error('there are no runs here')),
  search: () => () => {},
  filter: () => Promise.reject(new Error('no documents')),
  reload: () => {},
  close: async () => {},
};

const machine: ScreenMachine = {
  initialState: (settings, size, runs) => ({ ...initialState(settings, size, runs), cursor: 0 }),
  reduce(state, action: Action): State {
    if (action.kind === 'resized') return { ...state, size: action.size };
    if (action.kind === 'noticed') return { ...state, notice: action.text };
    if (action.kind === 'mouse-chosen') return { ...state, isMouse: action.isMouse };
    if (action.kind === 'moved') {
      const step = action.movement === 'next' ? 1 : -1;
      return { ...state, cursor: Math.max(0, Math.min(rowCount - 1, state.cursor + step)), notice: null };
    }
    return state;
  },
  meaning(_state, key) {
    if (key === 'q') return { kind: 'quit' };
    if (key === 'ctrl-c') return { kind: 'interrupt' };
    if (key === 'ctrl-z') return { kind: 'suspend' };
    if (key === 'p') return { kind: 'print-view' };
    if (key === 'y') return { kind: 'copy-text', text: 'run_1', what: 'run id' };
    if (key === 'j' || key === 'down') return { kind: 'moved', movement: 'next' };
    if (key === 'k' || key === 'up') return { kind: 'moved', movement: 'previous' };
    if (key === 'm') return { kind: 'mouse-chosen', isMouse: true };
    if (key === 'x') strike();
    return { kind: 'noticed', text: `key ${key}` };
  },
  mouseMeaning: (_state, { gesture, column, row }) => ({
    kind: 'noticed',
    text: `${gesture} at ${column},${row}`,
  }),
  screenOf(state) {
    if (fault === 'start') throw new Error(attack);
    if (fault === 'draw' && state.notice === 'key x') throw new Error(attack);
    return screenOfRows(state);
  },
};

function strike(): void {
  if (fault === 'key') throw new Error(attack);
  if (fault === 'timer') setTimeout(() => raise(), 1);
  if (fault === 'rejection') void Promise.reject(new Error(attack));
}

function raise(): never {
  throw new Error(attack);
}

function screenOfRows({ size, cursor, notice }: State): Screen {
  const line = (text: string, isSelected = false): Line => ({
    segments: fitSegments([segment(own(text))], size.columns),
    isSelected,
  });
  const height = size.rows - 3;
  const top = Math.max(0, cursor - height + 1);
  const rows = Array.from({ length: Math.max(height, 0) }, (_, index) =>
    line(`row ${top + index}`, top + index === cursor),
  );
  return {
    ...size,
    top: [line(`at ${cursor} of ${rowCount}  ${size.columns}x${size.rows}`)],
    panes: [{ name: 'tree', column: 0, row: 1, width: size.columns, lines: rows }],
    bottom: [line(visible(notice ?? 'ready'))],
  };
}

const opened = openTerminal();
if (opened.kind === 'none') {
  process.stderr.write(`fixture: no screen: ${opened.reason}\n`);
  process.exitCode = 7;
} else {
  process.exitCode = await runScreen(
    {
      feed,
      terminal: opened.terminal,
      settings: {
        isAscii: false,
        timeZone: 'UTC',
        nowMs: 0,
        keys: 'default',
        bindings: new Map(),
        isMouse: process.argv.includes('--mouse'),
        theme: 'default',
        sort: 'input',
        select: null,
        timeMode: 'absolute',
        filter: null,
        patternEngine: null,
        given: { inputs: [], options: [] },
      },
      isColour: true,
      loadPatternEngine: () => Promise.reject(new Error('no engine')),
      readSource: async () => null,
      editor: null,
    },
    machine,
  );
}
