/** The app over the stream that it really draws to, read back by a terminal. */
import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import headless from '@xterm/headless';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Screen } from '../../source/presentation/screen.ts';
import type { Action } from '../../source/state/action.ts';
import type { State } from '../../source/state/state.ts';
import { FrameStream } from '../../source/terminal/frame-stream.ts';
import type { HeldTerminal } from '../../source/terminal/hold-terminal.ts';
import { enterSequence } from '../../source/terminal/mode-sequences.ts';
import type { Terminal } from '../../source/terminal/open-terminal.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { frameText } from '../../source/ui/frame-text.ts';
import { mountApp } from '../../source/ui/mount-app.tsx';
import { themeOf } from '../../source/ui/theme.ts';
import { paneOfText, screenOfText } from './screen-of-text.ts';
import { settle } from './settle.ts';

let emulator: InstanceType<typeof headless.Terminal>;
let written: string;
let frames: FrameStream;
let store: Store;
let unmount: () => void;

function screenOf({ size, cursor }: State): Screen {
  const texts = Array.from({ length: size.rows - 3 }, (_, row) => `${row === cursor ? '>' : ''}row ${row}`);
  return screenOfText(size, [paneOfText('tree', { column: 0, row: 1, width: size.columns }, texts)]);
}

const reduce = (state: State, action: Action): State => {
  if (action.kind === 'resized') return { ...state, size: action.size };
  return action.kind === 'row-selected' ? { ...state, cursor: action.row } : state;
};

beforeEach(() => {
  // Vitest's own console lacks it; Ink makes a console of it that it listens to.
  console.Console = Console;
  emulator = new headless.Terminal({ cols: 120, rows: 40, allowProposedApi: true });
  emulator.write(enterSequence);
  written = '';
  frames = new FrameStream({
    size: { columns: 120, rows: 40 },
    write: (text) => {
      written += text;
      emulator.write(text);
    },
  });
  store = createStore({ size: { columns: 120, rows: 40 }, cursor: 0 } as State, reduce);
  const keyboard = Object.assign(new EventEmitter(), { isTTY: true });
  unmount = mountApp({ keyboard } as unknown as Terminal, { frames } as HeldTerminal, {
    store,
    screenOf,
    theme: () => themeOf('default', true),
    onCrash: () => {},
  });
});

afterEach(() => {
  frames.close();
  unmount();
  emulator.dispose();
});

const shown = () =>
  Array.from({ length: emulator.rows }, (_, row) =>
    (emulator.buffer.active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
  );
const wanted = () => {
  const frame = frameText(screenOf(store.state()), new Map()).replace(/\x1b\[[0-9;]*m/g, '');
  return [...frame.split('\n').map((line) => line.trimEnd()), ''];
};

test.each([
  { columns: 120, rows: 40 },
  { columns: 20, rows: 5 },
  { columns: 200, rows: 50 },
])('the terminal shows the screen at $columns×$rows', async (size) => {
  emulator.resize(size.columns, size.rows);
  frames.refresh(size);
  store.apply({ kind: 'resized', size });
  await settle(() => written);
  expect(shown()).toEqual(wanted());
});

test('a move of the cursor writes two lines, not the screen', async () => {
  await settle(() => written);
  written = '';
  store.apply({ kind: 'row-selected', row: 1 });
  await settle(() => written);
  expect(written.match(/\x1b\[\d+;1H/g)).toEqual(['\x1b[2;1H', '\x1b[3;1H']);
  expect(shown()).toEqual(wanted());
});

test('what a library says on the console never reaches the terminal', async () => {
  await settle(() => written);
  console.error('a library complains');
  console.log('and chats');
  await settle(() => written);
  expect(written).not.toMatch(/complains|chats/);
  expect(shown()).toEqual(wanted());
});
