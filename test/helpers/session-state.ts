/** A state as a session has it, and keys pressed in it. */
import type { RunCollection } from '../../source/model/run-collection.ts';
import { isCommand } from '../../source/state/command.ts';
import { initialState } from '../../source/state/initial-state.ts';
import { actionForKey } from '../../source/state/keymap.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { Settings, Size, State } from '../../source/state/state.ts';

export const testSettings: Settings = {
  isAscii: false,
  timeZone: 'Europe/Berlin',
  nowMs: 1_787_320_000_000,
  keys: 'default',
  bindings: new Map(),
  isMouse: false,
  theme: 'default',
  sort: 'input',
  select: null,
  timeMode: 'absolute',
  filter: null,
  patternEngine: null,
  given: { inputs: [], options: [] },
};

/** A state at 80×24 unless a size is given, settings as in `testSettings` where they are not told. */
export function stateOf(
  runs: RunCollection,
  size: Size = { columns: 80, rows: 24 },
  settings: Partial<Settings> = {},
): State {
  return initialState({ ...testSettings, ...settings }, size, runs);
}

/** The state after keys, written with spaces between them: `j j space`. Commands change nothing. */
export function pressed(state: State, keys: string): State {
  return keys
    .split(' ')
    .filter(Boolean)
    .reduce((before, key) => {
      const meant = actionForKey(before, key);
      if (!isCommand(meant)) return reduce(before, meant);
      return meant.kind === 'after-action' ? reduce(before, meant.action) : before;
    }, state);
}

/** The keys that type a text, as `pressed` has them. */
export function keysOf(text: string): string {
  return [...text].map((one) => (one === ' ' ? 'space' : one)).join(' ');
}
