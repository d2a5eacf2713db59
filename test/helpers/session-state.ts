/** A state as a session has it, and keys pressed in it. */
import type { RunCollection } from '../../source/model/run-collection.ts';
import type { Action } from '../../source/state/action.ts';
import type { Command } from '../../source/state/command.ts';
import { initialState } from '../../source/state/initial-state.ts';
import { actionForKey } from '../../source/state/keymap.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { Settings, Size, State } from '../../source/state/state.ts';

export const testSettings: Settings = {
  isAscii: false,
  timeZone: 'Europe/Berlin',
  nowMs: 1_787_320_000_000,
  keys: 'default',
  sort: 'input',
  select: null,
  timeMode: 'absolute',
};

/** A state at 80×24 unless a size is given, settings as in `testSettings` where they are not told. */
export function stateOf(
  runs: RunCollection,
  size: Size = { columns: 80, rows: 24 },
  settings: Partial<Settings> = {},
): State {
  return initialState({ ...testSettings, ...settings }, size, runs);
}

const commandKinds: ReadonlySet<string> = new Set([
  'quit',
  'interrupt',
  'suspend',
  'load-run',
  'copy-text',
  'reload',
  'open-editor',
] satisfies readonly Command['kind'][]);

/** The state after keys, written with spaces between them: `j j space`. Commands change nothing. */
export function pressed(state: State, keys: string): State {
  return keys
    .split(' ')
    .filter(Boolean)
    .reduce((before, key) => {
      const meant = actionForKey(before, key);
      return isCommand(meant) ? before : reduce(before, meant);
    }, state);
}

/** Whether a key's meaning touches the world. */
export function isCommand(meant: Action | Command): meant is Command {
  return commandKinds.has(meant.kind);
}
