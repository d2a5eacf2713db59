import { beforeEach, describe, expect, test } from 'vitest';
import { mouseMeaning } from '../../source/presentation/mouse-meaning.ts';
import type { Command } from '../../source/state/command.ts';
import { actionForKey } from '../../source/state/keymap.ts';
import { reduce } from '../../source/state/reduce.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { handleKeys } from '../../source/ui/handle-keys.ts';
import { runCommand, type World } from '../../source/ui/run-command.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { stateOf } from '../helpers/session-state.ts';

let store: Store;
let commands: Command[];

const meanings = { meaning: actionForKey, mouseMeaning };

const press = (...keys: string[]) =>
  handleKeys(
    keys.map((key) => ({ kind: 'key', key })),
    store,
    meanings,
    (command) => commands.push(command),
  );

beforeEach(() => {
  store = createStore(stateOf(fakeRuns(9000, () => ({ parent: -1 }))), reduce);
  commands = [];
});

describe('keys', () => {
  test('5,000 at once are told once and stand exactly', () => {
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    press(...Array<string>(5000).fill('j'));
    expect(store.state().cursor).toBe(5000);
    expect(told).toBe(1);
  });

  test('each is taken in the state that the one before left', () => {
    press('/', 'q', 'j', 'escape', 'j');
    expect(store.state().find.draft).toBe(null);
    expect(store.state().cursor).toBe(1);
    expect(commands).toEqual([]);
  });

  test('that ask something of the world become commands', () => {
    press('j', 'y', 'y', 'escape', 'ctrl-z', 'q');
    expect(commands).toEqual([
      { kind: 'copy-text', text: 'run_1', what: 'run id' },
      { kind: 'suspend' },
      { kind: 'quit' },
    ]);
  });

  test.each([
    ['q', { kind: 'quit' }],
    ['ctrl-c', { kind: 'interrupt' }],
  ])('after %s are not taken', (key, command) => {
    press(key, 'y', 'j');
    expect(commands).toEqual([command]);
    expect(store.state().cursor).toBe(0);
  });

  test('of a paste are not taken, and the person is told', () => {
    handleKeys([{ kind: 'paste', byteLength: 1_048_576 }], store, meanings, () => {});
    expect(store.state().notice).toBe('ignored a paste of 1,048,576 bytes');
  });
});

describe('commands', () => {
  const done: string[] = [];
  const world = (isCopied: boolean): World => ({
    store,
    bodies: { follow: () => {}, forget: () => done.push('forget'), end: () => {} },
    quit: (code) => done.push(`quit ${code}`),
    suspend: () => done.push('suspend'),
    print: () => done.push('print'),
    save: ({ path }) => done.push(`save ${path}`),
    edit: () => 0,
    reload: () => done.push('reload'),
    copy: (text) => ({ byteLength: Buffer.byteLength(text), isCopied }),
  });

  beforeEach(() => {
    done.length = 0;
  });

  test.each([
    [{ kind: 'quit' }, ['quit 0']],
    [{ kind: 'interrupt' }, ['quit 130']],
    [{ kind: 'suspend' }, ['suspend']],
    [{ kind: 'print-view' }, ['print']],
    [{ kind: 'reload' }, ['forget', 'reload']],
  ] as const)('%o', (command, expected) => {
    runCommand(command, world(true));
    expect(done).toEqual(expected);
  });

  test.each([
    [true, "run id sent to the terminal's clipboard (6 bytes)"],
    [false, "run id is too long for a terminal's clipboard (6 bytes)"],
  ])('a copy is answered with its size, whether it was taken or not: %s', (isCopied, notice) => {
    runCommand({ kind: 'copy-text', text: 'run_é', what: 'run id' }, world(isCopied));
    expect(store.state().notice).toBe(notice);
  });
});
