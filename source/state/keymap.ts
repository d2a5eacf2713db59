/** The one table of keys: it makes the handler, the command line, the help, the hint line and docs/keys.md. */
import type { Action } from './action.ts';
import type { Command } from './command.ts';
import { counted } from './count.ts';
import { commandKeys } from './keys/command-keys.ts';
import { copyKeys } from './keys/copy-keys.ts';
import { listCountKeys } from './keys/count-keys.ts';
import { detailsKeys } from './keys/details-keys.ts';
import { filterKeys } from './keys/filter-keys.ts';
import { findKeys } from './keys/find-keys.ts';
import { foldKeys } from './keys/fold-keys.ts';
import { jumpKeys } from './keys/jump-keys.ts';
import { type KeyBinding, keyContext } from './keys/key-binding.ts';
import { presetBindings, presetKeys } from './keys/key-presets.ts';
import { type KeyTable, keyTable } from './keys/key-table.ts';
import { listKeys } from './keys/list-keys.ts';
import { moveKeys } from './keys/move-keys.ts';
import { rebound } from './keys/rebound.ts';
import { screenKeys } from './keys/screen-keys.ts';
import { sessionKeys } from './keys/session-keys.ts';
import { sortKeys } from './keys/sort-keys.ts';
import { viewKeys } from './keys/view-keys.ts';
import type { KeyBindings, KeyPreset, State } from './state.ts';

/** All bindings with runlens' own keys, in the order of the help. */
export const keymap: readonly KeyBinding[] = [
  ...moveKeys,
  listCountKeys,
  ...foldKeys,
  ...jumpKeys,
  ...listKeys,
  ...findKeys,
  ...filterKeys,
  ...detailsKeys,
  ...copyKeys,
  ...viewKeys,
  ...sortKeys,
  ...screenKeys,
  ...commandKeys,
  ...sessionKeys,
];

/** What decides which keys there are. */
export type KeyView = Pick<State, 'keys'> & { readonly settings: Pick<State['settings'], 'bindings'> };

/** The table that holds: the preset's, with the keys that the config file gives. */
export function keyTableOf({ keys, settings }: KeyView): KeyTable {
  let tables = tablesByBindings.get(settings.bindings);
  if (tables === undefined) {
    tables = new Map();
    tablesByBindings.set(settings.bindings, tables);
  }
  const known = tables.get(keys);
  if (known !== undefined) return known;
  const ofPreset = rebound(presetBindings(keys, keymap), presetKeys[keys]);
  const made = keyTable(rebound(ofPreset, settings.bindings));
  tables.set(keys, made);
  return made;
}

const tablesByBindings = new WeakMap<KeyBindings, Map<KeyPreset, KeyTable>>();

/** What a key means now. A key that is in the table nowhere here becomes an action too: it is answered with a notice. */
export function actionForKey(state: State, key: string): Action | Command {
  const found = keyTableOf(state).find(keyContext(state), key);
  if (state.count !== null) {
    // Once a number has begun a zero goes on with it, whatever it is bound to.
    if (key === '0') return { kind: 'digit-typed', digit: 0, isFolding: state.count.before !== null };
    if (found?.isCounted) return counted(found.act(state, key), state.count.number);
  }
  return found === undefined ? { kind: 'key-unknown', key } : found.act(state, key);
}
