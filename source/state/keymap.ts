/** The one table of keys: it makes the handler, the help, the hint line and docs/keys.md. */
import type { Action } from './action.ts';
import type { Command } from './command.ts';
import { causesKeys } from './keys/causes-keys.ts';
import { copyKeys } from './keys/copy-keys.ts';
import { detailsKeys } from './keys/details-keys.ts';
import { findKeys } from './keys/find-keys.ts';
import { foldKeys } from './keys/fold-keys.ts';
import { jumpKeys } from './keys/jump-keys.ts';
import { type KeyBinding, type KeyContext, keyContext } from './keys/key-binding.ts';
import { isTextKey } from './keys/key-name.ts';
import { moveKeys } from './keys/move-keys.ts';
import { screenKeys } from './keys/screen-keys.ts';
import { sessionKeys } from './keys/session-keys.ts';
import { sortKeys } from './keys/sort-keys.ts';
import type { State } from './state.ts';

/** All bindings, in the order of the help. */
export const keymap: readonly KeyBinding[] = [
  ...moveKeys,
  ...foldKeys,
  ...jumpKeys,
  ...causesKeys,
  ...findKeys,
  ...detailsKeys,
  ...copyKeys,
  ...sortKeys,
  ...screenKeys,
  ...sessionKeys,
];

/** What a key means now. A key that is in the table nowhere here becomes an action too: it is answered with a notice. */
export function actionForKey(state: State, key: string): Action | Command {
  const context = keyContext(state);
  const found =
    bindingByKey.get(context)?.get(key) ?? (isTextKey(key) ? textBinding.get(context) : undefined);
  return found === undefined ? { kind: 'key-unknown', key } : found.act(state, key);
}

const bindingByKey = new Map<KeyContext, Map<string, KeyBinding>>();
const textBinding = new Map<KeyContext, KeyBinding>();

for (const one of keymap) {
  for (const context of one.contexts) {
    const known = bindingByKey.get(context) ?? new Map<string, KeyBinding>();
    for (const key of one.keys) known.set(key, one);
    bindingByKey.set(context, known);
    if (one.takesText) textBinding.set(context, one);
  }
}
