import { cleanup, render } from 'ink-testing-library';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Screen } from '../../source/presentation/screen.ts';
import type { Action } from '../../source/state/action.ts';
import type { State } from '../../source/state/state.ts';
import { App } from '../../source/ui/app.tsx';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { frameText } from '../../source/ui/frame-text.ts';
import { paneOfText, screenOfText } from './screen-of-text.ts';
import { settle } from './settle.ts';

const noColours = new Map();
const size = { columns: 60, rows: 9 };

/** A screen whose selected row is the state's cursor. */
function screenOf({ cursor }: State): Screen {
  if (cursor === 13) throw new Error('a state that cannot be drawn');
  const rows = ['one', 'two', '日本語 wide', 'e\u0301 👩‍👩‍👧 joined', 'five', 'six'];
  return screenOfText(size, [
    paneOfText('families', { column: 0, row: 1, width: 20 }, rows),
    paneOfText(
      'tree',
      { column: 21, row: 1, width: 39 },
      rows.map((row, index) => (index === cursor ? `>${row}` : `failure|${row}`)),
    ),
  ]);
}

const reduce = (state: State, action: Action): State =>
  action.kind === 'row-selected' ? { ...state, cursor: action.row } : state;

let store: Store;
let complaints: unknown[][];

beforeEach(() => {
  store = createStore({ cursor: 0 } as State, reduce);
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...message) => {
    complaints.push(message);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const lines = (text: string | undefined) => (text ?? '').split('\n').map((line) => line.trimEnd());

describe('the app', () => {
  test('draws exactly the screen, with no word from React', async () => {
    const { lastFrame } = render(
      <App store={store} screenOf={screenOf} theme={() => noColours} onCrash={() => {}} />,
    );
    await settle(() => lastFrame() ?? '');
    const bare = frameText(screenOf(store.state()), noColours).replace(/\x1b\[[0-9;]*m/g, '');
    expect(lines(lastFrame()?.replace(/\x1b\[[0-9;]*m/g, ''))).toEqual(lines(bare));
    expect(complaints).toEqual([]);
  });

  test('draws anew when the state is another', async () => {
    const { lastFrame } = render(
      <App store={store} screenOf={screenOf} theme={() => noColours} onCrash={() => {}} />,
    );
    store.apply({ kind: 'row-selected', row: 4 });
    await settle(() => lastFrame() ?? '');
    const selected = lines(lastFrame()).filter((line) => line.includes('\x1b[7m'));
    expect(selected).toHaveLength(1);
    expect(selected[0]).toContain('five');
  });

  test('draws nothing and tells of it once a screen cannot be made', async () => {
    const crashes: unknown[] = [];
    const { lastFrame } = render(
      <App
        store={store}
        screenOf={screenOf}
        theme={() => noColours}
        onCrash={(error) => crashes.push(error)}
      />,
    );
    store.apply({ kind: 'row-selected', row: 13 });
    await settle(() => lastFrame() ?? '');
    expect(crashes).toEqual([new Error('a state that cannot be drawn')]);
    expect(lastFrame()).toBe('');
  });
});
